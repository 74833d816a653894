import type { Catalogue } from '../schemas/catalogue.ts';
import type { StatedFailure } from '../schemas/context.ts';
import type { Advice } from '../schemas/finding.ts';
import { advise } from './advise/advise.ts';
import { factsFor } from './facts-for.ts';
import { type Failure, NO_REQUEST, type RequestFacts } from './failure.ts';
import { match } from './match/match.ts';
import { type Body, textBody } from './read/message.ts';
import { recognise } from './recognise/recognise.ts';

const bodyOf = (body: unknown): Body =>
  body === undefined || body === null ? { kind: 'none' } : typeof body === 'string' ? textBody(body) : { kind: 'json', value: body };

/**
 * The advice on a failure that needs no reading: an SDK's or a log viewer's. A status of 0, or none, is no response (then `network` says of which
 * kind). Without `api` only what holds for any API is said.
 */
export function adviseOnStated(stated: StatedFailure, world: { catalogue: Catalogue; now: Date }): Advice {
  const headers = Object.entries(stated.headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const status = stated.status || null;
  const read = recognise({ status, headers, body: bodyOf(stated.body), around: '', repaired: false, start: 0, end: 0 }).failure;
  const failure: Failure = { ...read, status, network: status === null ? stated.network ?? null : null };
  const request: RequestFacts = {
    ...NO_REQUEST,
    method: stated.method?.toUpperCase() ?? null,
    operation: stated.operation ?? null,
    idempotencyKey: stated.request?.idempotencyKey ?? null,
    bodyChanged: stated.request?.bodyChanged ?? null,
    known: stated.known ?? [],
  };
  const only = { ...world.catalogue, apis: world.catalogue.apis.filter(({ id }) => id === stated.api) };
  const hints = { method: request.method, host: null, path: null, idempotencyKey: null };
  const { possibilities, settled } = match(only, { failure, request: hints, words: { hosts: new Set(), text: '' }, chosen: stated.api ?? null }, request);
  const { facts } = factsFor(failure, request, possibilities, settled, world);
  return advise(facts);
}
