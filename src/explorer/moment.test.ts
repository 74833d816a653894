import { describe, expect, test } from 'vitest';
import { FINDING } from './fixture.ts';
import { clock, dueOf } from './moment.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const finding = (waitSeconds: number | null, date: string | null = null) => ({
  response: { ...FINDING.response, date },
  advice: { ...FINDING.advice, waitSeconds },
});

describe('when a wait ends', () => {
  test('counts from the response’s own Date, however old the paste is', () =>
    expect(dueOf(finding(30, '2026-02-28T23:59:50Z'), NOW)).toEqual({ at: new Date('2026-03-01T00:00:20Z'), from: 'response' }));
  test('counts from the paste where the response does not say when it was sent', () =>
    expect(dueOf(finding(30), NOW)).toEqual({ at: new Date('2026-03-01T12:00:30Z'), from: 'paste' }));
  test.each([null, 0, 1e15])('%j seconds have no such moment', (seconds) => expect(dueOf(finding(seconds), NOW)).toBeNull());
});

describe('what is left', () => {
  test.each([
    [0, '0:00'],
    [0.2, '0:01'],
    [59, '0:59'],
    [60, '1:00'],
    [3599.5, '1:00:00'],
    [3661, '1:01:01'],
    [-3, '0:00'],
  ])('%d seconds: %s', (seconds, text) => expect(clock(seconds)).toBe(text));
});
