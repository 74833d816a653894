import { bracketed } from './brackets.ts';
import { closeCut } from './cut.ts';

/** A JSON value found inside other text. Offsets are into that text. */
export interface Embedded {
  value: unknown;
  start: number;
  end: number;
  repaired: boolean;
  /** How it was mended, where it was. */
  how: Mending | null;
}

/** Ways in which a text was not what it seemed: each is a note in the finding. */
export type Mending = 'cut' | 'broken' | 'escaped' | 'notation' | 'prefixes' | 'string';

/** Unsuccessful starts that are tried before a text is left to be text, so that brackets without end cost no more than a few passes. */
const MOST_ATTEMPTS = 24;
const MOST_FOUND = 50_000;
const MOST_LEVELS = 6;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** A string in single quotes escapes those that stand in it (`'{"error":"isn\'t"}'`), which JSON does not know. */
const unquoted = (text: string): string => (text.includes("\\'") ? text.replace(/\\(?:(')|.)/g, (whole, quote: string | undefined) => quote ?? whole) : text);

/** JSON that was written into a string, once or more: taken out again. */
export function unescapeJson(value: unknown): unknown {
  let here = value;
  for (let level = 0; level < MOST_LEVELS && typeof here === 'string' && /^\s*["{[]/.test(here); level++) {
    const inner = parse(here);
    if (inner === undefined) break;
    here = inner;
  }
  return here;
}

/** An object or array of which the strings are escaped (`{\"error\":…}`), as a log writes it into a quoted field. */
function parseEscaped(fragment: string): unknown {
  let here = fragment;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const inner = parse(`"${here}"`);
    if (typeof inner !== 'string') return undefined;
    const value = parse(inner);
    if (value !== undefined) return value;
    here = inner;
  }
  return undefined;
}

/** What broken JSON, or another language's notation of an object, begins with: a quote, a key, or another bracket. */
const RE_DATA_START = /^[{[]\s*(?!\w{0,60}Error: (?:\d{3} - "|[A-Z]\w+ ))(?:["'“‘`{[…]|\/[/*]|:?[A-Za-z_$][\w$.-]{0,80}\s*(?::|=>))/;
/** Mending grows worse than linearly with the number of mends, so what is given to it is bounded. */
const MOST_TO_MEND = 1_000_000;

/** Where Guzzle cuts a body. https://docs.guzzlephp.org/en/stable/quickstart.html#exceptions */
const TRUNCATED = '(truncated...)';

/** Blanks, the backticks of a fence and the mark of a cut at the end are no part of a value. One pass: a pattern anchored at the end tries every blank anew. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s`]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, text.endsWith(TRUNCATED, end) ? end - TRUNCATED.length : end);
}

/** A quote that neither opens a string nor closes one: it belongs to the sentence around it, and lost its backslash. */
const RE_INNER_QUOTE = /(?<![{[,:\\]\s{0,9})"(?!\s{0,9}[,:}\]])/g;

/** The ellipsis of somebody who left members out. */
const RE_ELLIPSIS = /(?<=[{[,]\s{0,99})…\s{0,99},?(?=\s{0,99}["}\]])/g;

/** What is cut off is closed; what is broken in other ways is the library's. */
function mend(fragment: string, cut: boolean, repair: Repair | undefined): unknown {
  if (!repair || !RE_DATA_START.test(fragment)) return undefined;
  const end = fragment.indexOf(TRUNCATED);
  const closed = cut || end >= 0 ? parse(closeCut(withoutTail(end < 0 ? fragment : fragment.slice(0, end)))) : undefined;
  if (closed !== undefined || fragment.length > MOST_TO_MEND) return closed;
  const text = withoutTail(fragment).replace(RE_ELLIPSIS, '');
  try {
    return parse(repair(text));
  } catch {
    return parse(text.replace(RE_INNER_QUOTE, '\\"')); // the library says that it cannot, or ran out of stack: what does not parse then stays text
  }
}

type Repair = (text: string) => string;

/**
 * Every object or array that stands in a text, whole and outermost, in order. Linear but for a bounded number of failures. What does not parse is
 * mended where `repair` is given, and marked as mended. `cut`: an object opens before all that was found and is broken or never closes, so what was
 * found is only a part of it.
 */
export function embeddedJson(text: string, repair?: Repair): { found: Embedded[]; cut: boolean } {
  const found: Embedded[] = [];
  let failures = 0;
  let cut = false;
  const opens = /[{[]/g;
  for (let at = opens.exec(text); at && failures < MOST_ATTEMPTS && found.length < MOST_FOUND; at = opens.exec(text)) {
    const start = at.index;
    const escaped = /^.(?:\s|\\[nrt])*\\+"/.test(text.slice(start, start + 40));
    const { end, plain } = bracketed(text, start, escaped);
    const fragment = text.slice(start, end + 1 || undefined);
    const bare = plain ? unquoted(fragment) : fragment;
    const value = end < 0 ? undefined : escaped ? parseEscaped(fragment) : plain ? parse(bare) : undefined;
    if (value === undefined) {
      failures++;
      if ((found.length === 0 || end < 0) && RE_DATA_START.test(text.slice(start, start + 200))) cut = true;
      const mended = mend(fragment, end < 0 && plain, repair);
      if (typeof mended !== 'object' || mended === null) continue;
      const after = end < 0 ? text.length : end + 1;
      found.push({ value: mended, start, end: after, repaired: true, how: end < 0 ? 'cut' : 'broken' });
      opens.lastIndex = after;
      continue;
    }
    const repaired = escaped || bare !== fragment;
    found.push({ value, start, end: end + 1, repaired, how: repaired ? 'escaped' : null });
    opens.lastIndex = end + 1;
  }
  return { found: found.filter(({ value }) => !isPunctuation(value)), cut };
}

/** `[]`, `{}` and `[1]` in prose or a log (`worker[3]`) are punctuation, not data; nor is an exception that Monolog printed again behind its line. https://github.com/Seldaek/monolog */
const isPunctuation = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((item) => typeof item !== 'object' || item === null) : typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string' && item.startsWith('[object] ('));

