import type { Evidence } from '../schemas/finding.ts';
import type { Span } from './json-tokens.ts';
import { pointerMap } from './pointer-map.ts';

/** Where a piece of evidence stands in the text; `evidence` is its index. */
export interface Place extends Span {
  readonly evidence: number;
}

const BODY = 'body:';
const HEADER = 'header:';
const RE_STATUS_LINE = /HTTP\/\d(?:\.\d)?"? (\d{3})/;
const RE_LINE_PREFIX = /^[\s<>|*]*/;
const RE_DIGITS = /^\d+$/;
/** The reader's own word, and the body as a whole, are not found by their value. */
const NOWHERE = ['context', 'body:'];
/** Shorter values stand in a text by accident. */
const SHORTEST = 2;

/**
 * Finds the evidence in the text of a response (`within`): by its structure where that can be read, else by its value.
 * What stands nowhere, as the reader's own choice, is left out. Only what is shown of a long text is looked through.
 */
export function evidencePlaces(text: string, response: Span, evidence: readonly Evidence[], shown: Span = { start: 0, end: text.length }): Place[] {
  const within = { start: Math.max(response.start, shown.start), end: Math.min(response.end, shown.end) };
  const pointers = evidence.filter(({ at }) => at.startsWith(BODY)).map(({ at }) => at.slice(BODY.length));
  const inBody = pointers.length > 0 ? pointerMap(text, pointers, within) : new Map<string, Span>();
  return evidence.flatMap(({ at, value }, index) => {
    const span = structural(text, within, at, inBody) ?? (NOWHERE.includes(at) ? null : byValue(text, [within, shown], value));
    return span && span.start < span.end ? [{ start: span.start, end: span.end, evidence: index }] : [];
  });
}

function structural(text: string, within: Span, at: string, inBody: ReadonlyMap<string, Span>): Span | null {
  if (at.startsWith(BODY)) return inBody.get(at.slice(BODY.length)) ?? null;
  if (at.startsWith(HEADER)) return headerPlace(text, within, at.slice(HEADER.length));
  return at === 'status' ? statusPlace(text, within) : null;
}

/** The value of a header field: the rest of the first line that begins with its name and a colon. */
function headerPlace(text: string, within: Span, name: string): Span | null {
  for (let start = within.start; start < within.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 || newline > within.end ? within.end : newline;
    const own = start + (RE_LINE_PREFIX.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0);
    if (text.slice(own, own + name.length + 1).toLowerCase() === `${name}:`) return trimmed(text, { start: own + name.length + 1, end });
    start = end + 1;
  }
  return null;
}

function statusPlace(text: string, within: Span): Span | null {
  const line = RE_STATUS_LINE.exec(text.slice(within.start, Math.min(within.end, within.start + 20_000)));
  if (!line?.[1]) return null;
  const end = within.start + line.index + line[0].length;
  return { start: end - line[1].length, end };
}

function trimmed(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end);
  const from = start + value.length - value.trimStart().length;
  return { start: from, end: from + value.trim().length };
}

/** The first place where the value stands, in the response before elsewhere in the text; a number only as a whole number. */
function byValue(text: string, ranges: readonly Span[], value: string): Span | null {
  if (value.length < SHORTEST) return null;
  return ranges.map((range) => firstIn(text, range, value)).find((span) => span !== null) ?? null;
}

function firstIn(text: string, { start, end }: Span, value: string): Span | null {
  const part = text.slice(start, end);
  const lower = part.toLowerCase();
  const [hay, needle] = lower.length === part.length ? [lower, value.toLowerCase()] : [part, value];
  const alone = RE_DIGITS.test(value);
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + needle.length)) {
    if (alone && (RE_DIGITS.test(hay.charAt(at - 1)) || RE_DIGITS.test(hay.charAt(at + needle.length)))) continue;
    return { start: start + at, end: start + at + needle.length };
  }
  return null;
}
