import type { MatchingRule } from '../../schemas/catalogue.ts';
import type { Verdict } from '../../schemas/verdict.ts';
import { headerValue } from '../failure.ts';
import { at, scalarText } from '../pointer.ts';
import { applicable } from './cascade.ts';
import { defaultOf, isStatusDefault } from './defaults.ts';
import { parseNumber } from './delays.ts';
import { type Because, type Facts, isIdempotent } from './facts.ts';
import { isSpecific } from '../rank.ts';
import { BODY_VERDICTS, NOT_RETRYABLE, PUSHBACK, SHOULD_RETRY } from './signals.ts';
import { wordsSay } from '../vocabulary.ts';
import { quotaLeft, when } from './when.ts';

/** A verdict, what set it, and whether that invites a repeat of any method without promising that it is harmless. */
export interface Whether {
  verdict: Verdict;
  invited: boolean;
  because: Because | null;
  /** The rule that set the verdict, where one did: its summary, steps and events come with it. */
  rule: MatchingRule | null;
  by: 'instruction' | 'rule' | 'body' | 'words' | 'retry-after' | 'default' | 'nothing';
  /** What set it means that the request was refused before anything was done. */
  refused?: boolean;
}

interface Instruction {
  retry: boolean;
  because: Because;
}
const instructions = new WeakMap<Facts['failure'], Instruction | null>();

/** 1. An explicit instruction: `true`, `false`, or none. In a body it only takes a repeat back. Looked up once for a failure. */
function instruction({ failure }: Facts): Instruction | null {
  const before = instructions.get(failure);
  if (before !== undefined) return before;
  const told = instructionIn(failure);
  instructions.set(failure, told);
  return told;
}

function instructionIn(failure: Facts['failure']): Instruction | null {
  for (const { header, source } of SHOULD_RETRY) {
    const value = headerValue(failure.headers, header)?.toLowerCase();
    if (value === 'true' || value === 'false') return { retry: value === 'true', because: { text: `\`${header}: ${value}\` is an explicit instruction.`, sources: [source] } };
  }
  const refusal = NOT_RETRYABLE.find(({ pointer }) => at(failure.body, pointer) === false);
  if (refusal) return { retry: false, because: { text: `The body says \`${refusal.pointer.slice(1)}: false\`.`, sources: [refusal.source] } };
  const pushback = headerValue(failure.headers, PUSHBACK.header);
  if (pushback === null) return null;
  const retry = parseNumber(pushback.trim()) !== null;
  return { retry, because: { text: `\`${PUSHBACK.header}\` ${retry ? 'asks for a repeat after its delay' : 'asks not to repeat'}.`, sources: [PUSHBACK.source] } };
}

/** Whether a verdict has the same request sent again. */
export const repeats = (verdict: Verdict): boolean => verdict === 'retry' || verdict === 'wait';

const fromRule = (rule: MatchingRule | undefined): Whether | null =>
  rule?.then.verdict === undefined ? null
    : { verdict: rule.then.verdict, invited: repeats(rule.then.verdict), because: { text: rule.because, sources: rule.sources }, rule, by: 'rule' };

/** A verdict stated in the body in words that many APIs share. */
function fromBody({ failure }: Facts): Whether | null {
  const found = BODY_VERDICTS.find(({ pointer, equals }) => at(failure.body, pointer) === equals);
  return found ? { verdict: found.verdict, invited: repeats(found.verdict), because: { text: found.because, sources: [found.source] }, rule: null, by: 'body' } : null;
}

const UNPROCESSABLE = { url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.21', section: '422 Unprocessable Content' };

/** What the words of a failure say, else those of the body's own code and title. */
function fromWords({ failure, status, api }: Facts): Whether | null {
  if (api !== null || failure.network !== null) return null;
  const outer = scalarText(at(failure.body, '/code'));
  const said = wordsSay({ ...failure, status });
  const found = said ?? wordsSay({ code: outer, message: scalarText(at(failure.body, '/title')), status });
  if (!found) return failure.listsMistakes && status === null ? { verdict: 'fix', refused: true, invited: false, because: { text: 'The body lists fields to correct.', sources: [UNPROCESSABLE] }, rule: null, by: 'words' } : null;
  const { row: { verdict, refused, about, source }, from } = found;
  const text = from === 'code' ? `The code \`${said ? failure.code : outer}\` reads like ${about}.` : `The message reads like ${about}; that is less sure than a code.`;
  return { verdict, refused, invited: verdict === 'wait', because: { text, sources: [source] }, rule: null, by: 'words' };
}

const known = new WeakMap<Facts['failure'], Pick<Facts, 'status' | 'api'> & { told: Whether | null }>();

/**
 * 3. A verdict that the body states, or, for an API that nobody catalogued, what its code, else its sentence, says in words that providers share: looked
 * up once, however many answers to a question are tried on the failure.
 */
function fromFailure(facts: Facts): Whether | null {
  const { failure, status, api } = facts;
  const before = known.get(failure);
  if (before && before.status === status && before.api === api) return before.told;
  const told = fromBody(facts) ?? fromWords(facts);
  known.set(failure, { status, api, told });
  return told;
}

/** 4. Retry-After, or an exhausted quota, on a status that leaves open whether it passes. */
function fromRetryAfter(facts: Facts): Whether | null {
  const entry = defaultOf(facts);
  if (!isStatusDefault(entry) || !entry.retryAfterOpens) return null;
  const delay = when(facts);
  if (delay?.explicit) return { verdict: 'wait', invited: true, because: delay.because, rule: null, by: 'retry-after' };
  if (quotaLeft(facts) === false) return { verdict: 'wait', invited: true, because: delay?.because ?? { text: 'No quota is left, so this is a rate limit.', sources: entry.source }, rule: null, by: 'retry-after' };
  return null;
}

/** A stated delay, where nothing else says anything: no status, no word that could be read. */
function fromDelayAlone(facts: Facts): Whether | null {
  const delay = facts.status === null && facts.failure.network === null ? when(facts) : null;
  return delay?.explicit ? { verdict: 'wait', invited: true, because: delay.because, rule: null, by: 'retry-after' } : null;
}

/** 6. What the status, or the kind of network failure, means for any API. Where a repeat could do harm, a status that says only that something failed is not believed against a sentence that blames the request. */
function fromDefault(facts: Facts): Whether {
  const entry = defaultOf(facts);
  if (!entry) return { verdict: 'unknown', invited: false, because: null, rule: null, by: 'nothing' };
  const idempotent = isIdempotent(facts);
  const blamed = isStatusDefault(entry) && entry.vague && idempotent === null && facts.api === null && wordsSay({ code: null, message: facts.failure.message, status: null })?.row.verdict === 'fix';
  return {
    verdict: blamed ? 'unknown' : idempotent === false ? entry.nonIdempotent : entry.idempotent,
    invited: isStatusDefault(entry) && Boolean(entry.invites || entry.throttled),
    because: { text: blamed ? 'The status blames the server, but the message reads like a request that is wrong: neither is sure.' : entry.because, sources: entry.source },
    rule: null,
    by: 'default',
  };
}

/**
 * Whether to repeat, in this order: an explicit instruction; a rule of the catalogue that rests on something specific; a verdict stated in the
 * body, outright or in words that providers share; Retry-After where the status leaves it open; a rule that rests on the status alone; the status's default.
 * An instruction not to repeat takes a repeat back, but it does not turn bad credentials into something else.
 */
export function whether(facts: Facts): Whether {
  const deciding = applicable(facts).filter((rule) => rule.then.verdict !== undefined);
  const told = fromRule(deciding.find((rule) => isSpecific(rule.when)))
    ?? fromFailure(facts)
    ?? fromRetryAfter(facts)
    ?? fromRule(deciding[0])
    ?? fromDelayAlone(facts)
    ?? fromDefault(facts);
  const order = instruction(facts);
  if (!order) return told;
  if (order.retry) return { verdict: 'retry', invited: true, because: order.because, rule: null, by: 'instruction' };
  return repeats(told.verdict) || told.verdict === 'unknown' ? { verdict: 'stop', invited: false, because: order.because, rule: null, by: 'instruction' } : told;
}
