import type { Facts } from '../classifier/advise/facts.ts';
import { type Failure, NO_REQUEST, type RequestFacts } from '../classifier/failure.ts';
import type { Condition } from '../schemas/condition.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Given } from '../schemas/error.ts';
import type { ErrorEntry } from './model.ts';

/** No wait on a page depends on the clock: nothing in a catalogue entry is a moment. */
const EPOCH = new Date(0);

/** A failure of which nothing is known. */
export const NO_FAILURE: Failure = { status: null, network: null, headers: [], body: undefined, shape: 'none', code: null, reason: null, type: null, message: null, requestId: null, fields: [], listsMistakes: false };

/** A body that holds the values which a condition asks for. */
function bodyOf(field: Condition['field']): unknown {
  const body: Record<string, unknown> = {};
  for (const [pointer, [value]] of Object.entries(field ?? {})) {
    const path = pointer.split('/').slice(1);
    let here = body;
    path.forEach((key, i) => {
      const next = i === path.length - 1 ? value : here[key] ?? {};
      here[key] = next;
      if (typeof next === 'object' && next !== null) here = next as Record<string, unknown>;
    });
  }
  return body;
}

export const givenRequest = (given: Given): Partial<RequestFacts> => ({
  ...(given.method !== undefined && { method: given.method }),
  ...(given.operation !== undefined && { operation: given.operation }),
  ...(given.idempotencyKey !== undefined && { idempotencyKey: given.idempotencyKey }),
  ...(given.bodyChanged !== undefined && { bodyChanged: given.bodyChanged }),
  ...(given.known !== undefined && { known: given.known }),
});

const exactStatus = (when: Condition | undefined): number | undefined => when?.status?.find((s) => typeof s === 'number');

/**
 * The facts of an entry as its frontmatter states them: what the advice on its page is worked out from, with the very function that the explorer uses.
 * `when` is a case's condition, `status` one of several, `given` what is known besides.
 */
export function situation(catalogue: Catalogue, error: ErrorEntry, { when, status, given = {} }: { when?: Condition | undefined; status?: number; given?: Given } = {}): Facts {
  const api = catalogue.apis.find(({ id }) => id === error.api) ?? null;
  const decided = status ?? exactStatus(when) ?? (error.status.length === 1 ? error.status[0] ?? null : null);
  const headers = Object.entries(when?.header ?? {}).map(([name, values]) => [name, values === true ? '1' : values[0] ?? ''] as const);
  const failure: Failure = { ...NO_FAILURE, status: decided, code: error.code, reason: when?.reason?.[0] ?? null, network: when?.network?.[0] ?? null, headers, body: bodyOf(when?.field) };
  const request: RequestFacts = {
    ...NO_REQUEST,
    method: when?.method?.[0] ?? null,
    operation: when?.operation?.[0] ?? error.operation ?? null,
    idempotencyKey: when?.idempotencyKey ?? null,
    bodyChanged: when?.bodyChanged ?? null,
    known: when?.known ?? [],
    ...givenRequest(given),
  };
  return { failure, status: decided, request, api, catalogue, now: EPOCH };
}
