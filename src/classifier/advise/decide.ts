import type { Safety, Verdict } from '../../schemas/verdict.ts';
import { defaultOf, isStatusDefault } from './defaults.ts';
import type { Facts } from './facts.ts';
import { type Safe, safe } from './safe.ts';
import { type Delay, when } from './when.ts';
import { repeats, type Whether, whether } from './whether.ts';

/** The three answers together: whether, when, safe, made to agree with each other. */
export interface Decided {
  verdict: Verdict;
  safety: Safety;
  waitSeconds: number | null;
  whether: Whether;
  safe: Safe;
  delay: Delay | null;
  /** Accepted for processing: "wait" means poll, never send again. */
  polls: boolean;
}

/** A time turns `retry` into `wait`; a time of nothing, with no event to wait for, turns `wait` into `retry`. */
function withTime(verdict: Verdict, waitSeconds: number | null, waitsForEvent: boolean): Verdict {
  if (verdict === 'retry' && waitSeconds !== null && waitSeconds > 0) return 'wait';
  if (verdict === 'wait' && waitSeconds === 0 && !waitsForEvent) return 'retry';
  return verdict;
}

/** The three answers, before it is asked whether a repeat is safe enough to be advised. */
function answered(facts: Facts): Decided {
  const entry = defaultOf(facts);
  const decided = whether(facts);
  const judged = safe(facts, decided);
  const delay = when(facts);
  const polls = entry?.poll !== undefined && decided.by === 'default';
  const counts = repeats(decided.verdict) && !(isStatusDefault(entry) && entry.retryAfterOnly && decided.by === 'default');
  const waitSeconds = counts ? delay?.seconds ?? null : null;
  const events = decided.rule ? decided.rule.then.waitFor : decided.by === 'default' || decided.by === 'retry-after' ? entry?.waitFor : undefined;
  const verdict = withTime(decided.verdict, waitSeconds, events !== undefined || polls);
  const safety: Safety = polls && judged.safety === 'unknown' ? 'no' : judged.safety;
  return { verdict, safety, waitSeconds, whether: decided, safe: judged, delay, polls };
}

/**
 * Works out the advice's core. Never unsafe: a repeat that could apply the effect twice is not advised (`unknown` instead); the one exception is a
 * response that asks to poll. `settles` says whether a question could settle an unknown safety; without an invitation or such a question it is
 * `unknown` too.
 */
export function decide(facts: Facts, settles: () => boolean = () => true): Decided {
  const decided = answered(facts);
  const { verdict, safety, polls, whether: { invited } } = decided;
  const unsafe = repeats(verdict) && !polls && (safety === 'no' || safety === 'unknown' && !invited && !settles());
  return unsafe ? { ...decided, verdict: 'unknown', waitSeconds: null } : decided;
}

/**
 * Where it is open which API this is, the most careful of the answers counts: no repeat that one of them forbids, no promise that one of them does
 * not make. `others` are the facts under the APIs that the body speaks for.
 */
export function decideCarefully(facts: Facts, others: readonly Facts[], settles: () => boolean): Decided {
  const decided = decide(facts, settles);
  const answers = others.map((other) => decide(other));
  const safety = answers.some((answer) => answer.safety !== decided.safety) ? 'unknown' : decided.safety;
  const forbidden = repeats(decided.verdict) && answers.some((answer) => !repeats(answer.verdict));
  return { ...decided, safety, verdict: forbidden ? 'unknown' : decided.verdict, waitSeconds: forbidden ? null : decided.waitSeconds };
}
