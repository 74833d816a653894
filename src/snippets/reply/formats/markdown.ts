import type { Document } from '../document.ts';
import { lines, type Marks, uncalled } from './format.ts';

/** What is markup anywhere (CommonMark 0.31, GFM, and the dollar of GitHub's formulas); `_` only at the edge of a word. */
const RE_MARKUP = /[\\`*[\]<>~|$]|&(?=[#a-z])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;
/** What is markup at the beginning of a line. */
const RE_OPENS = /^\s*(?:[-+=#]|\d{1,9}(?=[.)]))/u;
const RE_TICKS = /`+/g;

const escaped = (text: string): string => uncalled(text).replace(RE_MARKUP, '\\$&');
const opening = (text: string): string => text.replace(RE_OPENS, (start) => (/\d$/.test(start) ? `${start}\\` : start.replace(/.$/, '\\$&')));

/** A code span: its fence is longer than any run of backticks in it. */
function span(text: string): string {
  const longest = Math.max(0, ...(text.match(RE_TICKS) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

const MARKS: Marks = {
  text: (text, opens) => (opens ? opening(escaped(text)) : escaped(text)),
  strong: (text) => `**${escaped(text)}**`,
  code: span,
  // As code: an address in it stays text, and nobody is mentioned.
  quote: (text) => `> ${span(text)}`,
  item: (ordered, number) => (ordered ? `${number}. ` : '- '),
};

export const markdown = (document: Document): string => lines(MARKS, document);
