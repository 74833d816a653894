import { duration } from '../../schemas/duration.ts';
import type { Diagnosis } from './diagnosis.ts';

type When = Pick<Diagnosis, 'advice'>;

const hasTime = ({ advice: { waitSeconds } }: When): boolean => waitSeconds !== null && waitSeconds > 0;

/** How long to wait at least, where the response says it and the summary does not. */
export function waitLines({ advice: { waitSeconds, summary, poll } }: When): string[] {
  if (waitSeconds === null || waitSeconds <= 0 || summary.includes(duration(waitSeconds))) return [];
  return [`Wait at least ${duration(waitSeconds)}${poll ? ' before each poll' : ''}.`];
}

/** Events after which it can succeed, as far as the summary does not name them. */
function eventLines({ advice: { summary, waitFor, poll } }: When): string[] {
  if (poll) return summary.includes(poll.until) ? [] : [`Poll ${poll.what} until ${poll.until}.`];
  return waitFor.filter((event) => !summary.includes(event)).map((event) => `It can succeed once ${event}.`);
}

/** How attempts are spaced: after a stated time never closer than that, else from a first wait of our own. */
function spacingLines(diagnosis: When): string[] {
  const { verdict, safeToRepeat, backoff } = diagnosis.advice;
  if (!backoff) return [];
  const inAll = `${backoff.attempts} attempts in all${safeToRepeat === 'unknown' ? ', each on the same condition' : ''}.`;
  if (hasTime(diagnosis)) return [`If it fails again, wait at least twice as long each time; ${inAll}`];
  const opening = verdict === 'wait' ? 'Where no time is stated, wait' : 'Wait';
  return [`${opening} about ${duration(backoff.firstSeconds)} before the next attempt, doubling each time up to ${duration(backoff.maxSeconds)}; ${inAll}`];
}

/** When to send again, a sentence each: none where the advice sets no time, or its summary says it already. */
export const whenLines = (diagnosis: When): string[] =>
  diagnosis.advice.poll ? [...eventLines(diagnosis), ...waitLines(diagnosis)] : [...waitLines(diagnosis), ...eventLines(diagnosis), ...spacingLines(diagnosis)];

/** Those that the steps of the advice do not say: they tell of one repeat or one poll, and of none where another verdict waits for an event. */
export function linesBesideSteps(diagnosis: When): string[] {
  const { verdict, poll } = diagnosis.advice;
  if (poll) return waitLines(diagnosis);
  if (verdict !== 'retry' && verdict !== 'wait') return whenLines(diagnosis);
  return hasTime(diagnosis) ? [...eventLines(diagnosis), ...spacingLines(diagnosis)] : [];
}
