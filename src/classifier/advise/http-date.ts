const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const CLOCK = '(\\d\\d):(\\d\\d):(\\d\\d|60)';

/** `Sun, 06 Nov 1994 08:49:37 GMT` */
const RE_IMF = new RegExp(`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\\d\\d) ([A-Z][a-z]{2}) (\\d{4}) ${CLOCK} GMT$`);
/** `Sunday, 06-Nov-94 08:49:37 GMT` */
const RE_RFC850 = new RegExp(`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\\d\\d)-([A-Z][a-z]{2})-(\\d\\d) ${CLOCK} GMT$`);
/** `Sun Nov  6 08:49:37 1994` */
const RE_ASCTIME = new RegExp(`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) ([ \\d]\\d) ${CLOCK} (\\d{4})$`);
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
function fullYear(two: number, now: Date): number {
  const year = Math.floor(now.getUTCFullYear() / 100) * 100 + two;
  return year > now.getUTCFullYear() + 50 ? year - 100 : year;
}

/** A date as HTTP writes it, in all three grammars a recipient must accept (RFC 9110, section 5.6.7), or ISO 8601 with a zone. Epoch milliseconds. */
export function parseHttpDate(text: string, now: Date): number | null {
  const imf = RE_IMF.exec(text);
  if (imf) return utc(Number(imf[3]), imf[2] ?? '', imf[1] ?? '', imf.slice(4, 7));
  const old = RE_RFC850.exec(text);
  if (old) return utc(fullYear(Number(old[3]), now), old[2] ?? '', old[1] ?? '', old.slice(4, 7));
  const asc = RE_ASCTIME.exec(text);
  if (asc) return utc(Number(asc[6]), asc[1] ?? '', asc[2] ?? '', asc.slice(3, 6));
  if (!RE_ISO.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}
