import type { Catalogue, MatchingApi } from '../../schemas/catalogue.ts';
import type { Source } from '../../schemas/source.ts';
import type { Failure, RequestFacts } from '../failure.ts';

/** Everything the advice is worked out from. */
export interface Facts {
  failure: Failure;
  /** The status to decide by: the response's own, or the only one documented for the matched error. */
  status: number | null;
  request: RequestFacts;
  api: MatchingApi | null;
  catalogue: Catalogue;
  now: Date;
}

/** An API that it may be, where that is open. `bodily`: the body itself speaks for it, not only a status that it can send. */
export interface OpenApi {
  id: string;
  name: string;
  facts: Facts;
  bodily: boolean;
}

/** Why something was decided, and where that is written. */
export interface Because {
  text: string;
  sources: readonly Source[];
}

/** Methods whose repeat has the same effect as one request: RFC 9110, section 9.2.2; QUERY is defined as safe. */
export const IDEMPOTENT = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY', 'PUT', 'DELETE'];

/** The request's method: stated, or the operation's, or the only one the API uses. */
export const methodOf = ({ request, api }: Pick<Facts, 'request' | 'api'>): string | null =>
  request.method
  ?? api?.operations.find((o) => o.id === request.operation)?.method
  ?? (api?.methods?.length === 1 ? api.methods[0] ?? null : null);

/** Whether the method is idempotent; a method nobody listed counts as not; `null` where it is not known. */
export function isIdempotent(facts: Pick<Facts, 'request' | 'api'>): boolean | null {
  const method = methodOf(facts);
  return method === null ? null : IDEMPOTENT.includes(method);
}
