import type { Advice } from '../schemas/finding.ts';
import { delays } from './when.ts';

/** When one repeat is due: at the earliest and at the latest, in seconds from the start; they are the same where no jitter applies. */
export interface Attempt {
  readonly earliest: number;
  readonly latest: number;
}

/** The wait and the repeats after it, in seconds from the start. */
export interface Timeline {
  readonly wait: number;
  readonly attempts: readonly Attempt[];
}

/**
 * What the picture shows; null where the advice names no time. With full jitter each delay is anything from nothing to its longest, so that the
 * longest ones add up and the shortest don't (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function timeline(advice: Pick<Advice, 'waitSeconds' | 'backoff'>): Timeline | null {
  const wait = advice.waitSeconds ?? 0;
  const first: Attempt[] = advice.waitSeconds === null ? [] : [{ earliest: wait, latest: wait }];
  const backedOff = delays(advice).map((_, n, all) => ({ earliest: wait, latest: wait + all.slice(0, n + 1).reduce((sum, one) => sum + one, 0) }));
  const attempts = [...first, ...backedOff];
  return attempts.length > 0 ? { wait, attempts } : null;
}

/** The share of the width that a wait takes where backed-off repeats follow: the two are drawn each to its own scale, or a long wait would hide them. */
const WAIT_SHARE = 0.45;

/** Where a moment stands on the picture, from 0 to 1. */
export function place({ wait, attempts }: Timeline, seconds: number): number {
  const end = Math.max(...attempts.map(({ latest }) => latest));
  const share = wait === 0 ? 0 : end > wait ? WAIT_SHARE : 1;
  if (seconds <= wait) return wait === 0 ? 0 : (seconds / wait) * share;
  return share + ((seconds - wait) / (end - wait)) * (1 - share);
}
