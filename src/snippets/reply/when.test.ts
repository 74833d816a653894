import { describe, expect, test } from 'vitest';
import type { Diagnosis } from './diagnosis.ts';
import { linesBesideSteps, waitLines, whenLines } from './when.ts';

type Advice = Diagnosis['advice'];

const NONE: Advice = { verdict: 'fix', safeToRepeat: 'yes', summary: 'Look.', steps: [], waitSeconds: null, waitFor: [], backoff: null, poll: null, questions: [], because: [], quote: [] };
const BACKOFF = { firstSeconds: 2, factor: 2, maxSeconds: 30, attempts: 4, jitter: 'full' as const };
const POLL = { what: 'the job', until: 'it is done' };

describe('when to send again', () => {
  const cases: [name: string, advice: Partial<Advice>, lines: string[], beside: string[]][] = [
    ['nothing', {}, [], []],
    ['an event', { waitFor: ['it is open'] }, ['It can succeed once it is open.'], ['It can succeed once it is open.']],
    ['an event that the summary names', { summary: 'Wait until it is open.', waitFor: ['it is open'] }, [], []],
    ['an event that a step of a repeat names', { verdict: 'wait', waitFor: ['it is open'] }, ['It can succeed once it is open.'], []],
    ['a backoff', { verdict: 'retry', backoff: BACKOFF }, ['Wait about 2 seconds before the next attempt, doubling each time up to 30 seconds; 4 attempts in all.'], []],
    ['a backoff that is not to be taken for a stated time', { verdict: 'wait', backoff: BACKOFF }, ['Where no time is stated, wait about 2 seconds before the next attempt, doubling each time up to 30 seconds; 4 attempts in all.'], []],
    ['a backoff after a check', { verdict: 'retry', safeToRepeat: 'unknown', backoff: BACKOFF }, ['Wait about 2 seconds before the next attempt, doubling each time up to 30 seconds; 4 attempts in all, each on the same condition.'], []],
    ['a stated time, and never less after it', { verdict: 'wait', waitSeconds: 90, backoff: BACKOFF }, ['Wait at least 90 seconds.', 'If it fails again, wait at least twice as long each time; 4 attempts in all.'], ['If it fails again, wait at least twice as long each time; 4 attempts in all.']],
    ['a stated time of nothing', { verdict: 'retry', waitSeconds: 0, backoff: BACKOFF }, ['Wait about 2 seconds before the next attempt, doubling each time up to 30 seconds; 4 attempts in all.'], []],
    ['a poll with its pause', { verdict: 'wait', safeToRepeat: 'no', poll: POLL, waitSeconds: 30 }, ['Poll the job until it is done.', 'Wait at least 30 seconds before each poll.'], ['Wait at least 30 seconds before each poll.']],
    ['a poll that the summary names', { verdict: 'wait', summary: 'Poll the job until it is done.', poll: POLL }, [], []],
  ];
  test.each(cases)('%s', (_name, advice, lines, beside) => {
    const diagnosis = { advice: { ...NONE, ...advice } };
    expect(whenLines(diagnosis)).toEqual(lines);
    expect(linesBesideSteps(diagnosis)).toEqual(beside);
  });

  test('a time that the summary says is not said again', () => {
    expect(waitLines({ advice: { ...NONE, verdict: 'wait', summary: 'Wait 90 seconds, then send it again.', waitSeconds: 90 } })).toEqual([]);
  });
});
