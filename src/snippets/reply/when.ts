import { duration } from '../../schemas/duration.ts';
import type { Diagnosis } from './diagnosis.ts';

type When = Pick<Diagnosis, 'advice'>;

/** How long to wait at least, where the response says it and the summary does not. */
export const waitLines = ({ advice: { waitSeconds, summary } }: When): string[] =>
  waitSeconds !== null && waitSeconds > 0 && !summary.includes(duration(waitSeconds)) ? [`Wait at least ${duration(waitSeconds)}.`] : [];

/** When to send again, a sentence each: none where the advice sets no time, or its summary says it already. */
export function whenLines(diagnosis: When): string[] {
  const { summary, waitSeconds, waitFor, poll, backoff } = diagnosis.advice;
  return [
    ...waitLines(diagnosis),
    ...(poll ? [`Ask about ${poll.what} until ${poll.until}.`] : waitFor.filter((event) => !summary.includes(event)).map((event) => `It can succeed once ${event}.`)),
    ...(backoff ? [`${waitSeconds === null ? `Wait about ${duration(backoff.firstSeconds)} before the next attempt` : 'If it fails again, back off'}, doubling each time up to ${duration(backoff.maxSeconds)}; ${backoff.attempts} attempts in all.`] : []),
  ];
}
