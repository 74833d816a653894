import { describe, expect, test } from 'vitest';
import type { Advice } from '../../schemas/finding.ts';
import { factsOf, type Said } from '../../testing/facts.ts';
import { FIXTURE_API, rule, withRules } from '../../testing/rules.ts';
import { advise } from './advise.ts';

const api = FIXTURE_API;
const advice = (said: Said): Advice => advise(factsOf(said));
const POST = { method: 'POST' };
const GET = { method: 'GET' };

describe('the summary', () => {
  const cases: [name: string, said: Said, summary: string][] = [
    ['comes with the rule that set the verdict', { api, status: 409, code: 'crate_full', reason: 'too_heavy' }, 'Take another crate, then pick again.'],
    ['names the time where there is one', { status: 429, headers: { 'retry-after': '120' } }, 'Wait 2 minutes, then send the same request again.'],
    ['says the polling of a 202, not its pause', { status: 202, headers: { 'retry-after': '5' } }, 'Poll for the outcome; do not send the request again.'],
    ['begins with what to check where the safety is open', { status: 503, request: POST }, 'Check first whether the first attempt took effect; only if nothing was done, send the same request again after a short wait.'],
    ['names the check of the rule', { api, status: 500, code: 'press_failed', request: { ...POST, operation: 'press-juice' } }, 'Check first whether the juice was pressed, with a GET; only if nothing was done, press again after a short wait.'],
    ['comes from the table where nothing says it better', { status: 409 }, 'Change the request before you send it again; the same one will fail the same way.'],
    ['of an instruction is the table’s, not the overruled rule’s', { api, status: 429, code: 'too_fast', headers: { 'x-should-retry': 'false' } }, 'Do not send this request again; nothing you change in it helps.'],
    ['says so where nothing is known', { status: 500, request: POST }, 'Do not repeat the request yet: we can’t tell whether that is safe.'],
  ];
  test.each(cases)('%s', (_name, said, expected) => { expect(advice(said).summary).toBe(expected); });

  test('offers the key where the API honours keys', () => {
    expect(advice({ api, catalogue: withRules(rule('r', { status: [500] }, { verdict: 'retry' })), status: 500, request: POST }).summary).toContain('; only if nothing was done, or with the same idempotency key, send ');
  });
});

describe('steps', () => {
  const catalogue = withRules(
    rule('own', { code: ['c'] }, { verdict: 'fix', steps: ['Own step.'] }),
    rule('more', { status: [409] }, { steps: ['Another step.'] }),
    rule('overruled', { status: ['4xx'] }, { verdict: 'wait', steps: ['Overruled step.'] }),
  );

  test('of the rule that decided come first, those of rules that agree are appended, those of overruled ones are not', () => {
    expect(advice({ api, catalogue, status: 409, code: 'c' }).steps).toEqual(['Own step.', 'Another step.']);
  });

  test('a goal already reached is said first', () => {
    expect(advice({ api, status: 404, request: { operation: 'fell-tree' } }).steps[0]).toBe('The tree is felled already, which is what you asked for.');
  });

  test('what to check comes before the repeat, and only where a repeat is open', () => {
    const { steps } = advice({ api, status: 500, code: 'press_failed', request: { ...POST, operation: 'press-juice' } });
    const check = steps.findIndex((step) => step.startsWith('Before repeating, find out whether the juice was pressed'));
    const repeat = steps.findIndex((step) => step.startsWith('Only if nothing was done, send the same request again'));
    expect(check).toBeGreaterThanOrEqual(0);
    expect(repeat).toBeGreaterThan(check);
    expect(advice({ api, status: 500, code: 'press_failed', reason: 'jammed', request: POST }).steps.join()).not.toContain('Before repeating');
  });

  const cases: [name: string, said: Said, step: string][] = [
    ['a key to add', { api, status: 422, code: 'key_reused', request: { ...POST, idempotencyKey: 'none' } }, 'Add an idempotency key (`Idempotency-Key`) and keep it for every repeat of this request.'],
    ['a new key', { api, status: 422, code: 'key_reused', request: { ...POST, bodyChanged: true } }, 'Use a new idempotency key (`Idempotency-Key`) for the changed request.'],
    ['a time', { status: 429, headers: { 'retry-after': '90' } }, 'Send the same request again after 90 seconds, plus a little jitter.'],
    ['a long time is to be scheduled', { status: 429, headers: { 'retry-after': '7200' } }, 'Send the same request again after 2 hours, plus a little jitter. Schedule it; do not hold the request open.'],
    ['an event', { api, status: 409, code: 'tree_dormant' }, 'Send the same request again once the tree has woken.'],
    ['a backoff', { status: 503, request: GET }, 'Send the same request again after about 1 second; double the wait each time, up to 30 seconds, with full jitter, at most 4 attempts in all.'],
    ['a slower backoff for throttling', { status: 429 }, 'Send the same request again after the stated time; where none is stated, after about 2 seconds, doubling the wait each time up to 30 seconds, with full jitter, at most 4 attempts in all.'],
    ['a poll', { status: 202, request: POST }, 'Poll the address in `Location` until it reports an end.'],
    ['a report', { api, status: 503, code: 'ladder_broken' }, 'Ask whoever operates this deployment to change the setting.'],
    ['a report for later', { api, status: 502, request: GET }, 'If it persists, open a ticket with the provider’s support.'],
  ];
  test.each(cases)('are made from data: %s', (_name, said, step) => { expect(advice(said).steps).toContain(step); });

  test('of a poll never tell to send again', () => { expect(advice({ status: 202, request: POST }).steps.join(' ')).not.toMatch(/send the same request/i); });
  test('never come twice', () => {
    const { steps } = advice({ api, catalogue: withRules(rule('a', { code: ['c'] }, { verdict: 'fix', steps: ['Look.'] }), rule('b', { status: [409] }, { steps: ['Look.'] })), status: 409, code: 'c' });
    expect(steps).toEqual(['Look.']);
  });
});

describe('the rest of the advice', () => {
  test('reasons: what decided first, each with where it is written, none twice', () => {
    const { because } = advice({ api, status: 502, request: { ...GET, operation: 'list-trees' } });
    expect(because[0]).toEqual({ text: 'A broken path to the orchard heals in seconds.', source: 'https://docs.orchardly.example/errors § Gateways' });
    expect(because.map(({ text }) => text)).toContain('Listing and felling have the same effect however often they are called.');
    expect(new Set(because.map(({ text }) => text)).size).toBe(because.length);
  });

  test('each field comes from the most specific rule that sets it', () => {
    const catalogue = withRules(rule('code', { code: ['c'] }, { verdict: 'retry' }), rule('method', { method: ['POST'] }, { safeToRepeat: 'yes', attempts: 2 }), rule('class', { status: ['5xx'] }, { safeToRepeat: 'no', attempts: 9 }));
    expect(advice({ api, catalogue, status: 500, code: 'c', request: POST })).toMatchObject({ verdict: 'retry', safeToRepeat: 'yes', backoff: { attempts: 2 } });
  });

  test('no backoff while an event is awaited, while polling, or where nothing is repeated', () => {
    expect([advice({ api, status: 409, code: 'tree_dormant' }), advice({ status: 202 }), advice({ status: 404 })].map(({ backoff }) => backoff)).toEqual([null, null, null]);
  });

  const quotes: [name: string, said: Said, quote: string[]][] = [
    ['the request id, the time and the call', { api, status: 500, headers: { 'x-request-id': 'r-1', date: 'Sun, 01 Mar 2026 12:00:00 GMT' }, request: { ...POST, operation: 'press-juice' } }, ['Request id: `r-1`', 'Time: Sun, 01 Mar 2026 12:00:00 GMT', 'Operation: press juice']],
    ['without an id what the API asks for', { api, status: 500 }, ['the `x-orchardly-trace` header', 'the tree']],
    ['method and path where nobody named the operation', { status: 500, request: { method: 'GET', path: '/v2/trees' } }, ['Request: GET /v2/trees']],
    ['the method where nothing else is known', { status: 500, request: { method: 'GET' } }, ['Method: GET']],
    ['nothing where nothing is known', { status: 500 }, []],
  ];
  test.each(quotes)('to quote: %s', (_name, said, quote) => { expect(advice(said).quote).toEqual(quote); });
});
