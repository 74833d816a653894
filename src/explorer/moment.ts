import type { Finding } from '../schemas/finding.ts';

/** The end of a wait, and what it is counted from: the moment the response was sent, or that of the paste where the response does not say. */
export interface Due {
  readonly at: Date;
  readonly from: 'response' | 'paste';
}

/** When the wait ends, by the response's own `Date` (RFC 9110, section 6.6.1); null where there is none, or none a calendar can hold. `now` is what the finding was made with. */
export function dueOf({ response, advice }: Pick<Finding, 'response' | 'advice'>, now: number): Due | null {
  if (!advice.waitSeconds) return null;
  const at = new Date((response.date === null ? now : Date.parse(response.date)) + advice.waitSeconds * 1000);
  return Number.isNaN(at.getTime()) ? null : { at, from: response.date === null ? 'paste' : 'response' };
}

/** What is left, as a clock shows it: `0:05`, `12:00`, `1:00:00`. Seconds, rounded up: it shows 0:00 only once the moment is there. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

const DAY_MS = 86_400_000;

/** A moment in the reader's own time zone, which it names; with the date where that is not today. */
export function localTime(at: Date, now: number): string {
  const near = Math.abs(at.getTime() - now) < DAY_MS && at.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat('en-GB', { ...(!near && { dateStyle: 'medium' as const }), timeStyle: 'long' }).format(at);
}

const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** A moment (ISO 8601) as it is said to everybody alike: `1 March 2026 at 12:00 UTC`. */
export const momentText = (now: string): string => `${FORMAT.format(new Date(now))} UTC`;
