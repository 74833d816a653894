import { headerValues } from '../failure.ts';
import { EPOCH_SECONDS, parseNumber, parseRetryAfter } from './delays.ts';
import type { Facts } from './facts.ts';
import { bodyDelay, clockOf } from './when.ts';

type Read = Pick<Facts, 'failure' | 'api' | 'now'>;

const HEADER = 'retry-after';

/** How far a ratio may be from 1000 to look like one unit taken for the other. */
const THOUSANDFOLD = { least: 900, most: 1100 };

/** Seconds and milliseconds confused: once documented by Discord (https://discord.com/developers/docs/topics/rate-limits). */
function confused(header: number, body: number): boolean {
  const ratio = Math.max(header, body) / Math.min(header, body);
  return ratio >= THOUSANDFOLD.least && ratio <= THOUSANDFOLD.most;
}

/** What a reader should know of a `Retry-After` that does not follow its grammar (RFC 9110, section 10.2.3), or that the body contradicts. */
export function timingNotes(facts: Read): string[] {
  const values = headerValues(facts.failure.headers, HEADER);
  if (values.length === 0) return [];
  const seconds = parseRetryAfter(values, clockOf(facts));
  if (seconds === null) return ['`Retry-After` holds neither seconds nor an HTTP date, so it is left out of account.'];
  const number = parseNumber(values[0]?.trim() ?? '');
  const body = bodyDelay(facts)?.seconds ?? null;
  return [
    ...(number !== null && number >= EPOCH_SECONDS ? ['`Retry-After` holds a moment as an epoch, which its grammar does not have; it is read as that moment.'] : []),
    ...(body && seconds && confused(seconds, body) ? [`\`Retry-After\` and the body differ about a thousandfold (${seconds} and ${body}): one of them may be in milliseconds. The header counts, as seconds.`] : []),
  ];
}
