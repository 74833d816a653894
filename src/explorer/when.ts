import { duration } from '../classifier/advise/texts.ts';
import type { Advice, Backoff } from '../schemas/finding.ts';

/** The longest delay before each repeat, in seconds. */
export const delays = ({ firstSeconds, factor, maxSeconds, attempts }: Backoff): number[] =>
  Array.from({ length: Math.max(0, attempts - 1) }, (_, n) => Math.min(maxSeconds, firstSeconds * factor ** n));

function backoffLine(backoff: Backoff, after: boolean): string {
  const steps = delays(backoff);
  if (steps.length === 0) return 'Make one attempt only.';
  const times = steps.map((seconds) => String(Math.round(seconds * 100) / 100)).join(', ');
  return `${after ? 'If it fails again, back off' : 'Back off'} before each repeat: a random time up to ${times} seconds; ${backoff.attempts} attempts in all.`;
}

/** When to send again, a sentence each; none where the advice sets no time. */
export function whenLines({ waitSeconds, waitFor, poll, backoff }: Pick<Advice, 'waitSeconds' | 'waitFor' | 'poll' | 'backoff'>): string[] {
  return [
    ...(waitSeconds === null ? [] : [waitSeconds > 0 ? `Wait at least ${duration(waitSeconds)}.` : 'No need to wait.']),
    ...(poll ? [`Ask about ${poll.what} until ${poll.until}.`] : waitFor.map((event) => `Wait until ${event}.`)),
    ...(backoff ? [backoffLine(backoff, waitSeconds !== null)] : []),
  ];
}
