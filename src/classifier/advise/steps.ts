import type { Advice } from '../../schemas/finding.ts';
import type { Decision } from '../../schemas/decision.ts';
import { duration, joined } from './texts.ts';

/** What steps are made of: the decided fields, whoever set them. */
export interface StepFacts {
  verdict: Advice['verdict'];
  safeToRepeat: Advice['safeToRepeat'];
  /** The steps of the rule, status or table entry that set the verdict. */
  first: readonly string[];
  /** Steps of rules that set something else. */
  more: readonly string[];
  goalReached: string | undefined;
  checkFirst: readonly string[];
  idempotencyKey: Advice['idempotencyKey'];
  keyPlace: string;
  poll: Advice['poll'];
  polls: boolean;
  waitSeconds: number | null;
  waitFor: readonly string[];
  backoff: Advice['backoff'];
  /** What a repeat is here, as a phrase: `send the same request again`. */
  repeatAs: string;
  report: readonly NonNullable<Decision['report']>[];
  look: string | undefined;
}

const KEY: Record<NonNullable<Advice['idempotencyKey']>, (place: string) => string> = {
  add: (place) => `Add an idempotency key (${place}) and keep it for every repeat of this request.`,
  new: (place) => `Use a new idempotency key (${place}) for the changed request.`,
  reuse: (place) => `Repeat with the same idempotency key (${place}) as the first attempt.`,
  'reuse-if-body-unchanged': (place) => `Keep the same idempotency key (${place}) as long as the body is unchanged.`,
};

const REPORT: Record<NonNullable<Decision['report']>['as'], string> = {
  bug: 'report it as a bug',
  ticket: 'open a ticket',
  'docs-gap': 'say so',
  configuration: 'ask for the setting to be changed',
};
const WHEN: Record<NonNullable<Decision['report']>['when'], string> = { now: '', 'if-it-persists': 'If it persists, ', 'if-unclear': 'If the message does not explain itself, ' };

/** Longer waits are to be scheduled; a request is not held open that long. */
export const HOLD_SECONDS = 3600;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function repeatStep({ verdict, polls, waitSeconds, waitFor, backoff, safeToRepeat, repeatAs }: StepFacts): string[] {
  if (polls || verdict !== 'retry' && verdict !== 'wait') return [];
  const then = safeToRepeat === 'unknown' ? `Only then ${repeatAs}` : `${repeatAs.charAt(0).toUpperCase()}${repeatAs.slice(1)}`;
  if (waitSeconds !== null && waitSeconds > 0) {
    const long = waitSeconds > HOLD_SECONDS ? ' Schedule it; do not hold the request open.' : '';
    return [`${then} after ${duration(waitSeconds)}, plus a little jitter.${long}`];
  }
  if (waitFor.length) return [`${then} once ${joined(waitFor, 'or')}.`];
  return backoff ? [`${then} after about ${duration(backoff.firstSeconds)}; double the wait each time, up to ${duration(backoff.maxSeconds)}, with full jitter, at most ${backoff.attempts} attempts in all.`] : [];
}

/** What to do, in order: a goal already reached, what to check, the rule's own steps, key, poll, repeat, report. One function for every page and answer. */
export function steps(facts: StepFacts): string[] {
  const { goalReached, checkFirst, safeToRepeat, verdict, first, more, idempotencyKey, keyPlace, poll, report, look } = facts;
  const mayRepeat = (verdict === 'retry' || verdict === 'wait' || verdict === 'unknown') && !facts.polls;
  const check = checkFirst.length > 0 && mayRepeat && safeToRepeat !== 'yes' ? [`Before repeating, find out ${joined(checkFirst)}.`] : [];
  const all = [
    ...(goalReached ? [goalReached] : []),
    ...check,
    ...first,
    ...(idempotencyKey ? [KEY[idempotencyKey](keyPlace)] : []),
    ...(poll ? [`Poll ${poll.what} until ${poll.until}.`] : []),
    ...repeatStep(facts),
    ...more,
    ...(look ? [`Look at ${look}.`] : []),
    ...report.map(({ to, when, as }) => sentence(`${WHEN[when]}${REPORT[as]} ${to === 'provider' ? 'with the provider’s support' : 'with whoever operates this deployment'}`)),
  ];
  return [...new Set(all)];
}
