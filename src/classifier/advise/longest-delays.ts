import type { Backoff } from '../../schemas/finding.ts';

/** The longest delay before each backed-off repeat, in seconds: full jitter takes a random time up to it. `made`: attempts that need no backing off, the first one included. */
export const longestDelays = ({ firstSeconds, factor, maxSeconds, attempts }: Backoff, made = 1): number[] =>
  Array.from({ length: Math.max(0, attempts - made) }, (_, n) => Math.min(maxSeconds, firstSeconds * factor ** n));
