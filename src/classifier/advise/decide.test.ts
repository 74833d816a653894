import { describe, expect, test } from 'vitest';
import { factsOf, type Said } from '../../testing/facts.ts';
import { FIXTURE_API, rule, withRules } from '../../testing/rules.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { decide, decideCarefully } from './decide.ts';

const POST = { method: 'POST' };
const GET = { method: 'GET' };
const NO = (): boolean => false;

describe('whether, when and safe agree', () => {
  const cases: [name: string, said: Said, verdict: string, safety: string, seconds: number | null][] = [
    ['a repeat of a GET', { status: 503, request: GET }, 'retry', 'yes', null],
    ['a repeat after a time is a wait', { status: 503, request: GET, headers: { 'retry-after': '7' } }, 'wait', 'yes', 7],
    ['a POST that may have been applied, uninvited', { status: 500, request: POST }, 'unknown', 'no', null],
    ['and no time is promised for it', { status: 500, request: POST, headers: { 'retry-after': '7' } }, 'unknown', 'no', null],
    ['a throttled POST was not applied', { status: 429, request: POST, headers: { 'retry-after': '7' } }, 'wait', 'yes', 7],
    ['bad credentials have no time', { status: 401, request: GET, headers: { 'retry-after': '7' } }, 'auth', 'yes', null],
    ['a time of nothing makes a wait a retry', { status: 429, request: GET, headers: { 'retry-after': '0' } }, 'retry', 'yes', 0],
    ['but not where an event is awaited', { catalogue: PUBLISHED.catalogue, status: 423, request: POST, headers: { 'retry-after': '0' } }, 'wait', 'yes', 0],
    ['a body that forbids a repeat does not invite one', { status: 500, request: POST, body: { retryable: false } }, 'stop', 'no', null],
    ['a body that asks for a repeat does', { status: 500, request: POST, body: { retryable: true } }, 'retry', 'unknown', null],
    ['nothing known', {}, 'unknown', 'unknown', null],
  ];
  test.each(cases)('%s', (_name, said, verdict, safety, seconds) => {
    const decided = decide(factsOf(said));
    expect([decided.verdict, decided.safety, decided.waitSeconds]).toEqual([verdict, safety, seconds]);
  });

  test('202 is polled, and never safe to send again', () => { expect(decide(factsOf({ status: 202, request: POST }))).toMatchObject({ verdict: 'wait', polls: true, safety: 'no' }); });
  test('an unknown safety stays open only where a question could settle it', () => {
    const facts = factsOf({ status: 500 });
    expect([decide(facts).verdict, decide(facts, NO).verdict]).toEqual(['retry', 'unknown']);
  });
});

describe('words that providers share decide for an API that nobody catalogued', () => {
  const cases: [name: string, said: Said, verdict: string][] = [
    ['a throttling code under a 400', { status: 400, code: 'ThrottlingException', request: GET }, 'wait'],
    ['a throttling code under a 500, for a POST: invited', { status: 500, code: 'ThrottlingException', request: POST }, 'wait'],
    ['a spent quota under a 429', { status: 429, code: 'insufficient_quota', request: GET }, 'fix'],
    ['a code without a status', { code: 'access_denied' }, 'auth'],
    ['a code that says nothing', { status: 409, code: 'crate_full' }, 'fix'],
    ['fields to correct, without a status', { body: { message: 'Invalid crate', errors: { size: ['is odd'] } } }, 'fix'],
  ];
  test.each(cases)('%s', (_name, said, verdict) => { expect(decide(factsOf(said)).verdict).toBe(verdict); });

  test('an invitation under a status that proves nothing does not make it safe', () => { expect(decide(factsOf({ status: 500, code: 'ThrottlingException', request: POST })).safety).toBe('unknown'); });

  test('but not where the API is known', () => {
    expect(decide(factsOf({ api: FIXTURE_API, catalogue: withRules(), status: 404, code: 'rate_limit_exceeded', request: GET })).whether.by).toBe('default');
  });
});

describe('where it is open which API it is, the most careful answer counts', () => {
  const facts = factsOf({ status: 503, request: GET });
  const under = (verdict: 'fix' | 'retry', safeToRepeat?: 'no' | 'yes') => factsOf({ api: FIXTURE_API, catalogue: withRules(rule('r', { status: [503] }, { verdict, ...(safeToRepeat && { safeToRepeat }) })), status: 503, request: GET });

  test('one that forbids a repeat takes it back', () => { expect(decideCarefully(facts, [under('fix')], NO)).toMatchObject({ verdict: 'unknown', waitSeconds: null }); });
  test('one that does not call it safe makes that unknown', () => { expect(decideCarefully(facts, [under('retry', 'no')], NO).safety).toBe('unknown'); });
  test('those that agree change nothing', () => { expect(decideCarefully(facts, [under('retry')], NO)).toMatchObject({ verdict: 'retry', safety: 'yes' }); });
  test('with none it is the answer itself', () => { expect(decideCarefully(facts, [], NO)).toEqual(decide(facts, NO)); });
});
