import { describe, expect, test } from 'vitest';
import { factsOf, type Said } from '../../testing/facts.ts';
import { FIXTURE_API, rule, withRules } from '../../testing/rules.ts';
import { FIXTURE } from '../../testing/fixture.ts';
import type { Catalogue } from '../../schemas/catalogue.ts';
import { decide } from './decide.ts';
import { safe } from './safe.ts';
import { whether } from './whether.ts';

const api = FIXTURE_API;
const safety = (said: Said): string => {
  const facts = factsOf(said);
  return safe(facts, whether(facts)).safety;
};
const POST = { method: 'POST' };
const GET = { method: 'GET' };
const SENT = { method: 'POST', idempotencyKey: 'sent' as const };

const idempotency = (change: Partial<Catalogue['apis'][number]['idempotency']>): Catalogue => ({ ...FIXTURE.catalogue, apis: FIXTURE.catalogue.apis.map((one) => ({ ...one, rules: [], idempotency: { ...one.idempotency, ...change } })) });

describe('whether a repeat could apply the effect twice, in the order of what is asked', () => {
  const cases: [name: string, said: Said, safety: string][] = [
    ['it was never sent', { network: 'dns', request: POST }, 'yes'],
    ['it was never sent, whatever a rule says', { api, catalogue: withRules(rule('r', { network: ['dns'] }, { safeToRepeat: 'no' })), network: 'dns', request: POST }, 'yes'],
    ['it may have been sent', { network: 'reset', request: POST }, 'no'],
    ['the catalogue promises it', { api, catalogue: withRules(rule('r', { status: [500] }, { safeToRepeat: 'yes' })), status: 500, request: POST }, 'yes'],
    ['the catalogue warns, whatever the status proves', { api, catalogue: withRules(rule('r', { status: [409] }, { safeToRepeat: 'no' })), status: 409, request: GET }, 'no'],
    ['the more specific rule speaks', { api, catalogue: withRules(rule('a', { status: [500] }, { safeToRepeat: 'yes' }), rule('b', { status: [500], operation: ['press-juice'] }, { safeToRepeat: 'unknown' })), status: 500, request: { ...POST, operation: 'press-juice' } }, 'unknown'],
    ['the status proves that nothing was done', { status: 409, request: POST }, 'yes'],
    ['the method is idempotent', { status: 500, request: GET }, 'yes'],
    ['PUT and DELETE are', { status: 500, request: { method: 'DELETE' } }, 'yes'],
    ['the method is not known', { status: 500 }, 'unknown'],
    ['the operation tells the method', { api, status: 500, request: { operation: 'press-juice' } }, 'no'],
    ['a key was sent, and the API honours keys', { api, catalogue: idempotency({}), status: 500, request: SENT }, 'yes'],
    ['a key was sent, and the API honours keys at some calls only', { api, catalogue: idempotency({ everywhere: false }), status: 500, request: SENT }, 'unknown'],
    ['a key was sent, and the API knows none', { api, catalogue: idempotency({ key: 'none' }), status: 500, request: SENT }, 'no'],
    ['a key was sent, and the API is not known', { status: 500, request: SENT }, 'unknown'],
    ['503 promises nothing', { status: 503, request: POST }, 'unknown'],
    ['an invitation is no promise', { api, catalogue: withRules(rule('r', { status: [500] }, { verdict: 'retry' })), status: 500, request: POST }, 'unknown'],
    ['an instruction is no promise', { status: 500, request: POST, headers: { 'x-should-retry': 'true' } }, 'unknown'],
    ['otherwise it may', { status: 500, request: POST }, 'no'],
    ['a success was applied', { status: 200, request: POST }, 'no'],
  ];
  test.each(cases)('%s: %s', (_name, said, expected) => { expect(safety(said)).toBe(expected); });
});

describe('the advice follows', () => {
  const cases: [name: string, said: Said, verdict: string, safety: string][] = [
    ['a POST after a 500 is not repeated', { status: 500, request: POST }, 'unknown', 'no'],
    ['a rule that invites does not overrule a rule that warns', { api, catalogue: withRules(rule('a', { code: ['c'] }, { verdict: 'retry' }), rule('b', { method: ['POST'] }, { safeToRepeat: 'no' })), status: 500, code: 'c', request: POST }, 'unknown', 'no'],
    ['202 is polled, never sent again', { status: 202, request: POST }, 'wait', 'no'],
    ['202 after a method nobody told', { status: 202 }, 'wait', 'no'],
    ['an instruction to repeat a POST', { status: 500, request: POST, headers: { 'x-should-retry': 'true' } }, 'retry', 'unknown'],
  ];
  test.each(cases)('%s', (_name, said, verdict, expected) => {
    const decided = decide(factsOf(said));
    expect([decided.verdict, decided.safety]).toEqual([verdict, expected]);
  });

  test('what is neither invited nor to be settled by an answer is unknown', () => {
    expect(decide(factsOf({ status: 500 }), () => false).verdict).toBe('unknown');
    expect(decide(factsOf({ status: 503 }), () => false).verdict).toBe('retry');
  });
});
