import { classify } from '../classifier/classify.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import { type Shown, shown } from './records.ts';

/** What a status says by itself: after a method whose repeat is harmless, and after one whose repeat may not be. */
export interface StatusVerdicts {
  idempotent: Shown;
  nonIdempotent: Shown;
}

const NOW = new Date(0);

/** The explorer's own answers to a response that is nothing but its status. */
export function statusVerdicts(matching: Catalogue, status: string): StatusVerdicts {
  const catalogue = { ...matching, apis: [] };
  const after = (method: string): Shown => shown(classify(`HTTP/1.1 ${status}\n\n`, { catalogue, now: NOW, context: { method } }).advice);
  return { idempotent: after('GET'), nonIdempotent: after('POST') };
}

/** Both in one mark: a repeat that is plain after only one of the methods is shown as one to check first. */
export const inOne = ({ idempotent, nonIdempotent }: StatusVerdicts): Shown =>
  ({ verdict: idempotent.verdict, careful: (idempotent.verdict === 'retry' || idempotent.verdict === 'wait') && (idempotent.careful || nonIdempotent.careful || nonIdempotent.verdict !== idempotent.verdict) });
