import { parseHttpDate } from './http-date.ts';

/** The clock a response is read by: its own `Date`, because a paste may be hours old and clocks differ; else the reader's. */
export interface Clock {
  date: number | null;
  now: Date;
}

const RE_NUMBER = /^\d{1,15}(\.\d{1,9})?$/;
/** Go's `time.Duration`: `6m0s`, `1h2m3.5s`; also protobuf's `37s`. */
const RE_DURATION = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,9}(?:\.\d{1,9})?)s)?$/;

const EPOCH_SECONDS = 1e9; // 2001; no delay is that long
const EPOCH_MILLISECONDS = 1e12;

const until = (moment: number, { date, now }: Clock): number => Math.max(0, (moment - (date ?? now.getTime())) / 1000);

/** A non-negative decimal number, or `null`. */
export const parseNumber = (text: string): number | null => (RE_NUMBER.test(text) ? Number(text) : null);

export const parseDuration = (text: string): number | null => {
  const parts = RE_DURATION.exec(text);
  if (!parts || !text) return null;
  const [h, m, s] = parts.slice(1).map((part) => Number(part ?? 0));
  return (h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0);
};

/**
 * `Retry-After` as it is really sent (RFC 9110, section 10.2.3): delay seconds, decimals too, or a date. Sent twice or as a list of numbers, the
 * longest counts: a shorter one would not be safe. A number that can only be an epoch is read as one. Seconds, or `null` where it is malformed.
 */
export function parseRetryAfter(values: readonly string[], clock: Clock): number | null {
  const delays = values.flatMap((value) => (/^[\d., ]+$/.test(value) ? value.split(',') : [value])).map((value) => {
    const text = value.trim();
    const number = parseNumber(text);
    if (number !== null) return number >= EPOCH_SECONDS ? until(number * 1000, clock) : number;
    const date = parseHttpDate(text, clock.now);
    return date === null ? null : until(date, clock);
  });
  return delays.length && delays.every((delay) => delay !== null) ? Math.max(...delays) : null;
}

/** A rate limit's reset: seconds from now, an epoch in seconds or milliseconds, a date, or a duration. */
export function parseReset(value: string, clock: Clock): number | null {
  const text = value.trim();
  const number = parseNumber(text);
  if (number !== null) {
    if (number >= EPOCH_MILLISECONDS) return until(number, clock);
    return number >= EPOCH_SECONDS ? until(number * 1000, clock) : number;
  }
  const date = parseHttpDate(text, clock.now);
  return date === null ? parseDuration(text) : until(date, clock);
}

/** `RateLimit: "burst";r=0;t=50` (draft-ietf-httpapi-ratelimit-headers): the longest reset among exhausted policies. */
export function parseRateLimit(value: string): number | null {
  const exhausted = value.split(',').filter((item) => /;\s*r=0(;|\s|$)/.test(item)).map((item) => /;\s*t=(\d{1,12})/.exec(item)?.[1]);
  const resets = exhausted.flatMap((reset) => (reset === undefined ? [] : [Number(reset)]));
  return resets.length ? Math.max(...resets) : null;
}
