import type { Catalogue } from '../schemas/catalogue.ts';
import type { Context } from '../schemas/context.ts';
import { type Decided, decide } from './advise/decide.ts';
import type { Facts, OpenApi } from './advise/facts.ts';
import { repeats } from './advise/whether.ts';
import type { Failure, RequestFacts } from './failure.ts';
import type { Possibility } from './match/match.ts';
import type { RequestHints } from './read/message.ts';

/** What the paste shows of the request and what the reader says of it; the reader wins. */
export function statedRequest(hints: RequestHints, context: Context): RequestFacts {
  return {
    method: context.method?.toUpperCase() ?? hints.method,
    host: hints.host,
    path: hints.path,
    operation: context.operation ?? null,
    idempotencyKey: context.key ?? hints.idempotencyKey,
    bodyChanged: context.body === undefined ? null : context.body === 'changed',
    known: context.known ?? [],
  };
}

const onlyStatus = ({ entry }: Possibility): number | null => (entry.error?.status.length === 1 ? entry.error.status[0] ?? null : null);

/** The facts under one API. A status that the paste does not show is taken from the entry where it documents only one: for the advice, never for the answer's `status`. */
const under = (one: Possibility, world: { catalogue: Catalogue; now: Date }): Facts =>
  ({ failure: one.failure, status: one.failure.status ?? (one.failure.network === null ? onlyStatus(one) : null), request: one.request, api: one.api, ...world });

/** The facts to advise by, and those under each API where it is open which one it is. */
export interface OpenFacts {
  facts: Facts;
  open: OpenApi[];
}

/**
 * Whether the body itself speaks for an API: its shape, together with a documented code or a status that the API sends. Against words that say outright
 * that a refused request is to wait, the status does not: `{"statusCode": 403, "message": "Quota exceeded, …"}` is what gateways write.
 */
const isBodily = ({ candidate: { evidence } }: Possibility, said: Decided): boolean => {
  const has = (wanted: Possibility['candidate']['evidence'][number]['signal']) => evidence.some(({ signal }) => signal === wanted);
  const waits = said.whether.by === 'words' && said.verdict === 'wait' && said.safety === 'yes';
  return has('shape') && (has('code') || has('reason') || has('status') && !waits);
};

/**
 * Under the settled API. Where none is settled: what holds for any API; but where that says nothing and all candidates say the same, what they say;
 * and so where a bare code's word would have a request repeated which all those who document the code say not to repeat.
 */
export function factsFor(failure: Failure, request: RequestFacts, possibilities: readonly Possibility[], settled: boolean, world: { catalogue: Catalogue; now: Date }): OpenFacts {
  const [first] = possibilities;
  if (settled && first) return { facts: under(first, world), open: [] };
  const generic: Facts = { failure, status: failure.status, request, api: null, ...world };
  const said = decide(generic);
  const open = possibilities.map((one) => ({ id: one.api.id, name: one.api.name, facts: under(one, world), bodily: isBodily(one, said) }));
  const outcomes = new Map(open.map(({ facts }) => decide(facts)).map((one) => [`${one.verdict}/${one.safety}`, one.verdict]));
  const bare = failure.shape === 'plain-text' && possibilities.every(({ candidate: { evidence } }) => evidence.some(({ signal }) => signal === 'code'));
  const forbidden = bare && repeats(said.verdict) && ![...outcomes.values()].some(repeats);
  const agreed = first && outcomes.size === 1 && failure.code !== null && (said.whether.by === 'nothing' || forbidden);
  return { facts: agreed ? { ...under(first, world), failure: { ...failure, reason: first.failure.reason } } : generic, open };
}
