import type { Document } from '../document.ts';
import { lines, type Marks, uncalled } from './format.ts';

/** https://api.slack.com/reference/surfaces/formatting#escaping: these three have escapes. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Its other marks have none: where they could mark, signs that look alike stand for them. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': '‵' };

const RE_ENTITY = /[&<>]/g;
const RE_MARK = /[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** A `>` that opens a line quotes, also as an entity. */
const RE_OPENS = /^\s*>+/;

const entities = (text: string): string => text.replace(RE_ENTITY, (sign) => ENTITIES[sign] ?? sign);
const escaped = (text: string): string => entities(uncalled(text).replace(RE_MARK, (sign) => LOOK_ALIKE[sign] ?? sign));
const span = (text: string): string => `\`${entities(text.replaceAll('`', LOOK_ALIKE['`'] ?? ''))}\``;

const MARKS: Marks = {
  text: (text, opens) => escaped(opens ? text.replace(RE_OPENS, '›') : text),
  strong: (text) => `*${escaped(text)}*`,
  code: span,
  quote: (text) => `> ${span(text)}`,
  item: (ordered, number) => (ordered ? `${number}. ` : '• '),
};

export const slack = (document: Document): string => lines(MARKS, document);
