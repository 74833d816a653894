const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const CLOCK = '(\\d\\d):(\\d\\d):(\\d\\d|60)';

/** `Sun, 06 Nov 1994 08:49:37 GMT`, and `Sunday, 06-Nov-94 08:49:37 GMT` of RFC 850 */
const RE_DATE = new RegExp(`^${DAY}[a-z]{0,6}, (\\d\\d)([ -])([A-Z][a-z]{2})\\2(\\d{4}|\\d\\d) ${CLOCK} GMT$`);
/** `Sun Nov  6 08:49:37 1994` */
const RE_ASCTIME = new RegExp(`^${DAY} ([A-Z][a-z]{2}) ([ \\d]\\d) ${CLOCK} (\\d{4})$`);
/** ISO 8601 with a zone: not in HTTP's grammar, but sent. */
const RE_ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/** A moment in UTC; `null` where no calendar or clock has it. A leap second counts as the one after it. */
function utc(year: number, month: string, day: string, clock: readonly (string | undefined)[]): number | null {
  const index = MONTHS.indexOf(month);
  const [h = 0, m = 0, s = 0] = clock.map(Number);
  const midnight = Date.UTC(year, index, Number(day));
  const exists = index >= 0 && new Date(midnight).getUTCDate() === Number(day) && h < 24 && m < 60;
  return exists ? midnight + ((h * 60 + m) * 60 + s) * 1000 : null;
}

/** A two-digit year more than 50 years ahead is the past one with the same last digits (RFC 9110, section 5.6.7). */
function fullYear(digits: string, now: Date): number {
  if (digits.length > 2) return Number(digits);
  const year = Math.floor(now.getUTCFullYear() / 100) * 100 + Number(digits);
  return year > now.getUTCFullYear() + 50 ? year - 100 : year;
}

/** A date as HTTP writes it, in all three grammars a recipient must accept (RFC 9110, section 5.6.7), or ISO 8601 with a zone. Epoch milliseconds. */
export function parseHttpDate(text: string, now: Date): number | null {
  const [, day = '', , month = '', year = '', ...clock] = RE_DATE.exec(text) ?? [];
  if (year) return utc(fullYear(year, now), month, day, clock);
  const asc = RE_ASCTIME.exec(text);
  if (asc) return utc(Number(asc[6]), asc[1] ?? '', asc[2] ?? '', asc.slice(3, 6));
  if (!RE_ISO.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}
