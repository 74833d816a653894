import type { Place } from './evidence-places.ts';
import type { Span } from './json-tokens.ts';

/** A piece of text and the evidence that stands in it: none, one, or several where they overlap. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly evidence: readonly number[];
}

/** What is shown of a text: its pieces in order, and how much is left out before and after. */
interface Excerpt {
  readonly pieces: readonly Piece[];
  readonly before: number;
  readonly after: number;
}

const WHOLE_UP_TO = 6_000;
const AROUND = 200;

/** The part of a text to show: all of a usual one, of a long one the response described with a little around it. */
export function shownSpan(text: string, within: Span): Span {
  if (text.length <= WHOLE_UP_TO) return { start: 0, end: text.length };
  const start = Math.max(0, within.start - AROUND);
  return { start, end: Math.min(text.length, within.end + AROUND, start + WHOLE_UP_TO) };
}

/** Cuts the text at the borders of the places, so that each piece is marked or not. */
export function excerpt(text: string, within: Span, places: readonly Place[]): Excerpt {
  const shown = shownSpan(text, within);
  const borders = new Set([shown.start, shown.end]);
  for (const { start, end } of places)
    for (const border of [start, end]) if (border > shown.start && border < shown.end) borders.add(border);
  const cuts = [...borders].sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((start, index): Piece => {
    const end = cuts[index + 1] ?? shown.end;
    return {
      start,
      text: text.slice(start, end),
      evidence: places.filter((place) => place.start <= start && place.end >= end).map(({ evidence }) => evidence),
    };
  });
  return { pieces, before: shown.start, after: text.length - shown.end };
}
