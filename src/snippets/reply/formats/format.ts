import type { Block, Document, Inline, Link, Phrase } from '../document.ts';

/** How a format writes the parts of a reply. Each function escapes what it is given: nothing reaches the reply past it. */
export interface Marks {
  /** A text, `opens` where it stands first in its line. */
  readonly text: (text: string, opens: boolean) => string;
  readonly strong: (text: string) => string;
  readonly code: (text: string) => string;
  readonly quote: (text: string) => string;
  /** The beginning of a list's item, counted from 1. */
  readonly item: (ordered: boolean, number: number) => string;
}

const inline = (marks: Marks, { kind, text }: Inline, opens: boolean): string => (kind === 'text' ? marks.text(text, opens) : marks[kind](text));

const bare = (marks: Marks, { text, href, tells }: Link): string => (tells ? `${marks.text(text, false)}: ${href}` : href);

/** A phrase in one line. Its link is written bare: nothing stands behind it, and every ticket system makes it a link. */
export const line = (marks: Marks, { inlines, link }: Phrase): string =>
  [...inlines.map((one, index) => inline(marks, one, index === 0)), ...(link ? [bare(marks, link)] : [])].join('').trim();

function block(marks: Marks, one: Block): string {
  switch (one.kind) {
    case 'paragraph':
    case 'line':
      return line(marks, one.phrase);
    case 'quote':
      return marks.quote(one.text);
    case 'list':
      return one.items.map((item, index) => marks.item(one.ordered, index + 1) + line(marks, item)).join('\n');
    case 'facts':
      return one.rows.map(({ term, value }) => `${marks.item(false, 1)}${marks.strong(`${term}:`)} ${line(marks, value)}`).join('\n');
  }
}

/** A document in a format of lines: blocks with an empty line between them. */
export const lines = (marks: Marks, document: Document): string => document.map((one) => block(marks, one)).join('\n\n');

/** Invisible, and no break: parts what a platform would read as one word. */
export const JOINER = '\u2060';

/**
 * Mentions, issues, emoji by name and addresses: nobody is called, nothing drawn and nothing linked by what a response says. The links of a reply
 * are written past this, and a time of day is left as it is, to be searched for.
 */
const RE_CALLS = /(?<=@)(?=[\p{L}\p{N}_-])|(?<=[#!])(?=\d)|(?<=:)(?!(?<=\d:)\d\d:\d)(?=[a-z0-9_+-]{1,300}:)|(?<=:)(?=\/\/)|(?<=www)(?=\.)/giu;
export const uncalled = (text: string): string => text.replace(RE_CALLS, JOINER);
