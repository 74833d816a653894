/** Loggers that write a body line by line put their prefix before each, and lines of their own in between. */
const LEAST_LINES = 2;
const LEAST_PREFIX = 6;
const MOST_LINES = 5000;

const count = (line: string, bracket: RegExp): number => line.match(bracket)?.length ?? 0;

/**
 * The text of the lines that begin as the line with the first opening bracket does, without that beginning; `null` where no such beginning repeats.
 * `2026-… app[3]: {` and `2026-… app[3]:   "error":` differ in their time, so digits count as equal.
 */
export function withoutPrefix(text: string): string | null {
  const lines = text.split('\n').slice(0, MOST_LINES);
  const open = lines.find((line) => count(line, /[{[]/g) > count(line, /[}\]]/g));
  const prefix = open?.slice(0, open.search(/[{[]\s*(?:["'{[]|$)/)) ?? '';
  if (prefix.trim().length < LEAST_PREFIX) return null;
  const shape = (part: string) => part.replace(/\d/g, '0');
  const same = lines.filter((line) => shape(line.slice(0, prefix.length)) === shape(prefix));
  return same.length >= LEAST_LINES ? same.map((line) => line.slice(prefix.length)).join('\n') : null;
}
