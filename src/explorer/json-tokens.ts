/** A place in a text: from `start` up to, and without, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A token of JSON, or of what people paste instead; `span` is what it says, `next` where reading goes on. */
export interface Token {
  readonly kind: 'open' | 'close' | 'comma' | 'scalar';
  readonly span: Span;
  readonly next: number;
}

const BACKSLASH = '\\';
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '„': '“' };
const KINDS: Readonly<Record<string, Token['kind']>> = { '{': 'open', '[': 'open', '}': 'close', ']': 'close', ',': 'comma' };
/** Between tokens: `:`, `=>`, and what quoting puts in front of lines. */
const NOISE = ':=><|*;\u00a0';
const RE_BARE_END = /[\s{}[\]:,"'\\]/;
/** `b'…'`, `u"…"`: prefixes of Python's strings. */
const RE_STRING_PREFIX = /^[bBuUrRfF]{1,2}$/;

/**
 * The next token at or after a place, null where there is none before `end`. Strings come without their quotes, whichever these are,
 * and however often they were escaped; anything else between separators is one bare word.
 */
export function nextToken(text: string, from: number, end: number): Token | null {
  for (let at = from; at < end; ) {
    const kind = KINDS[text.charAt(at)];
    if (kind) return { kind, span: { start: at, end: at + 1 }, next: at + 1 };
    const escapes = backslashes(text, at, end);
    const closing = at + escapes < end ? CLOSING[text.charAt(at + escapes)] : undefined;
    if (closing) return stringToken(text, at + escapes + 1, end, closing, escapes);
    if (escapes > 0)
      at += escapes + 1; // a line break that was escaped along with the rest
    else if (text.charAt(at) <= ' ' || NOISE.includes(text.charAt(at))) at++;
    else {
      const stop = bareEnd(text, at, end);
      if (!isStringPrefix(text, at, stop)) return { kind: 'scalar', span: { start: at, end: stop }, next: stop };
      at = stop;
    }
  }
  return null;
}

function backslashes(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && text[stop] === BACKSLASH) stop++;
  return stop - at;
}

function bareEnd(text: string, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end && !RE_BARE_END.test(text.charAt(stop))) stop++;
  return stop;
}

const isStringPrefix = (text: string, start: number, end: number): boolean =>
  end - start <= 2 && CLOSING[text.charAt(end)] !== undefined && RE_STRING_PREFIX.test(text.slice(start, end));

/**
 * Reads a string whose opening quote was escaped by `escapes` backslashes (0 in plain JSON, 1 in JSON within a string…).
 * It is closed by a quote with as many, or with that many and whole escaped backslashes before them.
 */
function stringToken(text: string, start: number, end: number, closing: string, escapes: number): Token {
  for (let at = start; at < end; ) {
    const run = backslashes(text, at, end);
    const quote = at + run;
    const isQuote = quote < end && text[quote] === closing;
    const spare = run - escapes;
    if (isQuote && (spare < 0 || Math.floor(spare / (escapes + 1)) % 2 === 0)) {
      return { kind: 'scalar', span: { start, end: Math.max(start, quote - escapes) }, next: quote + 1 };
    }
    at = isQuote ? quote + 1 : Math.max(quote, at + 1);
  }
  return { kind: 'scalar', span: { start, end }, next: end };
}
