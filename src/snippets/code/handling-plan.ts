import type { Backoff } from '../../schemas/finding.ts';
import type { Clause, Condition, Place, Test } from './test.ts';

/** Ends the call with an error that says what to do; nothing is sent again. */
export interface Stop {
  when: Condition;
  message: string;
}

/** When a repeat is allowed: where one of these holds. One that holds nothing never allows it; a repeat that needs no guard has `null` in its place. */
export interface Guard {
  /** What the response may say. */
  tells: Clause;
  methods: readonly string[];
  /** The request carries the idempotency key. */
  key: boolean;
  /** The caller says that the first attempt had no effect. */
  check: boolean;
}

/** A header that is added and kept, so that those requests may be repeated: to the listed methods, or to all but the listed ones. */
export interface Attach {
  header: string;
  methods: readonly string[];
  allBut: boolean;
}

/** Waits, then sends the same request again, up to `backoff.attempts` in all. */
export interface Repeat {
  message: string;
  guard: Guard | null;
  attach: Attach | null;
  backoff: Backoff;
}

/** Asks the caller's function until it says yes, then sends the same request again, once. */
export interface Poll {
  message: string;
  /** What the function finds out, as a phrase. */
  asks: string;
  backoff: Pick<Backoff, 'firstSeconds' | 'factor' | 'maxSeconds'>;
}

/** How code handles one error, the same in every language: each prints this and decides nothing. */
export interface HandlingPlan {
  comment: readonly string[];
  name: string;
  /** What tells the error; every other response is handed on. */
  tests: readonly Test[];
  stops: readonly Stop[];
  /** What happens after the stops; the last of them is unconditional where nothing does. */
  then: ({ kind: 'repeat' } & Repeat) | ({ kind: 'poll' } & Poll) | { kind: 'nothing' };
  key: Place | null;
  delays: readonly Place[];
  holdSeconds: number;
}
