import { describe, expect, test } from 'vitest';
import { factsOf, type Said } from '../../testing/facts.ts';
import { FIXTURE_API, rule, withRules } from '../../testing/rules.ts';
import { decide } from './decide.ts';
import { questions } from './questions.ts';

const api = FIXTURE_API;
const asked = (said: Said): string[] => questions(factsOf(said)).map(({ about, id }) => (id ? `${about} ${id}` : about));

describe('what is asked is what would change the verdict or the safety', () => {
  const cases: [name: string, said: Said, asked: string[]][] = [
    ['the method after a 500 of an API nobody knows', { status: 500 }, ['method']],
    ['nothing after a 404', { status: 404 }, []],
    ['nothing after a 500, once the method is known to be idempotent', { status: 500, request: { method: 'GET' } }, []],
    ['whether a key was sent, after a POST: then the safety is open, not lost', { status: 500, request: { method: 'POST' } }, ['idempotencyKey']],
    ['nothing that was said already', { status: 500, request: { method: 'POST', idempotencyKey: 'none' } }, []],
    ['a fact that decides', { api, status: 409, code: 'tree_dormant' }, ['known tree-felled']],
    ['no fact that is known', { api, status: 409, code: 'tree_dormant', request: { known: ['tree-felled'] } }, []],
    ['no fact that decides nothing', { api, status: 409, code: 'crate_full' }, []],
    ['the operation where it decides', { api, status: 403, code: 'fence_closed' }, ['operation']],
    ['no operation of an API without any', { status: 403 }, []],
    ['whether the body changed, where that decides', { api, catalogue: withRules(rule('a', { code: ['c'] }, { verdict: 'wait' }), rule('b', { code: ['c'], bodyChanged: true }, { verdict: 'fix' })), status: 409, code: 'c', request: { method: 'GET', operation: 'other' } }, ['bodyChanged']],
  ];
  test.each(cases)('%s', (_name, said, expected) => { expect(asked(said)).toEqual(expected); });
});

test('what splits best is asked first', () => {
  const catalogue = withRules(
    rule('default', { code: ['c'] }, { verdict: 'fix' }),
    rule('list', { code: ['c'], operation: ['list-trees'] }, { verdict: 'wait' }),
    rule('pick', { code: ['c'], operation: ['pick-fruit'] }, { verdict: 'stop' }),
    rule('changed', { code: ['c'], bodyChanged: true }, { verdict: 'auth' }),
  );
  expect(asked({ api, catalogue, status: 409, code: 'c' }).slice(0, 2)).toEqual(['operation', 'bodyChanged']);
});

test('where it is open which API it is, that is asked if they advise differently', () => {
  const facts = factsOf({ status: 503 });
  const stop = factsOf({ api, status: 503, code: 'ladder_broken' });
  const named = (id: string, of: typeof facts) => ({ id, name: id.toUpperCase(), facts: of });
  expect(questions(facts, [named('one', facts), named('other', stop)])[0]).toEqual({ about: 'api', id: null, text: 'Which API sent this?', answers: [{ value: 'one', text: 'ONE' }, { value: 'other', text: 'OTHER' }] });
  expect(questions(facts, [named('one', facts), named('other', facts)]).map(({ about }) => about)).not.toContain('api');
});

describe('each answer is one that can be given back', () => {
  const facts = factsOf({ api, status: 500 });
  const all = questions(facts);

  test('operations by their ids and labels, and another one', () => {
    const operations = all.find(({ about }) => about === 'operation');
    expect(operations?.answers.map(({ value }) => value)).toEqual(['list-trees', 'pick-fruit', 'press-juice', 'fell-tree', 'inspect', 'other']);
    expect(operations?.answers[2]?.text).toBe('press juice');
  });

  test('methods as they stand on the wire', () => { expect(all.find(({ about }) => about === 'method')?.answers.map(({ value }) => value)).toEqual(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']); });

  test('each text is for a person', () => {
    for (const { text, answers } of all) expect([text.endsWith('?'), answers.length > 1, answers.every((answer) => answer.text !== '')]).toEqual([true, true, true]);
  });
});

test('answering settles something: some answer leads elsewhere', () => {
  const facts = factsOf({ status: 500 });
  const [method] = questions(facts);
  const outcomes = method?.answers.map(({ value }) => decide(factsOf({ status: 500, request: { method: value } }))).map(({ verdict, safety }) => `${verdict}/${safety}`);
  expect(new Set(outcomes)).toEqual(new Set(['retry/yes', 'unknown/no']));
});
