import { longestDelays } from '../classifier/advise/longest-delays.ts';
import { duration } from '../classifier/advise/texts.ts';
import type { Advice, Backoff } from '../schemas/finding.ts';

type Timing = Pick<Advice, 'waitSeconds' | 'waitFor' | 'poll' | 'backoff'>;

/**
 * The longest delay before each backed-off repeat, in seconds. Attempts count the first one, and the one after a stated wait: that one is not
 * backed off, it is due when the wait ends.
 */
export function delays({ backoff, waitSeconds }: Pick<Timing, 'backoff' | 'waitSeconds'>): number[] {
  return backoff ? longestDelays(backoff, waitSeconds === null ? 1 : 2) : [];
}

function backoffLine(timing: Timing, { attempts }: Backoff): string {
  const steps = delays(timing);
  const after = timing.waitSeconds !== null;
  if (steps.length === 0) return after ? 'Repeat it once only.' : 'Make one attempt only.';
  const times = steps.map((seconds) => String(Math.round(seconds * 100) / 100)).join(', ');
  return `${after ? 'If it fails again, back off' : 'Back off'} before each repeat: a random time up to ${times} seconds; ${attempts} attempts in all.`;
}

/** When to send again, a sentence each; none where the advice sets no time. */
export function whenLines(timing: Timing): string[] {
  const { waitSeconds, waitFor, poll, backoff } = timing;
  return [
    ...(waitSeconds === null ? [] : [waitSeconds > 0 ? `Wait at least ${duration(waitSeconds)}.` : 'No need to wait.']),
    ...(poll ? [`Ask about ${poll.what} until ${poll.until}.`] : waitFor.map((event) => `Wait until ${event}.`)),
    ...(backoff ? [backoffLine(timing, backoff)] : []),
  ];
}
