import { describe, expect, test } from 'vitest';
import { NOW } from '../../testing/world.ts';
import { parseHttpDate } from './http-date.ts';

const iso = (text: string, now = NOW): string | null => {
  const read = parseHttpDate(text, now);
  return read === null ? null : new Date(read).toISOString();
};

describe('a date in each grammar that HTTP has', () => {
  const cases: [text: string, expected: string][] = [
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
    ['Wed Nov 16 08:49:37 1994', '1994-11-16T08:49:37.000Z'],
    ['Thu, 31 Dec 1998 23:59:60 GMT', '1999-01-01T00:00:00.000Z'],
    ['2026-03-01T12:00:30Z', '2026-03-01T12:00:30.000Z'],
    ['2026-03-01T13:00:30+01:00', '2026-03-01T12:00:30.000Z'],
    ['2026-03-01T12:00Z', '2026-03-01T12:00:00.000Z'],
  ];
  test.each(cases)('%s', (text, expected) => { expect(iso(text)).toBe(expected); });
});

describe('a two-digit year', () => {
  const cases: [text: string, year: number][] = [
    ['Sunday, 01-Mar-26 12:00:00 GMT', 2026],
    ['Saturday, 01-Mar-76 12:00:00 GMT', 2076],
    ['Tuesday, 01-Mar-77 12:00:00 GMT', 1977],
    ['Monday, 01-Mar-99 12:00:00 GMT', 1999],
  ];
  test.each(cases)('%s is %i: more than 50 years ahead is the past', (text, year) => { expect(iso(text)?.slice(0, 4)).toBe(String(year)); });
});

describe('what is no date', () => {
  test.each(['', '120', 'sun, 06 nov 1994 08:49:37 gmt', 'Sun, 6 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 08:49:37', 'Sun, 06 Nov 1994 08:49:37 CET', 'Sun, 06 Foo 1994 08:49:37 GMT', '2026-03-01', '2026-03-01T12:00:30', '2026-13-01T12:00:30Z', 'tomorrow'])('%j', (text) => {
    expect(iso(text)).toBeNull();
  });
});
