import type { Advice } from '../../schemas/finding.ts';
import type { Decision } from '../../schemas/decision.ts';
import { BY_VERDICT, duration, joined, proviso } from './texts.ts';

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
  /** Whether the API honours a key on every write, so that a repeat with the same one needs no check. */
  keyed: boolean;
  idempotencyKey: Advice['idempotencyKey'];
  keyPlace: string;
  poll: Advice['poll'];
  polls: boolean;
  waitSeconds: number | null;
  waitFor: readonly string[];
  backoff: Advice['backoff'];
  /** What a repeat is here, as a phrase: `send the same request again`. */
  repeatAs: string;
  report: readonly Report[];
  look: string | undefined;
}

const KEY: Record<NonNullable<Advice['idempotencyKey']>, (place: string) => string> = {
  add: (place) => `Add an idempotency key (${place}) and keep it for every repeat of this request.`,
  new: (place) => `Use a new idempotency key (${place}) for the changed request.`,
  reuse: (place) => `Repeat with the same idempotency key (${place}) as the first attempt.`,
  'reuse-if-body-unchanged': (place) => `Keep the same idempotency key (${place}) as long as the body is unchanged.`,
};

type Report = NonNullable<Decision['report']>;

const WHOM: Record<Report['to'], string> = { provider: 'the provider’s support', operator: 'whoever operates this deployment' };
const REPORT: Record<Report['as'], (whom: string) => string> = {
  bug: (whom) => `report it to ${whom} as a bug`,
  ticket: (whom) => `open a ticket with ${whom}`,
  'docs-gap': (whom) => `tell ${whom}`,
  configuration: (whom) => `ask ${whom} to change the setting`,
};
const WHEN: Record<Report['when'], string> = { now: '', 'if-it-persists': 'If it persists, ', 'if-unclear': 'If the message does not explain itself, ' };

/** Longer waits are to be scheduled; a request is not held open that long. */
export const HOLD_SECONDS = 3600;

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How attempts are spaced. A verdict of waiting means a time that the response states; only without one the waits are ours to choose. */
function spacing({ verdict, safeToRepeat }: StepFacts, { firstSeconds, maxSeconds, attempts }: NonNullable<Advice['backoff']>): string {
  const [first, max] = [duration(firstSeconds), duration(maxSeconds)];
  const waits = verdict === 'wait' ? `after the stated time; where none is stated, after about ${first}, doubling the wait each time up to ${max}` : `after about ${first}; double the wait each time, up to ${max}`;
  return `${waits}, with full jitter, at most ${attempts} attempts in all${safeToRepeat === 'unknown' ? ', each on the same condition' : ''}.`;
}

function repeatStep(facts: StepFacts): string[] {
  const { verdict, polls, waitSeconds, waitFor, backoff, safeToRepeat, repeatAs, keyed } = facts;
  if (polls || verdict !== 'retry' && verdict !== 'wait') return [];
  const then = upperFirst(safeToRepeat === 'unknown' ? `${proviso(keyed)} ${repeatAs}` : repeatAs);
  if (waitSeconds !== null && waitSeconds > 0) {
    const long = waitSeconds > HOLD_SECONDS ? ' Schedule it; do not hold the request open.' : '';
    return [`${then} after ${duration(waitSeconds)}, plus a little jitter.${long}`];
  }
  if (waitFor.length) return [`${then} once ${joined(waitFor, 'or')}.`];
  return backoff ? [`${then} ${spacing(facts, backoff)}`] : [];
}

/** What to do, in order: a goal already reached, what to check, the rule's own steps, key, poll, repeat, report. One function for every page and answer. */
export function steps(facts: StepFacts): string[] {
  const { goalReached, checkFirst, keyed, safeToRepeat, verdict, first, more, idempotencyKey, keyPlace, poll, report, look } = facts;
  const mayRepeat = (verdict === 'retry' || verdict === 'wait' || verdict === 'unknown') && !facts.polls;
  const check = checkFirst.length > 0 && mayRepeat && safeToRepeat !== 'yes' ? [`Before repeating, find out ${joined(checkFirst)}${keyed && verdict === 'unknown' ? ', or repeat it only with the same idempotency key' : ''}.`] : [];
  const key = idempotencyKey ? [KEY[idempotencyKey](keyPlace)] : [];
  // The table's own steps end with sending: the key is to be seen to before.
  const isGeneral = first === BY_VERDICT[verdict].steps;
  const all = [
    ...(goalReached ? [goalReached] : []),
    ...check,
    ...(isGeneral ? key : []),
    ...first,
    ...(isGeneral ? [] : key),
    ...(poll ? [`Poll ${poll.what} until ${poll.until}.`] : []),
    ...repeatStep(facts),
    ...more,
    ...(look ? [`Look at ${look}.`] : []),
    ...report.map(({ to, when, as }) => `${upperFirst(WHEN[when] + REPORT[as](WHOM[to]))}.`),
  ];
  return [...new Set(all)];
}
