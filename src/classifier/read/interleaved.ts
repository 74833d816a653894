/** Loggers that write a body line by line put their prefix before each, and lines of their own in between. */
const LEAST_LINES = 2;
const [LEAST_PREFIX, MOST_PREFIX] = [6, 300];
const MOST_LINES = 5000;

const shape = (part: string): string => part.replace(/\d/g, '0');
const count = (line: string, bracket: RegExp): number => line.match(bracket)?.length ?? 0;

/** What a line and the one below it begin with, where that is a logger's: it has a digit, and ends as prefixes do. */
function sharedPrefix(line: string, below: string): string {
  let same = 0;
  while (same < Math.min(line.length, MOST_PREFIX) && shape(line.charAt(same)) === shape(below.charAt(same))) same++;
  return /^[^\s"'{[].*\d.*[\]:|>] /.exec(line.slice(0, same))?.[0] ?? '';
}

/**
 * The text of the lines that begin as the line with the first opening bracket does, without that beginning; `null` where no such beginning repeats.
 * `2026-… app[3]: {` and `2026-… app[3]:   "error":` differ in their time, so digits count as equal.
 */
export function withoutPrefix(text: string): string | null {
  const lines = text.split('\n').slice(0, MOST_LINES);
  const at = lines.findIndex((line) => count(line, /[{[]/g) > count(line, /[}\]]/g));
  const open = lines[at];
  if (open === undefined) return null;
  for (const prefix of [open.slice(0, open.search(/[{[]\s*(?:["'{[]|$)/)), sharedPrefix(open, lines[at + 1] ?? '')]) {
    if (prefix.trim().length < LEAST_PREFIX) continue;
    const same = lines.filter((line) => shape(line.slice(0, prefix.length)) === shape(prefix));
    if (same.length >= LEAST_LINES) return same.map((line) => line.slice(prefix.length)).join('\n');
  }
  return null;
}
