import { parseHttpDate } from './http-date.ts';

/** The clock a response is read by: its own `Date`, because a paste may be hours old and clocks differ; else the reader's. */
export interface Clock {
  date: number | null;
  now: Date;
}

const RE_NUMBER = /^\d{1,15}(\.\d{1,20})?$/;
/** Go's `time.Duration`: `6m0s`, `1h2m3.5s`, `120ms`; also protobuf's `37s`, and a clock's `01:30:00`. */
const RE_DURATION = /^(?:(\d{1,6})h)?(?:(\d{1,6})m(?!s))?(?:(\d{1,9}(?:\.\d{1,9})?)(m?)s)?$/;

/** September 2001; no delay is that long. */
export const EPOCH_SECONDS = 1e9;
const EPOCH_MILLISECONDS = 1e12;

const until = (moment: number, { date, now }: Clock): number => Math.max(0, (moment - (date ?? now.getTime())) / 1000);

/** A number is a delay in seconds, unless it can only be an epoch, in seconds or milliseconds. */
const fromNumber = (number: number, clock: Clock): number =>
  number >= EPOCH_MILLISECONDS ? until(number, clock) : number >= EPOCH_SECONDS ? until(number * 1000, clock) : number;

/** A non-negative decimal number, or `null`. */
export const parseNumber = (text: string): number | null => (RE_NUMBER.test(text) ? Number(text) : null);

export const parseDuration = (text: string): number | null => {
  const parts = RE_DURATION.exec(text.replace(/^(\d\d):(\d\d):(\d\d)$/, '$1h$2m$3s'));
  if (!parts || !text) return null;
  const [h = 0, m = 0, s = 0] = parts.slice(1, 4).map((part) => Number(part ?? 0));
  return h * 3600 + m * 60 + (parts[4] ? s / 1000 : s);
};

/**
 * `Retry-After` as it is really sent (RFC 9110, section 10.2.3): delay seconds, decimals too, or a date. Sent twice or as a list of numbers, the
 * longest counts: a shorter one would not be safe. A number that can only be an epoch is read as one. Seconds, or `null` where it is malformed.
 */
export function parseRetryAfter(values: readonly string[], clock: Clock): number | null {
  const delays = values.flatMap((value) => (/^[\d., ]+$/.test(value) ? value.split(',') : [value])).map((value) => {
    const text = value.trim();
    const number = parseNumber(text);
    if (number !== null) return fromNumber(number, clock);
    const date = parseHttpDate(text, clock.now);
    return date === null ? null : until(date, clock);
  });
  return delays.length && delays.every((delay) => delay !== null) ? Math.max(...delays) : null;
}

/** A rate limit's reset: seconds from now, an epoch in seconds or milliseconds, a date, or a duration. */
export function parseReset(value: string, clock: Clock): number | null {
  const text = value.trim();
  const number = parseNumber(text);
  if (number !== null) return fromNumber(number, clock);
  const date = parseHttpDate(text, clock.now);
  return date === null ? parseDuration(text) : until(date, clock);
}

const [RE_R, RE_T, RE_REMAINING, RE_RESET] = [/;\s*r=(\d{1,12})(?![\d.])/, /;\s*t=(\d{1,12})(?![\d.])/, /(?:^|[,;\s])remaining=(\d{1,12})(?![\d.])/, /(?:^|[,;\s])reset=(\d{1,12})(?![\d.])/];

/** A quota as a `RateLimit` header states it: how much is left, and in how many seconds it is whole again. */
interface Quota {
  left: number | null;
  reset: number | null;
}

/**
 * `RateLimit: "burst";r=0;t=50` (draft-ietf-httpapi-ratelimit-headers), an item for each policy, and `limit=100, remaining=0, reset=50`, one quota, as the
 * drafts up to the sixth had it.
 */
export function parseRateLimit(value: string): Quota[] {
  const read = (item: string, member: RegExp): number | null => {
    const found = member.exec(item)?.[1];
    return found === undefined ? null : Number(found);
  };
  const older = read(value, RE_REMAINING);
  return older === null ? value.split(',').map((item) => ({ left: read(item, RE_R), reset: read(item, RE_T) })) : [{ left: older, reset: read(value, RE_RESET) }];
}

/** The longest reset among the quotas that are used up, in seconds. */
export function exhaustedReset(quotas: readonly Quota[]): number | null {
  const resets = quotas.flatMap(({ left, reset }) => (left === 0 && reset !== null ? [reset] : []));
  return resets.length ? Math.max(...resets) : null;
}
