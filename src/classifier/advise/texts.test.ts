import { describe, expect, test } from 'vitest';
import { duration, joined, lowerFirst, provided } from './texts.ts';

describe('a length of time, never shorter than it is', () => {
  const cases: [seconds: number, text: string][] = [
    [0.5, '0.5 seconds'], [1, '1 second'], [2, '2 seconds'], [1.2345, '1.235 seconds'], [59, '59 seconds'], [60, '1 minute'], [61, '61 seconds'], [90, '90 seconds'], [120, '2 minutes'], [121, '2.1 minutes'],
    [3600, '1 hour'], [3601, '60.1 minutes'], [7200, '2 hours'], [86_400, '1 day'], [90_000, '25 hours'], [172_800, '2 days'], [172_801, '2.1 days'],
  ];
  test.each(cases)('%d is %s', (seconds, text) => { expect(duration(seconds)).toBe(text); });
});

test('lists read like sentences', () => {
  expect([joined([]), joined(['a']), joined(['a', 'b']), joined(['a', 'b', 'c'], 'or')]).toEqual(['', 'a', 'a and b', 'a, b or c']);
});

test.each([
  ['Send it again.', false, 'only if nothing was done, send it again.'],
  ['Send it again.', true, 'only if nothing was done, or with the same idempotency key, send it again.'],
  ['If no tenant was created, send it again.', false, 'if no tenant was created, send it again.'],
  ['Only if it is not there, send it again.', true, 'only if it is not there, send it again.'],
  ['With the first key, send it again.', false, 'with the first key, send it again.'],
  ['Within a minute it heals.', false, 'only if nothing was done, within a minute it heals.'],
])('a repeat after a check has a proviso: %s', (sentence, keyed, expected) => { expect(provided(sentence, keyed)).toBe(expected); });

test('a sentence goes on in lower case, a code keeps its own', () => {
  expect([lowerFirst('Send it.'), lowerFirst('`GET` it.'), lowerFirst('HTTP fails.')]).toEqual(['send it.', '`GET` it.', 'HTTP fails.']);
});
