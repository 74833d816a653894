import { describe, expect, test } from 'vitest';
import type { Answer, Cell, Handled, Variant } from './handled.ts';
import type { Guard } from './handling-plan.ts';
import { planOf } from './plan.ts';
import { isAt, type Place, type Test } from './test.ts';

const BACKOFF = { firstSeconds: 1, factor: 2, maxSeconds: 30, attempts: 4, jitter: 'full' } as const;
const HEADER: Place = { in: 'header', name: 'Idempotency-Key' };
const BODY: Place = { in: 'body', path: ['key'] };

/** What the advice says to GET, to POST, and to POST with a key. */
const cells = (get: Answer, post: Answer, keyed: Answer = post): Cell[] => [
  { method: 'GET', key: false, answer: get }, { method: 'POST', key: false, answer: post },
  { method: 'GET', key: true, answer: get }, { method: 'POST', key: true, answer: keyed },
];

const variant = (summary: string, of: Cell[], tests: Test[] = []): Variant => ({ tests, summary, backoff: BACKOFF, cells: of });

const plan = (variants: Variant[], more: Partial<Handled> = {}) =>
  planOf({ heading: 'Acme: 500 broken', name: 'broken', tests: [isAt({ in: 'status' }, ['500'])], variants, key: null, delays: [], safeOperations: [], poll: null, holdSeconds: 3600, ...more });

const guardOf = (variants: Variant[], more: Partial<Handled> = {}): Guard | null | 'stop' => {
  const { then } = plan(variants, more);
  return then.kind === 'repeat' ? then.guard : 'stop';
};

const REASON = isAt({ in: 'body', path: ['reason'] }, ['jam']);
const without = (guard: Partial<Guard>): Guard => ({ tells: [], methods: [], key: false, check: false, ...guard });

describe('what the advice forbids, no plan repeats', () => {
  test.each<[string, Variant[], Partial<Handled>, Guard | null | 'stop']>([
    ['nothing may be repeated', [variant('stop', cells('stop', 'stop'))], {}, 'stop'],
    ['everything may', [variant('again', cells('repeat', 'repeat'))], {}, null],
    ['a POST only after a check', [variant('again', cells('repeat', 'check'))], {}, without({ methods: ['GET'], check: true })],
    ['a POST never', [variant('again', cells('repeat', 'stop'))], {}, without({ methods: ['GET'] })],
    ['a POST with its key, which stands in the body', [variant('again', cells('repeat', 'check', 'repeat'))], { key: BODY }, without({ methods: ['GET'], key: true, check: true })],
    ['a POST with its key, which code can add', [variant('again', cells('repeat', 'check', 'repeat'))], { key: HEADER }, null],
    ['a reason that makes every repeat safe', [variant('jam', cells('repeat', 'repeat'), [REASON]), variant('again', cells('repeat', 'check'))], {}, without({ tells: [REASON], methods: ['GET'], check: true })],
    ['a reason that makes repeats less safe', [variant('jam', cells('repeat', 'check'), [REASON]), variant('again', cells('repeat', 'repeat'))], {}, without({ tells: [{ ...REASON, not: true }], methods: ['GET'], check: true })],
  ])('%s', (_, variants, more, guard) => {
    expect(guardOf(variants, more)).toEqual(guard);
  });
});

test('a reason that is to be repeated is spared by the stop for all the others', () => {
  const { stops, then } = plan([variant('again', cells('repeat', 'repeat'), [REASON]), variant('Do not', cells('stop', 'stop'))]);
  expect(stops).toEqual([{ when: [[{ ...REASON, not: true }]], message: 'broken: Do not' }]);
  expect(then.kind).toBe('repeat');
});

test('a key that is added goes to every method that is not safe without it', () => {
  const { then } = plan([variant('again', cells('repeat', 'check', 'repeat'))], { key: HEADER });
  expect(then).toMatchObject({ attach: { header: 'Idempotency-Key', methods: ['GET'], allBut: true } });
});

test('a situation that changes nothing is not asked for', () => {
  expect(plan([variant('Do not', cells('stop', 'stop'), [REASON]), variant('Do not', cells('stop', 'stop'))]).stops).toEqual([{ when: [], message: 'broken: Do not' }]);
});
