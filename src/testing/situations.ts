import { type Facts, isIdempotent } from '../classifier/advise/facts.ts';
import { type Failure, NO_REQUEST, type RequestFacts } from '../classifier/failure.ts';
import type { Catalogue, MatchingApi } from '../schemas/catalogue.ts';
import type { Condition } from '../schemas/condition.ts';
import { NETWORK_KINDS, type NetworkKind } from '../schemas/network-kind.ts';
import { put } from './bodies.ts';
import { factsOf } from './facts.ts';
import { NOW } from './world.ts';

/** Every combination of what could decide the advice, for the laws that must hold for all of them. */

const NO_FAILURE: Failure = factsOf({}).failure;

interface Wire {
  code: string | null;
  reason: string | null;
  status: number | null;
  network: NetworkKind | null;
  body: unknown;
}

const NO_CODE: Wire = { code: null, reason: null, status: null, network: null, body: undefined };

/** One value of each kind, where values of one kind are those that neither a rule of the API nor `own` tells apart. */
function kinds<T>(values: readonly T[], api: MatchingApi | null, key: keyof Condition, own: (value: T) => unknown): T[] {
  const told = (value: T) => api?.rules.map(({ when }) => (Array.isArray(when[key]) ? (when[key] as unknown[]).includes(value) : when[key] === value)).join() ?? '';
  return [...new Map(values.toReversed().map((value) => [`${JSON.stringify(own(value))} ${told(value)}`, value] as const)).values()].toReversed();
}

const subsets = ([id, ...rest]: readonly string[]): string[][] => (id === undefined ? [[]] : subsets(rest).flatMap((one) => [one, [id, ...one]]));

/** Statuses with an entry of their own, one of each class without, and one that is none. */
const statusesOf = (catalogue: Catalogue): number[] => [...new Set([...catalogue.statuses.flatMap(({ id }) => (/^\d+$/.test(id) ? [Number(id)] : [])), 199, 200, 302, 430, 599, 999])];

function alone(catalogue: Catalogue, api: MatchingApi | null): Wire[] {
  const advised = (status: number) => {
    const { idempotent, nonIdempotent, applied, retryAfterOpens, retryAfterOnly, throttled, invites, poll, waitFor } = catalogue.statuses.find(({ id }) => id === String(status)) ?? { idempotent: Math.floor(status / 100) };
    return [Math.floor(status / 100), idempotent, nonIdempotent, applied, retryAfterOpens, retryAfterOnly, throttled, invites, poll, waitFor];
  };
  const statuses = kinds(statusesOf(catalogue), api, 'status', advised);
  return [...statuses.map((status) => ({ ...NO_CODE, status })), ...NETWORK_KINDS.map((network) => ({ ...NO_CODE, network }))];
}

/** What an API can send, as its catalogue has it: each error with each of its reasons, fields and statuses, and every status alone. */
function wiresOf(catalogue: Catalogue, api: MatchingApi): Wire[] {
  const documented = api.errors.flatMap(({ code, status, cases }) => {
    const reasons = [null, ...cases.flatMap(({ when }) => when?.reason ?? [])];
    const bodies = [undefined, ...cases.flatMap(({ when }) => Object.entries(when?.field ?? {}).flatMap(([pointer, values]) => values.map((value) => put({}, pointer, value))))];
    return status.flatMap((one) => kinds(reasons, api, 'reason', () => null).flatMap((reason) => bodies.map((body): Wire => ({ code, reason, status: one, network: null, body }))));
  });
  return [...documented, ...alone(catalogue, api), { ...NO_CODE, code: 'no_such_code', status: 500 }];
}

function requestsOf(api: MatchingApi | null): RequestFacts[] {
  const methods = kinds([null, 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PURGE'], api, 'method', (method) => isIdempotent({ request: { ...NO_REQUEST, method }, api: null }));
  const operations = kinds([null, 'none-of-these', ...(api?.operations.map(({ id }) => id) ?? [])], api, 'operation', (operation) => [operation === null, api?.operations.find(({ id }) => id === operation)?.method]);
  const keys = kinds([null, 'sent', 'none'] as const, api, 'idempotencyKey', (key) => key);
  const bodies = kinds([null, false, true], api, 'bodyChanged', () => null);
  const facts = subsets(api?.facts.map(({ id }) => id) ?? []);
  return methods.flatMap((method) => operations.flatMap((operation) => keys.flatMap((idempotencyKey) => bodies.flatMap((bodyChanged) => facts.map((known) => ({ ...NO_REQUEST, method, operation, idempotencyKey, bodyChanged, known }))))));
}

const DELAYS: readonly Failure['headers'][] = [[], [['retry-after', '30']]];

/** One situation of each kind that can be told apart, under each API and under none. */
export function* situations(catalogue: Catalogue): Generator<Facts> {
  for (const api of [null, ...catalogue.apis]) {
    const requests = requestsOf(api);
    for (const wire of api ? wiresOf(catalogue, api) : alone(catalogue, null)) {
      for (const headers of DELAYS) for (const request of requests) yield { failure: { ...NO_FAILURE, ...wire, headers }, status: wire.status, request, api, catalogue, now: NOW };
    }
  }
}

/** The situation in one line, for a failing test. */
export const describeSituation = ({ failure, request, api }: Facts): string =>
  `${api?.id ?? 'no API'} ${failure.status ?? failure.network} ${failure.code ?? '-'} ${failure.reason ?? '-'} retry-after ${failure.headers[0]?.[1] ?? '-'} · ${request.method ?? '-'} ${request.operation ?? '-'} key ${request.idempotencyKey ?? '-'} changed ${request.bodyChanged ?? '-'} known ${request.known.join() || '-'}`;
