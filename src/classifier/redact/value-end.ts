/** Quotes that do not close themselves; an entity or an escape is its own end. */
const CLOSES: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };
const BACKSLASH = 92;

/** How many backslashes stand before a place. */
export function backslashesBefore(text: string, place: number): number {
  let count = 0;
  while (text.charCodeAt(place - 1 - count) === BACKSLASH) count++;
  return count;
}

/** How many times over a quote is escaped that has so many backslashes before it: 1 once, 3 twice, 7 three times; of 5 four are a value's own two. */
function depthOf(backslashes: number): number {
  let depth = 0;
  for (let rest = backslashes; rest % 2 === 1; rest = (rest - 1) / 2) depth++;
  return depth;
}

const stops = new Map<string, RegExp>();

/** Quote and line end are looked for together: a text without the one must not be searched to its end for each value. */
function stopOf(quote: string): RegExp {
  const stop = stops.get(quote) ?? new RegExp(`${quote}|[\\r\\n]${quote === '"' ? '' : '|"(?=[ \\t]{0,9}[,:}\\]])'}`, 'g');
  stops.set(quote, stop);
  return stop;
}

/**
 * Where a quoted value ends: at a quote that is escaped as often as the one that opened it, or less (`\"` belongs to the value inside `"…"`, `\\\"`
 * inside `\"…\"`), at the end of a JSON string around it (`",`), else at the end of the line. `open` is the opening quote with the backslashes before it.
 */
export function endOfQuoted(text: string, from: number, open: string): number {
  const escapes = backslashesBefore(open, open.length - 1);
  const depth = depthOf(escapes);
  const quote = CLOSES[open] ?? open.slice(escapes);
  const stop = stopOf(quote);
  stop.lastIndex = from;
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    const { 0: what, index } = found;
    const before = Math.min(backslashesBefore(text, index), index - from);
    if (what !== quote) return index - before;
    if (depthOf(before) <= depth) return index - 2 ** depthOf(before) + 1;
  }
  return text.length;
}
