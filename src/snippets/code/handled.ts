import type { Backoff } from '../../schemas/finding.ts';
import type { Place, Test } from './test.ts';

/**
 * What the advice says to code that is about to send the same request again.
 * repeat: send it, a repeat cannot apply the effect twice · check: only once the caller has found out that the first attempt had no effect ·
 * stop: never, or not before an event that code cannot see.
 */
export type Answer = 'repeat' | 'check' | 'stop';

/** The answer for one method, with or without an idempotency key. */
export interface Cell {
  method: string;
  key: boolean;
  answer: Answer;
}

/** One situation of an error that the response itself tells, with the advice on it. */
export interface Variant {
  /** What tells it, besides what tells the error. */
  tests: readonly Test[];
  summary: string;
  backoff: Backoff | null;
  cells: readonly Cell[];
}

/** An error as code meets it: what tells it, and the advice for everything that code can see of a request. */
export interface Handled {
  /** The error in a few words: `Acme: 429 too_fast`. */
  heading: string;
  /** How it is called in messages and names: its code, else its slug. */
  name: string;
  tests: readonly Test[];
  /** The most specific first. */
  variants: readonly Variant[];
  /** Where the API takes an idempotency key; `null` where it has none. */
  key: Place | null;
  /** Where a delay in seconds may stand, the first that is there counts. */
  delays: readonly Place[];
  /** Operations for which a repeat is safe although the method does not say so, as phrases. */
  safeOperations: readonly string[];
  /** What to poll before the one repeat, and for which operation: known to the caller alone. */
  poll: { what: string; until: string; operation: string | null } | null;
  /** Longer delays are to be scheduled, not slept through. */
  holdSeconds: number;
}
