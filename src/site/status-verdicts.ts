import { advise } from '../classifier/advise/advise.ts';
import { NO_REQUEST } from '../classifier/failure.ts';
import { NO_FAILURE } from '../catalog/situation.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { NetworkKind } from '../schemas/network-kind.ts';
import { type Shown, shown } from './records.ts';

/** What a status, or a failure without a response, says by itself: after a method whose repeat is harmless, and after one whose repeat may not be. */
export interface StatusVerdicts {
  idempotent: Shown;
  nonIdempotent: Shown;
}

const NOW = new Date(0);

/** The explorer's own answers to a failure of an unknown API that is nothing but its status or its kind. */
export function verdictsAlone(catalogue: Catalogue, alone: { status: number } | { network: NetworkKind }): StatusVerdicts {
  const { status, network } = { status: null, network: null, ...alone };
  const after = (method: string): Shown =>
    shown(advise({ failure: { ...NO_FAILURE, status, network }, status, request: { ...NO_REQUEST, method }, api: null, catalogue, now: NOW }));
  return { idempotent: after('GET'), nonIdempotent: after('POST') };
}

export const statusVerdicts = (catalogue: Catalogue, status: string): StatusVerdicts => verdictsAlone(catalogue, { status: Number(status) });

/** Both in one mark: a repeat that is plain after only one of the methods is shown as one to check first. */
export const inOne = ({ idempotent, nonIdempotent }: StatusVerdicts): Shown =>
  ({ verdict: idempotent.verdict, careful: (idempotent.verdict === 'retry' || idempotent.verdict === 'wait') && (idempotent.careful || nonIdempotent.careful || nonIdempotent.verdict !== idempotent.verdict) });

/** Whether the method makes no difference. */
export const sameForAll = ({ idempotent, nonIdempotent }: StatusVerdicts): boolean =>
  idempotent.verdict === nonIdempotent.verdict && idempotent.careful === nonIdempotent.careful;
