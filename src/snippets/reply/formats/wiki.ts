import type { Document } from '../document.ts';
import { lines, type Marks } from './format.ts';

/** Jira's notation (https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all); Zendesk's and Confluence's imports read the same. */
const entity = (sign: string): string => `&#${sign.charCodeAt(0)};`;

/** Macros, links, tables and pictures anywhere; what marks a word where it could open; a backslash breaks lines, an entity is a sign. */
const RE_MARKUP = /[{}[\]|!\\&<>*^~]|(?<![\p{L}\p{N}])[_+-](?=\S)|-(?=-)|\?(?=\?)/gu;
/** Smileys and icons, drawn wherever they stand. */
const RE_SMILEY = /[:;](?=-?[()DPp])|\((?=(?:[!?xyin/*+-]|on|off|\*[rgby])\))/g;
/** The end of an entity and what follows it would be such a face, too. */
const RE_FACE = /(?<=&#\d{2,5};)-?[()DPp]+/g;
/** An address is made a link, also where it is not one of ours. */
const RE_ADDRESS = /:(?=\/\/)|(?<=\bmailto):|(?<=www)\./gi;
/** Headings, quotes and lists at the beginning of a line. */
const RE_OPENS = /^\s*(?:[-#](?= )|(?:h[1-6]|bq)(?=\.))/;

/** One pass, so that nothing is escaped twice. */
const RE_ALL = new RegExp([RE_MARKUP, RE_SMILEY].map(({ source }) => source).join('|'), 'gu');
const escaped = (text: string): string => text.replace(RE_ALL, entity).replace(RE_ADDRESS, entity).replace(RE_FACE, (face) => [...face].map(entity).join(''));
const opening = (text: string): string => text.replace(RE_OPENS, (start) => start.replace(/.$/u, entity));

const MARKS: Marks = {
  text: (text, opens) => (opens ? opening(escaped(text)) : escaped(text)),
  strong: (text) => `*${escaped(text)}*`,
  code: (text) => `{{${escaped(text)}}}`,
  quote: (text) => `bq. ${opening(escaped(text))}`,
  item: (ordered) => (ordered ? '# ' : '* '),
};

export const wiki = (document: Document): string => lines(MARKS, document);
