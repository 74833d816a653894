import { describe, expect, test } from 'vitest';
import { safe } from '../../classifier/advise/safe.ts';
import { DELAYS } from '../../classifier/advise/signals.ts';
import { when } from '../../classifier/advise/when.ts';
import { whether } from '../../classifier/advise/whether.ts';
import { factsOf, type Said } from '../../testing/facts.ts';
import { FIXTURE_API, rule, withRules } from '../../testing/rules.ts';
import { evidence } from './evidence.ts';
import { SAFE, WHETHER, whenOrder } from './orders.ts';

const api = FIXTURE_API;

describe('whether: a line of the guide decides until what it names is taken away', () => {
  const instruction = { 'x-should-retry': 'true' };
  const wait = { 'retry-after': '30' };
  const rules = withRules(rule('code', { code: ['c'] }, { verdict: 'fix' }), rule('status', { status: [409] }, { verdict: 'auth' }));
  const chains: [name: string, chain: [line: number, said: Said][]][] = [
    ['an API that is described', [
      [1, { api, catalogue: rules, status: 409, code: 'c', body: { retryable: true }, headers: { ...instruction, ...wait } }],
      [2, { api, catalogue: rules, status: 409, code: 'c', body: { retryable: true }, headers: wait }],
      [3, { api, catalogue: rules, status: 409, body: { retryable: true }, headers: wait }],
      [5, { api, catalogue: rules, status: 409, headers: wait }],
      [6, { api, catalogue: rules, status: 409 }],
      [8, { api, catalogue: withRules(), status: 409 }],
    ]],
    ['any other API', [
      [1, { status: 409, code: 'conflict', body: { retryable: true }, headers: { ...instruction, ...wait } }],
      [3, { status: 409, code: 'conflict', body: { retryable: true }, headers: wait }],
      [4, { status: 409, code: 'conflict', headers: wait }],
      [5, { status: 409, headers: wait }],
      [8, { status: 409 }],
    ]],
    ['a failure without a status', [[4, { code: 'conflict', headers: wait }], [7, { headers: wait }], [9, {}]]],
  ];
  test.each(chains)('%s', (_name, chain) => {
    expect(chain.map(([, said]) => whether(factsOf(said)).by)).toEqual(chain.map(([line]) => WHETHER[line - 1]?.by));
    expect(chain.map(([line]) => line)).toEqual(chain.map(([line]) => line).toSorted((a, b) => a - b));
  });
  test('and every line has decided once', () => {
    expect(new Set(chains.flatMap(([, chain]) => chain.map(([line]) => line))).size).toBe(WHETHER.length);
  });
});

describe('when: the lines of the guide', () => {
  test('name every header that states a delay, in the order in which they are read', () => {
    const named = whenOrder().flatMap(({ then = '' }) => [...then.matchAll(/`([^`]+)`/g)].map(([, header]) => header));
    expect(named).toEqual(DELAYS.flatMap((delay) => (delay.at === 'header' ? [delay.header] : [])));
  });
  test('put a header before the body, the body before the message, and the message before a reset', () => {
    const asked: Record<string, string> = { 'retry-after': '1' };
    const reset: Record<string, string> = { 'x-ratelimit-reset-after': '4' };
    const seconds = (headers: Record<string, string>, error: object) => when(factsOf({ status: 429, headers, body: { error } }))?.seconds ?? null;
    const message = 'Try again in 3s.';
    expect([
      seconds({ ...asked, ...reset }, { message, retry_after: 2 }), seconds(reset, { message, retry_after: 2 }), seconds(reset, { message }), seconds(reset, { message: 'x' }), seconds({}, { message: 'x' }),
    ]).toEqual([1, 2, 3, 4, null]);
    expect(whenOrder()).toHaveLength(5);
  });
});

describe('safe: what each line of the guide says is what the classifier says', () => {
  const post = { method: 'POST' };
  const key = (everywhere: boolean, catalogue = withRules()) => ({ ...catalogue, apis: catalogue.apis.map((one) => ({ ...one, idempotency: { ...one.idempotency, key: 'header:idempotency-key', everywhere } })) });
  const sent = { ...post, idempotencyKey: 'sent' as const };
  const lines: Said[] = [
    { api, catalogue: withRules(rule('no', { method: ['POST'] }, { safeToRepeat: 'no' })), network: 'dns', request: post },
    { api, catalogue: withRules(rule('no', { method: ['POST'] }, { safeToRepeat: 'no' })), status: 429, request: post },
    { status: 429, request: post },
    { code: 'validation_failed', request: post },
    { status: 500, request: { method: 'DELETE' } },
    { status: 500, request: { idempotencyKey: 'sent' }, api, catalogue: key(true) },
    { status: 500, request: sent, api, catalogue: key(true) },
    { status: 500, request: sent },
    { request: post },
    { status: 503, request: post },
    { status: 500, request: post },
  ];
  test('line by line', () => {
    const said = lines.map((line) => safe(factsOf(line), whether(factsOf(line))).safety);
    // The second line says whatever the rule says: here the rule says no.
    expect(said).toEqual(SAFE.map(({ safety }) => safety ?? 'no'));
  });
});

test('what a rule rests on is listed from the weightiest down, and what yields to Retry-After comes last', () => {
  const listed = evidence();
  const rests = listed.map(({ specific }) => specific);
  expect(rests).toEqual(rests.toSorted((a, b) => Number(b) - Number(a)));
  expect(listed.map(({ text }) => text).findIndex((text) => text.includes('the code'))).toBeLessThan(listed.findIndex(({ text }) => text === 'the status'));
});
