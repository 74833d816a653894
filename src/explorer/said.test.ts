import { describe, expect, test } from 'vitest';
import { NO_CHOICE } from './choice.ts';
import { CATALOGUE, FINDING } from './fixture.ts';
import { openQuestions, replyOf } from './reply.ts';
import { saidSoFar } from './said.ts';

describe('replyOf', () => {
  test.each([
    ['api', 'lumen', { api: 'lumen' }],
    ['method', 'POST', { method: 'POST' }],
    ['operation', 'other', { operation: 'other' }],
    ['idempotencyKey', 'none', { key: 'none' }],
    ['bodyChanged', 'changed', { body: 'changed' }],
    ['known', 'lamp-gone', { known: ['lamp-gone'] }],
  ] as const)('%s %s', (about, value, choice) =>
    expect(replyOf({ about, id: null, text: '', answers: [] }, { value, text: '' }, NO_CHOICE)).toEqual({ choice }),
  );
  test('an empty value denies the fact', () =>
    expect(replyOf({ about: 'known', id: 'lamp-gone', text: '', answers: [] }, { value: '', text: '' }, NO_CHOICE)).toEqual({
      denied: 'lamp-gone',
    }));
});

test('a denied fact is not asked again', () =>
  expect(openQuestions(FINDING.advice.questions, ['lamp-gone']).map(({ about }) => about)).toEqual(['method']));

test('everything said can be taken back', () => {
  const said = saidSoFar(
    { ...NO_CHOICE, api: 'lumen', operation: 'light', key: 'none', known: ['x', 'lamp-gone'] },
    ['lamp-gone'],
    CATALOGUE,
    null,
  );
  expect(said.map(({ text, undo }) => [text, undo])).toEqual([
    ['API: Lumen', { choice: { api: null } }],
    ['Operation: light a lamp', { choice: { operation: null } }],
    ['No idempotency key was sent', { choice: { key: null } }],
    ['x', { choice: { known: ['lamp-gone'] } }],
    ['The lamp was removed', { choice: { known: ['x'] } }],
    ['The lamp is still there', { denied: 'lamp-gone' }],
  ]);
});
