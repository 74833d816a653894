import { describe, expect, test } from 'vitest';
import type { Condition } from '../schemas/condition.ts';
import { factsOf, type Said } from '../testing/facts.ts';
import { FIXTURE_API, rule, withRules } from '../testing/rules.ts';
import { applicable } from './advise/cascade.ts';
import { holds } from './holds.ts';
import { isSpecific, rank } from './rank.ts';

describe('when a rule applies', () => {
  const cases: [name: string, when: Condition, said: Said, holds: boolean][] = [
    ['no condition', {}, { status: 500 }, true],
    ['a status', { status: [409] }, { status: 409 }, true],
    ['another status', { status: [409] }, { status: 410 }, false],
    ['a class', { status: ['5xx'] }, { status: 503 }, true],
    ['another class', { status: ['5xx'] }, { status: 403 }, false],
    ['one of several', { status: [404, '5xx'] }, { status: 502 }, true],
    ['a status that is not known', { status: ['5xx'] }, {}, false],
    ['all keys at once', { status: [409], code: ['a'] }, { status: 409, code: 'a' }, true],
    ['one key of two', { status: [409], code: ['a'] }, { status: 409, code: 'b' }, false],
    ['a code is compared whole', { code: ['a'] }, { code: 'ab' }, false],
    ['a reason is compared whole', { reason: ['late'] }, { reason: 'too late' }, false],
    ['a member of the body', { field: { '/zone': ['north'] } }, { body: { errorCode: 'x', zone: 'north' } }, true],
    ['a number in the body', { field: { '/level': ['3'] } }, { body: { errorCode: 'x', level: 3 } }, true],
    ['a member that is not there', { field: { '/zone': ['north'] } }, { body: { errorCode: 'x' } }, false],
    ['an inherited member is not there', { field: { '/toString': ['x'] } }, { body: { errorCode: 'x' } }, false],
    ['any value of a header', { header: { 'x-fog': true } }, { headers: { 'X-Fog': '1' } }, true],
    ['a header that is not there', { header: { 'x-fog': true } }, {}, false],
    ['a value of a header that came twice', { header: { 'x-fog': ['thick'] } }, { headers: [['x-fog', 'thin'], ['x-fog', 'thick']] }, true],
    ['a method', { method: ['POST'] }, { request: { method: 'POST' } }, true],
    ['a method that nobody told', { method: ['POST'] }, {}, false],
    ['the method of the operation', { method: ['POST'] }, { api: FIXTURE_API, request: { operation: 'press-juice' } }, true],
    ['a network failure', { network: ['reset'] }, { network: 'reset' }, true],
    ['no network failure', { network: ['reset'] }, { status: 500 }, false],
    ['a key was sent', { idempotencyKey: 'sent' }, { request: { idempotencyKey: 'sent' } }, true],
    ['nobody told of a key', { idempotencyKey: 'none' }, {}, false],
    ['the body changed', { bodyChanged: true }, { request: { bodyChanged: true } }, true],
    ['nobody told whether it changed', { bodyChanged: false }, {}, false],
    ['all facts', { known: ['a', 'b'] }, { request: { known: ['b', 'a', 'c'] } }, true],
    ['one fact of two', { known: ['a', 'b'] }, { request: { known: ['a'] } }, false],
  ];
  test.each(cases)('%s: %j', (_name, when, said, expected) => { expect(holds(when, factsOf(said))).toBe(expected); });
});

describe('which rule is more specific', () => {
  const order: Condition[] = [
    { reason: ['r'] },
    { known: ['k'], code: ['c'], network: ['dns'], operation: ['o'], header: { h: true }, method: ['GET'], status: [409] },
    { bodyChanged: true },
    { code: ['c'], network: ['dns'], operation: ['o'] },
    { code: ['c'] },
    { network: ['dns'] },
    { operation: ['o'], header: { h: true } },
    { operation: ['o'] },
    { header: { h: true } },
    { method: ['GET'], status: [409] },
    { method: ['GET'] },
    { status: [409] },
    { status: ['4xx'] },
    {},
  ];
  test.each(order.slice(1).map((lower, i) => ({ lower, higher: order[i] ?? {} })))('$higher over $lower', ({ higher, lower }) => { expect(rank(higher)).toBeGreaterThan(rank(lower)); });

  test('a field counts like a reason, a fact like what was stated of the request', () => {
    expect(rank({ field: { '/a': ['b'] } })).toBe(rank({ reason: ['r'] }));
    expect(rank({ known: ['k'] })).toBe(rank({ idempotencyKey: 'sent' }));
  });

  test('a status and a method alone are not specific; anything more is', () => {
    expect([isSpecific({ status: [409], method: ['POST'] }), isSpecific({ header: { h: true } }), isSpecific({ network: ['dns'] })]).toEqual([false, true, true]);
  });

  test('rules apply from the most specific down, whatever their order in the file', () => {
    const catalogue = withRules(rule('class', { status: ['4xx'] }, {}), rule('code', { code: ['c'] }, {}), rule('other', { code: ['d'] }, {}), rule('status', { status: [409] }, {}));
    expect(applicable(factsOf({ api: FIXTURE_API, catalogue, status: 409, code: 'c' })).map(({ because }) => because)).toEqual(['code', 'status', 'class'].map((id) => `Because of ${id}.`));
  });

  test('without an API no rule of any API applies', () => { expect(applicable(factsOf({ catalogue: withRules(rule('any', {}, {})), status: 409 }))).toEqual([]); });
});
