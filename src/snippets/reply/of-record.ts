import type { Advice } from '../../schemas/finding.ts';
import { adviceOf, type Diagnosis } from './diagnosis.ts';

/** What is taken of an error's record; the catalogue's own has it all. */
export interface Recorded {
  readonly api: { readonly name: string };
  readonly title: string;
  readonly status: readonly number[];
  readonly code: string | null;
  readonly page: string;
  readonly advice: Advice;
  readonly byStatus: readonly { readonly status: number; readonly advice: Advice }[];
  readonly cases: readonly RecordedCase[];
  readonly retired: Diagnosis['retired'];
}

export interface RecordedCase {
  readonly title: string;
  readonly page: string;
  readonly reason: string | null;
  readonly status: number | null;
  readonly advice: Advice;
}

/** The diagnosis of an error as its page tells it; with `one`, of that case. No response was seen: message and request id are not there. */
export function diagnosisOfRecord(record: Recorded, one: RecordedCase | null = null): Diagnosis {
  const { retired } = record;
  const [only] = record.byStatus;
  const same = only && record.byStatus.every(({ advice }) => advice.summary === only.advice.summary && advice.safeToRepeat === only.advice.safeToRepeat);
  return {
    api: record.api.name,
    title: record.title,
    situation: one?.title ?? null,
    statuses: one?.status ? [one.status] : [...record.status],
    silent: false,
    code: record.code,
    reason: one?.reason ?? null,
    message: null,
    requestId: null,
    page: one?.page ?? record.page,
    advice: adviceOf(one?.advice ?? (same ? only.advice : record.advice)),
    retired: retired && { on: retired.on, note: retired.note, successor: retired.successor && { title: retired.successor.title, page: retired.successor.page } },
  };
}
