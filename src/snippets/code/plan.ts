import type { Backoff } from '../../schemas/finding.ts';
import type { Handled, Variant } from './handled.ts';
import type { Attach, Guard, HandlingPlan, Stop } from './handling-plan.ts';
import { all, negated, type Place, type Test, without } from './test.ts';

/** How far a repeat is allowed in one situation. */
interface Allowed {
  /** Methods that may be repeated as they are. */
  methods: readonly string[];
  everyMethod: boolean;
  /** Methods that may be repeated with an idempotency key. */
  keyed: readonly string[];
  everyKeyed: boolean;
  check: boolean;
  backoff: Backoff;
}

/** A situation reduced to what code does in it. */
interface Branch {
  tests: readonly Test[];
  message: string;
  repeat: Allowed | null;
}

const plain = (text: string): string => text.replaceAll('`', '');

function allowed({ cells, backoff }: Variant): Allowed | null {
  const answers = (method: string, key: boolean) => cells.filter((cell) => cell.method === method && cell.key === key);
  const all = [...new Set(cells.map(({ method }) => method))];
  const methods = all.filter((method) => answers(method, false).every(({ answer }) => answer === 'repeat'));
  const others = all.filter((method) => !methods.includes(method));
  const keyed = others.filter((method) => answers(method, true).some(({ answer }) => answer === 'repeat'));
  const check = cells.every(({ answer }) => answer !== 'stop');
  return backoff && (methods.length || keyed.length || check) ? { methods, everyMethod: others.length === 0, keyed, everyKeyed: keyed.length > 0 && keyed.length === others.length, check, backoff } : null;
}

const covers = (wide: readonly Test[], narrow: readonly Test[]): boolean => without(wide, narrow).length === 0;

/** Whether two situations cannot hold at once: the same place with other values. */
const disjoint = (a: readonly Test[], b: readonly Test[]): boolean =>
  a.some((one) => b.some((other) => JSON.stringify(one.place) === JSON.stringify(other.place) && !one.values?.some((value) => other.values?.includes(value))));

const action = ({ message, repeat }: Branch): string => JSON.stringify([repeat ?? message]);

/** A situation in which code does what it would do anyway is left out. */
const needed = (branch: Branch, i: number, branches: readonly Branch[]): boolean => {
  const next = branches.slice(i + 1).find(({ tests }) => covers(tests, branch.tests));
  return !next || action(next) !== action(branch);
};

/** The stops; each leaves alone what a more specific situation repeats. */
const stopsOf = (branches: readonly Branch[]): Stop[] =>
  branches.flatMap(({ tests, message, repeat }, i) => {
    if (repeat) return [];
    const spared = branches.slice(0, i).filter((one) => one.repeat && !disjoint(one.tests, tests));
    return [{ when: [...all(tests), ...spared.map((one) => without(one.tests, tests).map(negated))], message }];
  });

interface Repeating extends Branch {
  repeat: Allowed;
}

const inAll = (lists: readonly (readonly string[])[]): string[] => (lists[0] ?? []).filter((one) => lists.every((list) => list.includes(one)));

const isCareful = ({ repeat }: Repeating): boolean => !repeat.everyMethod;

/** The most careful of what the situations allow; what a response tells by itself is kept apart only where one test says it. */
function guardOf(branches: readonly Repeating[]): Guard | null {
  const free = branches.filter(({ repeat }) => repeat.everyMethod);
  const careful = branches.filter(isCareful);
  const [first] = careful;
  if (!first) return null;
  const lastIsFree = branches.at(-1)?.repeat.everyMethod === true;
  const told = lastIsFree ? (careful.length === 1 && first.tests.length === 1 ? first.tests.map(negated) : []) : free.flatMap(({ tests }) => (tests.length === 1 ? tests : []));
  return {
    tells: told,
    methods: inAll(careful.map(({ repeat }) => repeat.methods)),
    key: careful.every(({ repeat }) => repeat.everyKeyed),
    check: careful.every(({ repeat }) => repeat.check),
  };
}

function spacing(branches: readonly Repeating[], last: Repeating): Backoff {
  const backoffs = branches.map(({ repeat }) => repeat.backoff);
  return {
    ...last.repeat.backoff,
    firstSeconds: Math.max(...backoffs.map(({ firstSeconds }) => firstSeconds)),
    attempts: Math.min(...backoffs.map(({ attempts }) => attempts)),
  };
}

/** A key that goes into a header can be added by the code itself; then those requests may be repeated too, and where that is all of them nothing is left to guard. */
function withKey(guard: Guard | null, careful: readonly Repeating[], key: Place | null): { guard: Guard | null; attach: Attach | null } {
  const keyed = inAll(careful.map(({ repeat }) => repeat.keyed));
  if (!guard || key?.in !== 'header' || !keyed.length) return { guard, attach: null };
  if (guard.key) return { guard: null, attach: { header: key.name, methods: guard.methods, allBut: true } };
  return { guard: { ...guard, methods: [...guard.methods, ...keyed] }, attach: { header: key.name, methods: keyed, allBut: false } };
}

const POLLING = { firstSeconds: 1, factor: 2, maxSeconds: 30 };

function thenOf({ name, key, poll }: Handled, branches: readonly Branch[]): HandlingPlan['then'] {
  const repeating = branches.flatMap((branch) => (branch.repeat ? [{ ...branch, repeat: branch.repeat }] : []));
  const last = repeating.at(-1);
  const base = branches.at(-1);
  if (last) {
    const careful = repeating.filter(isCareful);
    const { message } = careful[0] ?? last;
    return { kind: 'repeat', message: `${name}: ${message}`, ...withKey(guardOf(repeating), careful, key), backoff: spacing(repeating, last) };
  }
  return poll && base ? { kind: 'poll', message: `${name}: ${base.message}`, asks: plain(`${poll.what}: ${poll.until}`), backoff: POLLING } : { kind: 'nothing' };
}

function commentOf({ heading, safeOperations, poll }: Handled, then: HandlingPlan['then']): string[] {
  if (then.kind === 'poll') return [heading, `\`ready\` asks about ${plain(poll?.what ?? '')} and says whether ${plain(poll?.until ?? '')}${poll?.operation ? `. It is for this call only: ${poll.operation}` : ''}. Let it fail to give up.`];
  if (then.kind !== 'repeat') return [heading];
  const { attach, guard } = then;
  const carries = attach ? [`${attach.allBut && attach.methods.length ? 'Any other method than ' : ''}${attach.methods.join(', ') || 'A request'} carries one ${attach.header} through all attempts, so that a repeat cannot act twice.`] : [];
  if (!guard?.check) return [heading, ...carries];
  const also = safeOperations.length ? `, or that the call is one of: ${safeOperations.map(plain).join(', ')}` : '';
  return [heading, ...carries, `\`unapplied\` says that the first attempt had no effect${also}. Without it, nothing is repeated that may have been carried out.`];
}

/**
 * What code does about an error, worked out from the advice alone. Where situations differ and one test cannot tell them apart, the most careful
 * one counts for all.
 */
export function planOf(handled: Handled): HandlingPlan {
  const branches = handled.variants.map((variant): Branch => ({ tests: variant.tests, message: plain(variant.summary), repeat: allowed(variant) })).filter(needed);
  const then = thenOf(handled, branches);
  const stops = stopsOf(branches).map((stop) => ({ ...stop, message: `${handled.name}: ${stop.message}` }));
  return {
    comment: commentOf(handled, then),
    name: handled.name,
    tests: handled.tests,
    stops: then.kind === 'poll' ? stops.slice(0, -1) : stops,
    then,
    key: handled.key, delays: handled.delays, holdSeconds: handled.holdSeconds,
  };
}
