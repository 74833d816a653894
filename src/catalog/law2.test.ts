import { describe, expect, test } from 'vitest';
import { adviseOnStated } from '../classifier/stated.ts';
import { statedFailure } from '../schemas/context.ts';
import type { Condition } from '../schemas/condition.ts';
import type { Advice } from '../schemas/finding.ts';
import { bodyOf } from '../testing/bodies.ts';
import { NOW, type World } from '../testing/world.ts';
import { WORLDS } from '../testing/worlds.ts';
import { addresses } from './addresses.ts';
import type { Api, ErrorEntry } from './model.ts';
import { errorRecord } from './record.ts';

/** A page's advice, and the failure that an SDK would state for the same situation. */
interface Pair {
  name: string;
  page: Advice;
  failure: Record<string, unknown>;
}

const statusOf = (error: ErrorEntry, when: Condition | undefined): number | undefined =>
  when?.status?.find((one) => typeof one === 'number') ?? (error.status.length === 1 ? error.status[0] : undefined);

function failureOf(api: Api, error: ErrorEntry, when: Condition | undefined, status = statusOf(error, when)): Record<string, unknown> {
  return {
    api: api.id, ...(status !== undefined && { status }),
    body: bodyOf(api, { code: error.code, ...(status !== undefined && { status }), reason: when?.reason?.[0], field: when?.field }),
    ...(when?.method && { method: when.method[0] }),
    ...(when?.operation && { operation: when.operation[0] }),
    ...(when?.known && { known: when.known }),
    request: { ...(when?.idempotencyKey && { idempotencyKey: when.idempotencyKey }), ...(when?.bodyChanged !== undefined && { bodyChanged: when.bodyChanged }) },
  };
}

function pairsOf({ catalog, catalogue }: World): Pair[] {
  return catalog.apis.flatMap((api) => api.errors.flatMap((error) => {
    const record = errorRecord(catalog, catalogue, error, addresses());
    const name = `${api.id}/${error.slug}`;
    return [
      { name, page: record.advice, failure: failureOf(api, error, undefined) },
      ...record.byStatus.map(({ status, advice }) => ({ name: `${name} with ${status}`, page: advice, failure: failureOf(api, error, undefined, status) })),
      ...record.cases.map(({ id, advice }) => ({ name: `${name}#${id}`, page: advice, failure: failureOf(api, error, error.cases.find((one) => one.id === id)?.when) })),
    ];
  }));
}

describe.each(WORLDS)('Law 2: one record, in $name', (world) => {
  test.each(pairsOf(world))('$name: the page and the command line’s stated failure give the same advice', ({ page, failure }) => {
    const told = adviseOnStated(statedFailure.parse(failure), { catalogue: world.catalogue, now: NOW });
    expect(told).toEqual(page);
  });
});
