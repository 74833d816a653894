import { describe, expect, test } from 'vitest';
import { factsOf, type Said } from '../../testing/facts.ts';
import { FIXTURE_API, rule, withRules } from '../../testing/rules.ts';
import { decide } from './decide.ts';
import { whether } from './whether.ts';

const api = FIXTURE_API;
const verdict = (said: Said): string => whether(factsOf(said)).verdict;
const by = (said: Said): string => whether(factsOf(said)).by;

describe('whether to repeat: what outranks what', () => {
  const catalogue = withRules(rule('code', { code: ['c'] }, { verdict: 'fix' }), rule('status', { status: [409] }, { verdict: 'auth' }));
  const pairs: [name: string, said: Said, verdict: string, by: string][] = [
    ['an instruction over a rule on a code', { api, catalogue: withRules(rule('code', { code: ['c'] }, { verdict: 'retry' })), status: 409, code: 'c', headers: { 'x-should-retry': 'false' } }, 'stop', 'instruction'],
    ['a rule on a code over a verdict in the body', { api, catalogue, status: 409, code: 'c', body: { retryable: true } }, 'fix', 'rule'],
    ['a verdict in the body over Retry-After', { status: 409, body: { retryable: false }, headers: { 'retry-after': '30' } }, 'stop', 'body'],
    ['Retry-After on an open status over a rule on the status', { api, catalogue, status: 409, headers: { 'retry-after': '30' } }, 'wait', 'retry-after'],
    ['an exhausted quota on an open status over a rule on the status', { api, catalogue, status: 409, headers: { 'x-ratelimit-remaining': '0' } }, 'wait', 'retry-after'],
    ['a rule on the status over the status’s default', { api, catalogue, status: 409 }, 'auth', 'rule'],
    ['the status’s default where nothing else speaks', { status: 409 }, 'fix', 'default'],
    ['the body’s own code, where that of its first mistake says nothing', { body: { code: 'invalid_parameter', message: 'It does not compile.', errors: [{ code: 'unsafe_tree', message: 'tree is unsafe' }] }, code: 'unsafe_tree' }, 'fix', 'words'],
    ['a body that forbids a repeat further inside, over a status that passes', { status: 503, body: { error: { code: 'x' }, meta: { retryable: false } } }, 'stop', 'instruction'],
    ['credentials over a body that forbids a repeat further inside', { status: 401, body: { error: { code: 'x', isRetryable: false } } }, 'auth', 'default'],
    ['a contradiction between a failure of the server and a sentence that blames the request', { status: 500, body: { message: 'crates "c7" not found' } }, 'unknown', 'default'],
    ['the status over that sentence, where a repeat does no harm', { status: 500, body: { message: 'crates "c7" not found' }, request: { method: 'GET' } }, 'retry', 'default'],
    ['a gateway’s status over that sentence', { status: 502, body: { message: 'crates "c7" not found' } }, 'retry', 'default'],
    ['a title, where the sentence beside it says nothing', { body: { title: 'Invalid sender', detail: 'The sender does not suit the press.' } }, 'fix', 'words'],
    ['nothing', {}, 'unknown', 'nothing'],
  ];
  test.each(pairs)('%s', (_name, said, expected, level) => { expect([verdict(said), by(said)]).toEqual([expected, level]); });
});

describe('an explicit instruction', () => {
  const cases: [name: string, said: Said, verdict: string][] = [
    ['false takes a repeat back', { status: 503, headers: { 'x-should-retry': 'false' } }, 'stop'],
    ['false takes a wait back', { status: 429, headers: { 'stripe-should-retry': 'false' } }, 'stop'],
    ['false settles what was open', { status: 500, request: { method: 'POST' }, headers: { 'x-should-retry': 'false' } }, 'stop'],
    ['false leaves bad credentials what they are', { status: 401, headers: { 'x-should-retry': 'false' } }, 'auth'],
    ['false leaves a bad request what it is', { status: 422, headers: { 'x-should-retry': 'false' } }, 'fix'],
    ['true asks for a repeat whatever the status', { status: 422, headers: { 'x-should-retry': 'true' } }, 'retry'],
    ['anything else is no instruction', { status: 422, headers: { 'x-should-retry': 'yes' } }, 'fix'],
    ['a pushback asks for a repeat', { status: 400, headers: { 'grpc-retry-pushback-ms': '250' } }, 'retry'],
    ['a negative pushback asks for none', { status: 503, headers: { 'grpc-retry-pushback-ms': '-1' } }, 'stop'],
    ['an unreadable pushback asks for none', { status: 503, headers: { 'grpc-retry-pushback-ms': 'later' } }, 'stop'],
  ];
  test.each(cases)('%s', (_name, said, expected) => { expect(verdict(said)).toBe(expected); });
});

describe('Retry-After turns only a status that is open into a wait', () => {
  const cases: [status: number, verdict: string][] = [[302, 'wait'], [403, 'wait'], [404, 'wait'], [409, 'wait'], [401, 'auth'], [422, 'fix'], [418, 'fix']];
  test.each(cases)('%i', (status, expected) => { expect(verdict({ status, headers: { 'retry-after': '30' } })).toBe(expected); });

  test('a malformed one turns nothing', () => { expect(verdict({ status: 403, headers: { 'retry-after': 'soon' } })).toBe('auth'); });
  test('a quota that is not used up turns nothing', () => { expect(verdict({ status: 403, headers: { 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': '60' } })).toBe('auth'); });
});

describe('a time, and the verdict it makes', () => {
  const cases: [name: string, said: Said, verdict: string, seconds: number | null][] = [
    ['a repeat with a time is a wait', { status: 503, headers: { 'retry-after': '30' } }, 'wait', 30],
    ['a wait of nothing is a repeat', { status: 429, headers: { 'retry-after': '0' } }, 'retry', 0],
    ['a wait without a time stays a wait', { status: 429 }, 'wait', null],
    ['a date in the past is a wait of nothing', { status: 429, headers: { date: 'Sun, 01 Mar 2026 12:00:00 GMT', 'retry-after': 'Sun, 01 Mar 2026 11:00:00 GMT' } }, 'retry', 0],
    ['bad credentials wait for nothing', { status: 401, headers: { 'retry-after': '30' } }, 'auth', null],
    ['a status that is for a person to repeat is not counted down', { status: 507, headers: { 'retry-after': '30' } }, 'wait', null],
    ['an event is waited for even with a time of nothing', { api, status: 409, code: 'tree_dormant', headers: { 'retry-after': '0' } }, 'wait', 0],
    ['202 is polled', { status: 202, headers: { 'retry-after': '0' } }, 'wait', 0],
  ];
  test.each(cases)('%s', (_name, said, expected, seconds) => {
    const decided = decide(factsOf(said));
    expect([decided.verdict, decided.waitSeconds]).toEqual([expected, seconds]);
  });
});

describe('a verdict that the body states', () => {
  const problem = (type: string) => ({ type: `https://iana.org/assignments/http-problem-types#${type}`, title: 'x', status: 429 });
  const google = (status: string) => ({ error: { code: 400, status, message: 'x' } });
  const cases: [name: string, body: unknown, verdict: string][] = [
    ['retryable: false', { retryable: false }, 'stop'],
    ['retryable: true', { retryable: true }, 'retry'],
    ['retryable as a word says nothing', { retryable: 'false' }, 'fix'],
    ['the quota of a rate limit', problem('quota-exceeded'), 'wait'],
    ['capacity that is reduced for a time', problem('temporary-reduced-capacity'), 'retry'],
    ['abnormal usage', problem('abnormal-usage-detected'), 'fix'],
    ['UNAVAILABLE', google('UNAVAILABLE'), 'retry'],
    ['RESOURCE_EXHAUSTED', google('RESOURCE_EXHAUSTED'), 'wait'],
    ['UNAUTHENTICATED', google('UNAUTHENTICATED'), 'auth'],
    ['UNIMPLEMENTED', google('UNIMPLEMENTED'), 'stop'],
    ['ABORTED', google('ABORTED'), 'unknown'],
  ];
  test.each(cases)('%s', (_name, body, expected) => { expect(verdict({ status: 400, body, request: { method: 'GET' } })).toBe(expected); });
});

describe('a status by itself, by method', () => {
  const cases: [status: number, get: string, post: string][] = [[404, 'fix', 'fix'], [500, 'retry', 'unknown'], [502, 'retry', 'unknown'], [503, 'retry', 'retry'], [429, 'wait', 'wait'], [430, 'fix', 'fix'], [599, 'retry', 'unknown'], [999, 'retry', 'unknown'], [204, 'unknown', 'unknown']];
  test.each(cases)('%i: GET %s, POST %s', (status, get, post) => {
    expect([verdict({ status, request: { method: 'GET' } }), verdict({ status, request: { method: 'POST' } })]).toEqual([get, post]);
  });
  test('a method nobody listed counts as not idempotent', () => { expect(verdict({ status: 500, request: { method: 'LAUNCH' } })).toBe('unknown'); });
  test('without a method the idempotent verdict is shown', () => { expect(verdict({ status: 500 })).toBe('retry'); });
});

describe('no response at all', () => {
  const cases: [network: 'dns' | 'reset' | 'aborted', get: string, post: string][] = [['dns', 'retry', 'retry'], ['reset', 'retry', 'unknown'], ['aborted', 'stop', 'stop']];
  test.each(cases)('%s: GET %s, POST %s', (network, get, post) => {
    expect([verdict({ network, request: { method: 'GET' } }), verdict({ network, request: { method: 'POST' } })]).toEqual([get, post]);
  });
});
