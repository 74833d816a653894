import { statusDefault } from '../../classifier/advise/defaults.ts';
import { statusPage } from '../../classifier/status-page.ts';
import type { Catalogue, MatchingNetwork, MatchingStatus } from '../../schemas/catalogue.ts';
import type { Applied } from '../../schemas/status.ts';
import { verdictsAlone } from '../status-verdicts.ts';
import { type GuideRow, guideRow } from './row.ts';

const APPLIED: Record<Applied, string> = { no: 'Not carried out.', unlikely: 'Probably not carried out.', maybe: 'Perhaps carried out.', yes: 'Carried out.' };

/** A status for which this entry speaks: its own number, or one of its class that has no entry. */
const statusOf = (catalogue: Catalogue, id: string): number | undefined =>
  Array.from({ length: 900 }, (_, i) => i + 100).find((status) => statusDefault(catalogue, status)?.id === id);

const eventsOf = ({ waitFor = [] }: MatchingStatus | MatchingNetwork): string[] => waitFor.map((event) => `Wait until ${event}.`);

function statusRow(entry: MatchingStatus, catalogue: Catalogue): GuideRow {
  const { id, phrase, because, applied, source } = entry;
  const status = statusOf(catalogue, id);
  return guideRow({
    names: [id], title: phrase, href: statusPage(catalogue, id), text: because, sources: source,
    says: status === undefined ? null : verdictsAlone(catalogue, { status }),
    notes: [
      APPLIED[applied],
      ...eventsOf(entry),
      ...(entry.poll ? [`Poll ${entry.poll.what} until ${entry.poll.until}.`] : []),
      ...(entry.retryAfterOpens ? ['`Retry-After`, or a used-up quota, makes it `wait`.'] : []),
      ...(entry.retryAfterOnly ? ['`Retry-After` is shown, never counted down.'] : []),
    ],
  });
}

/** Every status that has an entry, by number; each class stands after its own numbers. */
export const statusRows = (catalogue: Catalogue): GuideRow[] =>
  [...catalogue.statuses].sort((a, b) => a.id.localeCompare(b.id)).map((entry) => statusRow(entry, catalogue));

export const networkRows = (catalogue: Catalogue): GuideRow[] =>
  catalogue.network.map((entry) => guideRow({
    names: [entry.kind], title: entry.title, text: entry.because, sources: entry.source,
    says: verdictsAlone(catalogue, { network: entry.kind }),
    notes: [APPLIED[entry.applied], ...eventsOf(entry)],
    fold: { summary: 'How logs write it', items: entry.evidence, pattern: false },
  }));
