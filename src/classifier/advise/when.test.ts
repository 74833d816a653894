import { describe, expect, test } from 'vitest';
import { factsOf, type Said } from '../../testing/facts.ts';
import { explicitDelay, quotaLeft, when } from './when.ts';

const seconds = (said: Said): number | null => when(factsOf(said))?.seconds ?? null;

/** Signals from the one that is asked first to the one that is asked last, each with a time of its own. */
const ORDER: [name: string, said: Said, seconds: number][] = [
  ['grpc-retry-pushback-ms', { headers: { 'grpc-retry-pushback-ms': '1000' } }, 1],
  ['retry-after-ms', { headers: { 'retry-after-ms': '2000' } }, 2],
  ['x-ms-retry-after-ms', { headers: { 'x-ms-retry-after-ms': '3000' } }, 3],
  ['x-amz-retry-after', { headers: { 'x-amz-retry-after': '4000' } }, 4],
  ['Retry-After', { headers: { 'retry-after': '5' } }, 5],
  ['the body', { body: { retry_after: 6 } }, 6],
  ['X-RateLimit-Retry-After', { headers: { 'x-ratelimit-retry-after': '7' } }, 7],
  ['X-RateLimit-Reset-After', { headers: { 'x-ratelimit-reset-after': '8.5' } }, 8.5],
  ['RateLimit', { headers: { ratelimit: '"p";r=0;t=9' } }, 9],
  ['RateLimit-Reset', { headers: { 'ratelimit-reset': '10' } }, 10],
  ['X-RateLimit-Reset', { headers: { 'x-ratelimit-reset': '11' } }, 11],
  ['X-Rate-Limit-Reset', { headers: { 'x-rate-limit-reset': '12' } }, 12],
];

describe('when to repeat: the first signal that is present and valid', () => {
  test.each(ORDER)('%s states it', (_name, said, expected) => { expect(seconds({ status: 429, ...said })).toBe(expected); });

  test.each(ORDER.slice(1).map(([name, said], i) => ({ name, said, before: ORDER[i] })))('$name gives way to the one before it', ({ said, before }) => {
    expect(seconds({ status: 429, ...said, ...before?.[1], headers: { ...said.headers, ...before?.[1].headers } as Record<string, string> })).toBe(before?.[2]);
  });

  test('a malformed one only loses its timing', () => {
    expect(seconds({ status: 429, headers: { 'retry-after-ms': 'soon', 'retry-after': '5' } })).toBe(5);
    expect(seconds({ status: 429, headers: { 'retry-after': '-1' }, body: { retry_after: 6 } })).toBe(6);
  });

  test('names of headers are compared without case', () => { expect(seconds({ status: 429, headers: { 'RETRY-AFTER': '5' } })).toBe(5); });

  test('nothing states it', () => { expect(seconds({ status: 429, headers: { 'x-request-id': 'r-1' } })).toBeNull(); });
});

describe('the body', () => {
  const details = (retryDelay: string) => [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo' }, { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay }];
  const cases: [name: string, said: Said, seconds: number | null][] = [
    ['RetryInfo of google.rpc', { body: { error: { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'Slow', details: details('37s') } } }, 37],
    ['RetryInfo without its envelope', { body: { code: 8, message: 'Slow', details: details('1.5s') } }, 1.5],
    ['a Status of Kubernetes', { body: { kind: 'Status', status: 'Failure', reason: 'TooManyRequests', details: { retryAfterSeconds: 4 } } }, 4],
    ['the same member elsewhere says nothing', { body: { kind: 'Pod', spec: { retryAfterSeconds: 4 } } }, null],
    ['among details', { body: { code: 503, message: 'Down', details: { until: '2026-02-08T02:30:00Z', retryAfter: 5400 } } }, 5400],
    ['only after', { body: { error: { message: 'Picks are taken again only after 4 seconds have passed' } } }, 4],
    ['a wait of', { body: { error: { message: 'A wait of 64 seconds is required' } } }, 64],
    ['retry_after', { body: { message: 'Slow', retry_after: 64.57 } }, 64.57],
    ['retry_after as text', { body: { message: 'Slow', retry_after: '3' } }, 3],
    ['a name in another spelling', { body: { msg: 'Slow', 'retry-after': 28.706807374954224 } }, 28.706807374954224],
    ['a name with its unit', { body: { errors: [{ message: 'Slow', extensions: { retryAfterSec: 7 } }] } }, 7],
    ['a name that only begins so', { body: { message: 'Slow', retryAfterwards: 7 } }, null],
    ['milliseconds in a sentence', { body: { error: { message: 'Please wait 141 milliseconds.' } } }, 0.141],
    ['minutes in a sentence', { body: { error: { message: 'Try again in 3 minutes.' } } }, 180],
    ['a clock’s time in a sentence', { body: { error: { message: 'The quota is replenished in 00:02:05.' } } }, 125],
    ['a break in a sentence', { body: { error: { message: 'Take a break for 11 minutes before you pick.' } } }, 660],
    ['about when a limit resets', { body: { error: { message: 'Your rate limit resets in ~12s.' } } }, 12],
    ['nine decimals, none of them lost', { body: { error: { message: 'Please retry in 38.902117604s.' } } }, 38.902117604],
    ['days in a sentence', { body: { error: { message: 'Try again in 9 days' } } }, 777_600],
    ['the rest of a block', { body: { error: { message: 'Picks are blocked during the remaining period of 47310 seconds.' } } }, 47310],
    ['one member deeper', { body: { error: 'Slow', error_extra: { retry_after: 66 } } }, 66],
    ['milliseconds in the error', { body: { error: { code: 'slow', retry_after_ms: 2600 } } }, 2.6],
    ['two members deeper, with its unit', { body: { error: { code: 'slow', details: { retryAfter: '45s' } } } }, 45],
    ['under a name of its own', { body: { errorCode: 19, rateLimitDuration: 842 } }, 842],
    ['a date is no number of seconds', { body: { message: 'Picks are limited, retry after 2026-09-30T02:31:00.000Z' } }, null],
    ['a span is no delay', { body: { message: 'Try again in 5-10 minutes' } }, null],
    ['how long until something ends', { body: { message: 'Limit reached, 7 seconds until it is lifted' } }, 7],
    ['again for', { body: { message: 'This cannot be run again for another 47 seconds.' } }, 47],
    ['how long something still lasts', { body: { error: { message: 'Locked out, 412s remaining (cooldown)' } } }, 412],
    ['an element that its attribute names', { body: { Envelope: { Body: { Fault: { detail: { MessageXml: { BackOffMilliseconds: '3000' } } } } } } }, 3],
    ['how long until something is there', { body: { error: { message: 'Expected time to availability: 1009s' } } }, 1009],
    ['a negative one', { body: { message: 'Slow', retry_after: -3 } }, null],
    ['where the API’s own envelope has it', { api: 'orchardly', body: { errorCode: 'too_fast', message: 'Slow', pauseSeconds: 21 } }, 21],
    ['that member without the API', { body: { errorCode: 'too_fast', message: 'Slow', pauseSeconds: 21 } }, null],
  ];
  test.each(cases)('%s', (_name, said, expected) => { expect(seconds({ status: 429, ...said })).toBe(expected); });
});

describe('a reset counts only where no quota is left', () => {
  const cases: [name: string, headers: Record<string, string>, seconds: number | null][] = [
    ['none left', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '60' }, 60],
    ['some left: another limit was met', { 'ratelimit-remaining': '595', 'ratelimit-reset': '60' }, null],
    ['not said', { 'x-ratelimit-reset': '60' }, 60],
    ['some left, as the structured header has it', { ratelimit: '"p";r=9;t=60', 'x-ratelimit-reset': '60' }, null],
    ['some left, but Retry-After is explicit', { 'ratelimit-remaining': '595', 'retry-after': '300', 'ratelimit-reset': '60' }, 300],
  ];
  test.each(cases)('%s', (_name, headers, expected) => { expect(seconds({ status: 429, headers })).toBe(expected); });

  test('one of two quotas that is used up is enough', () => {
    expect(quotaLeft(factsOf({ status: 429, headers: { 'ratelimit-remaining': '5', 'x-ratelimit-remaining': '0' } }))).toBe(false);
  });
  test('an exhausted quota in the structured header is none left', () => { expect(quotaLeft(factsOf({ status: 403, headers: { ratelimit: '"p";r=0;t=50' } }))).toBe(false); });
  test('a remainder that is no number says nothing', () => { expect(quotaLeft(factsOf({ headers: { 'ratelimit-remaining': 'many' } }))).toBeNull(); });
});

describe('the clock', () => {
  const reset = String(Date.parse('2026-01-01T00:01:00Z') / 1000);
  test('a response hours old is read by its own Date', () => {
    expect(seconds({ status: 429, headers: { date: 'Thu, 01 Jan 2026 00:00:00 GMT', 'x-ratelimit-reset': reset } })).toBe(60);
    expect(seconds({ status: 503, headers: { date: 'Thu, 01 Jan 2026 00:00:00 GMT', 'retry-after': 'Thu, 01 Jan 2026 00:02:00 GMT' } })).toBe(120);
  });
  test('a Date that cannot be read leaves the reader’s clock', () => {
    expect(seconds({ status: 503, now: new Date('2026-01-01T00:00:00Z'), headers: { date: 'yesterday', 'retry-after': 'Thu, 01 Jan 2026 00:02:00 GMT' } })).toBe(120);
  });
});

describe('the delay that a finding states', () => {
  test('is one the server asks for', () => { expect(explicitDelay(factsOf({ status: 429, headers: { 'retry-after': '5' } }))).toBe(5); });
  test('is not the reset of a quota', () => { expect(explicitDelay(factsOf({ status: 429, headers: { 'x-ratelimit-reset': '60' } }))).toBeNull(); });
});
