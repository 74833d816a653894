import { describe, expect, test } from 'vitest';
import { type Clock, exhaustedReset, parseDuration, parseNumber, parseRateLimit, parseReset, parseRetryAfter } from './delays.ts';

const now = new Date('2026-03-01T12:00:00Z');
const here: Clock = { date: null, now };
/** A response that was sent an hour before it was pasted. */
const old: Clock = { date: Date.parse('2026-03-01T11:00:00Z'), now };
const epoch = Date.parse('2026-03-01T12:00:50Z') / 1000;

describe('Retry-After', () => {
  const cases: [name: string, values: string[], seconds: number | null, clock?: Clock][] = [
    ['seconds', ['120'], 120],
    ['seconds in blanks', [' 120 '], 120],
    ['a decimal', ['2.5'], 2.5],
    ['nothing to wait', ['0'], 0],
    ['a date', ['Sun, 01 Mar 2026 12:00:30 GMT'], 30],
    ['a date in the old grammar', ['Sunday, 01-Mar-26 12:00:30 GMT'], 30],
    ['a date as asctime writes it', ['Sun Mar  1 12:00:30 2026'], 30],
    ['a date counts from the response’s own Date', ['Sun, 01 Mar 2026 11:00:30 GMT'], 30, old],
    ['a date in the past is nothing to wait', ['Sun, 01 Mar 2026 11:59:00 GMT'], 0],
    ['two days are not cut short', ['172800'], 172_800],
    ['a number too large for a delay is an epoch', [String(epoch)], 50],
    ['an epoch counts from the response’s own Date', [String(Date.parse('2026-03-01T11:00:20Z') / 1000)], 20, old],
    ['an epoch in the past is nothing to wait', ['1000000000'], 0],
    ['sent twice: the longer one', ['5', '10'], 10],
    ['a list: the longest', ['5, 10, 7'], 10],
    ['a negative number is none', ['-5'], null],
    ['epoch milliseconds', [String(epoch * 1000)], 50],
    ['a date that no calendar has is none', ['Sat, 31 Feb 2026 12:00:00 GMT'], null],
    ['a time that no clock has is none', ['Sun, 01 Mar 2026 25:00:00 GMT'], null],
    ['a word is none', ['soon'], null],
    ['nothing is none', [''], null],
    ['a number with a unit is none', ['30s'], null],
    ['an exponent is none', ['1e3'], null],
    ['a date in lower case is none', ['sun, 01 mar 2026 12:00:30 gmt'], null],
    ['a date without a zone is none', ['2026-03-01T12:00:30'], null],
    ['one of two that is malformed makes both unsure', ['5', 'soon'], null],
  ];
  test.each(cases)('%s: %j', (_name, values, seconds, clock = here) => { expect(parseRetryAfter(values, clock)).toBe(seconds); });
});

describe('the reset of a rate limit', () => {
  const cases: [name: string, value: string, seconds: number | null, clock?: Clock][] = [
    ['seconds from now', '50', 50],
    ['seconds with decimals', '0.75', 0.75],
    ['a year is still seconds from now', '31536000', 31_536_000],
    ['epoch seconds', String(epoch), 50],
    ['epoch seconds with decimals', `${epoch}.5`, 50.5],
    ['epoch milliseconds', String(epoch * 1000), 50],
    ['an epoch counts from the response’s own Date', String(Date.parse('2026-03-01T11:00:09Z') / 1000), 9, old],
    ['an epoch in the past', '1700000000', 0],
    ['an HTTP date', 'Sun, 01 Mar 2026 12:00:50 GMT', 50],
    ['ISO 8601 with a zone', '2026-03-01T12:00:50Z', 50],
    ['ISO 8601 without seconds', '2026-03-01T12:01Z', 60],
    ['a duration', '6m0s', 360],
    ['a longer one', '1h2m3.5s', 3723.5],
    ['milliseconds', '10ms', 0.01],
    ['minutes and milliseconds', '1m500ms', 60.5],
    ['a negative number', '-1', null],
    ['a word', 'midnight', null],
    ['ISO 8601 without a zone', '2026-03-01T12:00:50', null],
  ];
  test.each(cases)('%s: %j', (_name, value, seconds, clock = here) => { expect(parseReset(value, clock)).toBe(seconds); });
});

describe('durations', () => {
  const cases: [text: string, seconds: number | null][] = [['37s', 37], ['1.5s', 1.5], ['6m0s', 360], ['6m', 360], ['1h', 3600], ['1h0m0s', 3600], ['07:01:20', 25280], ['7:01', null], ['', null], ['37', null], ['37 s', null], ['s', null], ['-3s', null]];
  test.each(cases)('%j', (text, seconds) => { expect(parseDuration(text)).toBe(seconds); });
});

describe('numbers', () => {
  const cases: [text: string, number: number | null][] = [['0', 0], ['12', 12], ['1.25', 1.25], ['-1', null], ['+1', null], ['1e3', null], ['0x10', null], ['1,5', null], ['', null], ['Infinity', null], ['NaN', null]];
  test.each(cases)('%j', (text, number) => { expect(parseNumber(text)).toBe(number); });
});

describe('RateLimit', () => {
  const cases: [name: string, value: string, seconds: number | null][] = [
    ['an exhausted policy', '"default";r=0;t=50', 50],
    ['the longest of two exhausted ones', '"burst";r=0;t=5, "day";r=0;t=500', 500],
    ['only exhausted ones count', '"burst";r=0;t=5, "day";r=20;t=500', 5],
    ['with blanks', '"default"; r=0; t=50', 50],
    ['none exhausted', '"default";r=7;t=50', null],
    ['as older drafts have it', 'limit=100, remaining=0, reset=50', 50],
    ['as older drafts have it, with some left', 'limit=100, remaining=3, reset=50', null],
    ['an exhausted one without a time', '"default";r=0', null],
    ['something else', 'limit=100', null],
  ];
  test.each(cases)('%s: %s', (_name, value, seconds) => { expect(exhaustedReset(parseRateLimit(value))).toBe(seconds); });
});
