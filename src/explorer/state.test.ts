import { describe, expect, test } from 'vitest';
import { NO_CHOICE } from './choice.ts';
import { FINDING, NOW, withAdvice } from './fixture.ts';
import { NO_OPENING } from './fragment.ts';
import {
  answered,
  chosen,
  deniedFact,
  INITIAL,
  isAsking,
  opened,
  received,
  refused,
  replaced,
  restarted,
  troubled,
  typed,
  undeniedFact,
} from './state.ts';

const ANSWER = { text: 'x', finding: FINDING, now: NOW };
const choice = { ...NO_CHOICE, api: 'lumen', method: 'POST', key: 'sent' as const, known: ['lamp-gone'], response: 1 };
const read = { ...INITIAL, text: 'x', choice, answer: ANSWER };

describe('the paste', () => {
  test('the old answer stays while it is edited', () => expect(typed(read, 'xy')).toMatchObject({ text: 'xy', answer: ANSWER }));
  test('another text has other responses to choose from', () => expect(typed(read, 'xy').choice).toEqual({ ...choice, response: null }));
  test('a first paste keeps what a link said', () => expect(typed({ ...INITIAL, choice }, 'x').choice).toEqual(choice));
  test('a paste wins over what a link tells', () =>
    expect(typed({ ...INITIAL, opening: { code: 'dim', status: null, reason: null } }, 'x').opening).toEqual(NO_OPENING));
  test('emptied, it takes the answers along and leaves API and call', () => {
    expect(typed(read, ' ')).toMatchObject({ choice: { ...NO_CHOICE, api: 'lumen', method: 'POST' }, answer: null });
  });
  test('a file takes the answers along', () => expect(replaced(read, 'y').choice).toEqual({ ...NO_CHOICE, api: 'lumen', method: 'POST' }));
  test('a sample takes all along', () => expect(restarted(read, 'y')).toMatchObject({ text: 'y', choice: NO_CHOICE, answer: ANSWER }));
  test('cleared, nothing is left', () => expect(restarted(read)).toEqual(INITIAL));
});

describe('the address', () => {
  const fragment = { choice, opening: { code: 'dim', status: 409, reason: null } };
  test('opens without a paste', () => {
    const state = opened(INITIAL, fragment, '');
    expect(state).toMatchObject(fragment);
    expect(isAsking(state)).toBe(true);
  });
  test('does not replace a paste that was made earlier', () =>
    expect(opened(INITIAL, fragment, 'held')).toMatchObject({ text: 'held', choice, opening: NO_OPENING }));
  test('a page anchor changes nothing', () => expect(opened(read, null)).toEqual(read));
});

describe('a shared link', () => {
  const shared = { packed: 'x', now: NOW };
  const state = received(read, { fragment: { choice, opening: NO_OPENING }, shared, text: 'theirs' });
  test('brings its text and what was said with it; the old answer does not stand below as if it were its', () =>
    expect(state).toMatchObject({ text: 'theirs', choice, shared, answer: null }));
  test('stays marked while it is answered and asked about', () =>
    expect(chosen(answered(state, ANSWER), { method: 'GET' }, 'GET').shared).toEqual(shared));
  test.each([
    ['edited', typed(state, 'theirs, and mine')],
    ['replaced by a file', replaced(state, 'mine')],
    ['replaced by a sample', restarted(state, 'mine')],
    ['cleared', restarted(state)],
  ])('%s, it is the reader’s own', (_, next) => expect(next.shared).toBeNull());
  test('refused, it leaves what is there', () => expect(refused(read, 'No.')).toEqual({ ...read, problem: 'No.' }));
});

describe('what the reader says', () => {
  test('is told with what it changed', () => {
    const finding = withAdvice({ verdict: 'stop', safeToRepeat: 'no' });
    const state = answered(chosen(read, { method: 'GET' }, 'GET'), { text: 'x', finding, now: NOW });
    expect(state.changed).toEqual({
      said: 'GET',
      lines: ['The verdict was “Retry” and is now “Stop”.', 'Safe to repeat: was “we can’t tell”, is now “no”.'],
    });
    expect(typed(state, 'xy').changed).toBeNull();
  });
  test('is told where it changed nothing', () =>
    expect(answered(chosen(read, { method: 'GET' }, 'GET'), ANSWER).changed?.lines).toEqual(['The advice stays the same.']));
  test('an edit in between is not credited to it', () =>
    expect(answered(typed(chosen(read, { method: 'GET' }, 'GET'), 'xy'), ANSWER).changed).toBeNull());
  test('a denied fact is remembered, and taken back', () => {
    const state = deniedFact(read, 'lamp-gone', 'No');
    expect(state.denied).toEqual(['lamp-gone']);
    expect(undeniedFact(state, 'lamp-gone').denied).toEqual([]);
  });
});

test('a problem takes the old answer along', () =>
  expect(troubled(read, 'No.')).toMatchObject({ text: 'x', choice, answer: null, changed: null, problem: 'No.' }));
test('a problem goes with the next answer', () => expect(answered(troubled(read, 'No.'), ANSWER).problem).toBeNull());
