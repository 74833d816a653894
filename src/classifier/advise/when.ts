import { headerValue, headerValues } from '../failure.ts';
import { memo } from '../memo.ts';
import { at, isObject, scalarText } from '../pointer.ts';
import { textOfHtml } from '../recognise/page.ts';
import { type Clock, parseDuration, exhaustedReset, parseNumber, parseRateLimit, parseReset, parseRetryAfter } from './delays.ts';
import type { Because, Facts } from './facts.ts';
import { parseHttpDate } from './http-date.ts';
import { BODY_DELAYS, DELAYS, REMAINING, RFC9110_RETRY_AFTER, SENTENCE_DELAYS } from './signals.ts';

/** A delay and the signal that states it. `explicit`: the server asks for it; otherwise it is the reset of a quota. */
export interface Delay {
  seconds: number;
  explicit: boolean;
  because: Because;
}

type Read = Pick<Facts, 'failure' | 'api' | 'now'>;
type HeaderSignal = Extract<(typeof DELAYS)[number], { at: 'header' }>;

export function clockOf({ failure, now }: Pick<Facts, 'failure' | 'now'>): Clock {
  const date = headerValue(failure.headers, 'date');
  return { date: date === null ? null : parseHttpDate(date, now), now };
}

/** When the response was sent, ISO 8601, by its own `Date` (RFC 9110, section 6.6.1); `null` where it does not say so. */
export function sentAt(facts: Pick<Facts, 'failure' | 'now'>): string | null {
  const { date } = clockOf(facts);
  return date === null ? null : new Date(date).toISOString();
}

/** Whether a quota header says that some quota is left, so that a reset beside it belongs to another limit. */
export const quotaLeft = ({ failure }: Pick<Facts, 'failure'>): boolean | null => {
  const stated = REMAINING.flatMap((name) => headerValues(failure.headers, name)).map((value) => Number.parseFloat(value)).filter((n) => !Number.isNaN(n));
  const structured = headerValues(failure.headers, 'ratelimit').flatMap(parseRateLimit).flatMap(({ left }) => left ?? []);
  const left = [...stated, ...structured];
  return left.length ? left.every((n) => n > 0) : null;
};

function headerSeconds({ header, kind }: HeaderSignal, facts: Read): number | null {
  const values = headerValues(facts.failure.headers, header);
  const [first] = values;
  if (first === undefined) return null;
  const clock = clockOf(facts);
  if (kind === 'retry-after') return parseRetryAfter(values, clock);
  // A moment that has passed by the reader's own clock is no delay: the response may be an old one, and its limit another by now.
  if (kind === 'reset') return clock.date === null && parseNumber(first.trim()) !== 0 ? parseReset(first, clock) || null : parseReset(first, clock);
  if (kind === 'ratelimit') return exhaustedReset(parseRateLimit(values.join(',')));
  const number = parseNumber(first.trim());
  return number === null ? null : kind === 'ms' ? number / 1000 : number;
}

const seconds = (value: unknown, unit: 'seconds' | 'milliseconds' | 'duration'): number | null => {
  const text = scalarText(value);
  if (text === null) return null;
  if (unit === 'duration') return parseDuration(text);
  const number = parseNumber(text);
  return number !== null && unit === 'milliseconds' ? number / 1000 : number;
};

/** A member's name as it is compared: `retry_after_seconds`, `retry-after` and `retryAfter` are one. */
const fold = (name: string): string => name.toLowerCase().replace(/[^a-z]|sec(?:ond)?s?$/g, '');
/** A pointer as its holder's and its last name as it is compared. */
const partsOf = memo((pointer): readonly [holder: string, name: string] => {
  const cut = pointer.lastIndexOf('/');
  return [pointer.slice(0, cut), fold(pointer.slice(cut))];
});
const MOST_MEMBERS = 200;
const spellings = new WeakMap<object, ReadonlyMap<string, string>>();

/** The names of an object's members by how they are compared; of several that are one, the first. */
function spelled(holder: Record<string, unknown>): ReadonlyMap<string, string> {
  const names = spellings.get(holder) ?? new Map(Object.keys(holder).slice(0, MOST_MEMBERS).reverse().map((name) => [fold(name), name]));
  spellings.set(holder, names);
  return names;
}

/** The member that a pointer names, its last name in any spelling. */
function spelledAt(value: unknown, pointer: string): unknown {
  const [place, name] = partsOf(pointer);
  const holder = at(value, place);
  if (!isObject(holder)) return undefined;
  const own = spelled(holder).get(name);
  return own === undefined ? undefined : holder[own];
}

/** A delay in the body: where the API's own envelope has it, else where APIs usually do. */
export function bodyDelay({ failure: { body, headers }, api }: Read): Delay | null {
  for (const place of api?.envelope.retryAfter ?? []) {
    const own = place.startsWith('header:') ? seconds(headerValue(headers, place.slice(7)), 'seconds') : seconds(at(body, place), 'seconds');
    if (own !== null && api) return { seconds: own, explicit: true, because: { text: `\`${place.replace(/^header:/, '')}\` says how long to wait.`, sources: api.envelope.sources } };
  }
  for (const { pointer, unit, within, require, source } of BODY_DELAYS) {
    if (require && at(body, require.pointer) !== require.equals) continue;
    const list = within ? at(body, within.array) : undefined;
    const holder = within ? (Array.isArray(list) ? list.find((item) => isObject(item) && scalarText(item['@type'])?.endsWith(within.type)) : undefined) : body;
    const found = seconds(spelledAt(holder, pointer), unit);
    if (found !== null) return { seconds: found, explicit: true, because: { text: `The body says how long to wait (\`${pointer.slice(1)}\`).`, sources: [source] } };
  }
  return isObject(body) ? innerDelay(body) : null;
}

/** Members that tell of the error or its limit. */
const RE_TELLING = /err|limit|throttl|retry|meta|extra|detail|data/i;
const MOST_DEPTH = 3;

/** A delay under its usual name in such a member of the body, or deeper in it. */
function innerDelay(body: Record<string, unknown>, depth = 0): Delay | null {
  for (const [name, inner] of Object.entries(body).slice(0, MOST_MEMBERS)) {
    if (!isObject(inner) || !RE_TELLING.test(name)) continue;
    const own = spelledAt(inner, '/retry_after');
    const found = seconds(own, 'seconds') ?? seconds(own, 'duration') ?? seconds(spelledAt(inner, '/retry_after_ms'), 'milliseconds');
    const deeper = found === null && depth < MOST_DEPTH ? innerDelay(inner, depth + 1) : null;
    if (deeper) return deeper;
    if (found !== null) return { seconds: found, explicit: true, because: { text: `The body says how long to wait (\`${name}\`).`, sources: [RFC9110_RETRY_AFTER] } };
  }
  return null;
}

/** How many milliseconds a unit has, by its first letters. */
const UNITS: readonly [RegExp, number][] = [[/^m(?:s|illi)/i, 1], [/^h/i, 3_600_000], [/^m/i, 60_000], [/^d/i, 86_400_000]];

/** The sentence that may hold a delay; of a page all that it shows. */
const toldBy = ({ shape, body, message }: Read['failure']): string | null => (shape === 'html-page' && typeof body === 'string' ? textOfHtml(body) : message);

function sentenceDelay({ failure }: Read): Delay | null {
  const message = toldBy(failure);
  for (const { pattern, source } of SENTENCE_DELAYS) {
    const found = message === null ? null : pattern.exec(message.slice(0, 4000));
    const amount = found?.[1] === undefined ? null : parseNumber(found[1]) ?? parseDuration(found[1]);
    if (amount === null) continue;
    const size = UNITS.find(([unit]) => unit.test(found?.[2] ?? ''))?.[1] ?? 1000;
    return { seconds: amount * size / 1000, explicit: true, because: { text: 'The message says how long to wait.', sources: [source] } };
  }
  return null;
}

/** The first signal that is present and valid; a malformed one only loses its timing. */
function firstDelay(facts: Read): Delay | null {
  const limited = quotaLeft(facts) !== true;
  for (const signal of DELAYS) {
    if (signal.at === 'body') {
      const delay = bodyDelay(facts) ?? sentenceDelay(facts);
      if (delay) return delay;
      continue;
    }
    if (!signal.explicit && !limited) continue;
    const found = headerSeconds(signal, facts);
    if (found !== null) return { seconds: found, explicit: signal.explicit, because: { text: `\`${signal.header}\` says how long to wait.`, sources: [signal.source] } };
  }
  return null;
}

const known = new WeakMap<Read['failure'], { api: Read['api']; now: Date; delay: Delay | null }>();

/**
 * When to repeat: the first signal wins (retry delays before resets, headers before bodies). Resets count only where no quota is left. `null`: no time
 * is stated, back off by yourself. Looked up once for a failure under one API, since each possible answer to each question asks for it again.
 */
export function when(facts: Read): Delay | null {
  const { failure, api, now } = facts;
  const before = known.get(failure);
  if (before && before.api === api && before.now === now) return before.delay;
  const delay = firstDelay(facts);
  known.set(failure, { api, now, delay });
  return delay;
}

/** The explicit delay of a response in seconds, as the finding states it; a bare reset of a quota is none. */
export function explicitDelay(facts: Read): number | null {
  const delay = when(facts);
  return delay?.explicit ? delay.seconds : null;
}
