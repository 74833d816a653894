import { describe, expect, test } from 'vitest';
import { type StepFacts, steps } from './steps.ts';
import { BY_VERDICT } from './texts.ts';

const NONE: StepFacts = {
  verdict: 'fix', safeToRepeat: 'no', first: [], more: [], goalReached: undefined, checkFirst: [], keyed: false, idempotencyKey: null, keyPlace: 'the `Idempotency-Key` header', poll: null, polls: false, waitSeconds: null, waitFor: [], backoff: null, repeatAs: 'send the same request again', report: [], look: undefined,
};
const BACKOFF = { firstSeconds: 1, factor: 2, maxSeconds: 60, attempts: 5, jitter: 'full' as const };

describe('what to do', () => {
  const cases: [name: string, facts: Partial<StepFacts>, expected: string[]][] = [
    ['nothing', {}, []],
    ['the rule’s own steps', { first: ['Take another crate.'] }, ['Take another crate.']],
    ['a step that two give comes once', { first: ['Look.'], more: ['Look.', 'Ask.'] }, ['Look.', 'Ask.']],
    ['a goal that is reached comes first', { goalReached: 'The tree is felled already.', first: ['Look.'] }, ['The tree is felled already.', 'Look.']],
    ['what to check before a repeat', { verdict: 'retry', safeToRepeat: 'unknown', checkFirst: ['whether the juice was pressed', 'who pressed it'] }, ['Before repeating, find out whether the juice was pressed and who pressed it.']],
    ['the key as another way, where no repeat is told of that could name it', { verdict: 'unknown', safeToRepeat: 'unknown', keyed: true, checkFirst: ['whether it was pressed'] }, ['Before repeating, find out whether it was pressed, or repeat it only with the same idempotency key.']],
    ['nothing to check where a repeat is harmless', { verdict: 'retry', safeToRepeat: 'yes', checkFirst: ['whether it was pressed'] }, []],
    ['nothing to check where nothing is repeated', { verdict: 'fix', checkFirst: ['whether it was pressed'] }, []],
    ['after a time', { verdict: 'wait', safeToRepeat: 'yes', waitSeconds: 120 }, ['Send the same request again after 2 minutes, plus a little jitter.']],
    ['after a long time', { verdict: 'wait', safeToRepeat: 'yes', waitSeconds: 7200 }, ['Send the same request again after 2 hours, plus a little jitter. Schedule it; do not hold the request open.']],
    ['after a time, once it is checked', { verdict: 'wait', safeToRepeat: 'unknown', waitSeconds: 1.5 }, ['Only if nothing was done, send the same request again after 1.5 seconds, plus a little jitter.']],
    ['after a time, once it is checked, or with the same key', { verdict: 'wait', safeToRepeat: 'unknown', keyed: true, waitSeconds: 5 }, ['Only if nothing was done, or with the same idempotency key, send the same request again after 5 seconds, plus a little jitter.']],
    ['after an event', { verdict: 'wait', safeToRepeat: 'yes', waitFor: ['the press is open', 'the crate is empty'] }, ['Send the same request again once the press is open or the crate is empty.']],
    ['a time outranks an event and a backoff', { verdict: 'wait', safeToRepeat: 'yes', waitSeconds: 3, waitFor: ['it is open'], backoff: BACKOFF }, ['Send the same request again after 3 seconds, plus a little jitter.']],
    ['with a backoff', { verdict: 'retry', safeToRepeat: 'yes', backoff: BACKOFF }, ['Send the same request again after about 1 second; double the wait each time, up to 1 minute, with full jitter, at most 5 attempts in all.']],
    ['with a backoff, each time on a condition', { verdict: 'retry', safeToRepeat: 'unknown', backoff: BACKOFF }, ['Only if nothing was done, send the same request again after about 1 second; double the wait each time, up to 1 minute, with full jitter, at most 5 attempts in all, each on the same condition.']],
    ['with a backoff where no time is stated', { verdict: 'wait', safeToRepeat: 'yes', backoff: BACKOFF }, ['Send the same request again after the stated time; where none is stated, after about 1 second, doubling the wait each time up to 1 minute, with full jitter, at most 5 attempts in all.']],
    ['the key before a step of the table’s, which ends with sending', { first: BY_VERDICT.fix.steps, idempotencyKey: 'new' }, ['Use a new idempotency key (the `Idempotency-Key` header) for the changed request.', ...BY_VERDICT.fix.steps]],
    ['the key after a step of the rule’s own', { first: ['Decide.'], idempotencyKey: 'new' }, ['Decide.', 'Use a new idempotency key (the `Idempotency-Key` header) for the changed request.']],
    ['polls, and never sends again', { verdict: 'wait', polls: true, waitSeconds: 5, poll: { what: 'the job', until: 'it is done' } }, ['Poll the job until it is done.']],
    ['where to look', { look: 'the press’s log' }, ['Look at the press’s log.']],
  ];
  test.each(cases)('%s', (_name, facts, expected) => { expect(steps({ ...NONE, ...facts })).toEqual(expected); });

  test.each([
    ['add', 'Add an idempotency key (the `Idempotency-Key` header) and keep it for every repeat of this request.'],
    ['new', 'Use a new idempotency key (the `Idempotency-Key` header) for the changed request.'],
    ['reuse', 'Repeat with the same idempotency key (the `Idempotency-Key` header) as the first attempt.'],
    ['reuse-if-body-unchanged', 'Keep the same idempotency key (the `Idempotency-Key` header) as long as the body is unchanged.'],
  ] as const)('the key: %s', (idempotencyKey, expected) => { expect(steps({ ...NONE, idempotencyKey })).toEqual([expected]); });

  test.each([
    [{ to: 'provider', when: 'now', as: 'bug' }, 'Report it to the provider’s support as a bug.'],
    [{ to: 'provider', when: 'if-it-persists', as: 'ticket' }, 'If it persists, open a ticket with the provider’s support.'],
    [{ to: 'provider', when: 'if-unclear', as: 'docs-gap' }, 'If the message does not explain itself, tell the provider’s support.'],
    [{ to: 'operator', when: 'now', as: 'configuration' }, 'Ask whoever operates this deployment to change the setting.'],
  ] as const)('to report: %j', (report, expected) => { expect(steps({ ...NONE, report: [report] })).toEqual([expected]); });

  test.each(['fix', 'auth', 'stop', 'unknown'] as const)('%s never says to send it again', (verdict) => {
    expect(steps({ ...NONE, verdict, waitSeconds: 5, waitFor: ['it is open'], backoff: BACKOFF })).toEqual([]);
  });
  test('all of them, in order', () => {
    expect(steps({ ...NONE, verdict: 'retry', safeToRepeat: 'unknown', goalReached: 'Goal.', checkFirst: ['if it is there'], first: ['First.'], idempotencyKey: 'reuse', poll: { what: 'a', until: 'b' }, waitSeconds: 5, more: ['More.'], look: 'it', report: [{ to: 'provider', when: 'now', as: 'bug' }] }).map((step) => step.split(' ')[0])).toEqual(['Goal.', 'Before', 'First.', 'Repeat', 'Poll', 'Only', 'More.', 'Look', 'Report']);
  });
});
