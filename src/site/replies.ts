import type { ErrorEntry } from '../catalog/model.ts';
import type { Diagnosis } from '../snippets/reply/diagnosis.ts';
import { plain } from '../snippets/reply/formats/plain.ts';
import { diagnosisOfRecord } from '../snippets/reply/of-record.ts';
import { replyOf } from '../snippets/reply/reply.ts';
import { recordOf } from './records.ts';
import type { Site } from './site.ts';

/** The diagnoses that a page can make replies of: of the error as a whole, then of each case where there are several. */
export interface Replies {
  readonly version: 1;
  /** Where the site stands: replies link to its permanent address, from wherever they were copied. */
  readonly origin: string;
  readonly diagnoses: readonly Diagnosis[];
}

export function repliesOf(error: ErrorEntry, { origin }: Pick<Site, 'origin'>): Replies {
  const record = recordOf(error);
  const cases = record.cases.length > 1 ? record.cases : [];
  return { version: 1, origin, diagnoses: [diagnosisOfRecord(record), ...cases.map((one) => diagnosisOfRecord(record, one))] };
}

/** The reply that stands in the page itself: short, to a customer, plain. */
export const plainReply = ({ origin, diagnoses: [first] }: Replies): string => (first ? plain(replyOf(first, 'short', { tone: 'customer', origin })) : '');
