import type { Block, Document, Phrase } from '../document.ts';

/** The longest line, in characters: what mail shows without breaking it (RFC 3676, section 4.2, asks for 72 to 78). */
const WIDTH = 72;

/** Words in lines; a word that is longer than a line, such as a link, has one of its own and is never broken. */
function wrapped(text: string, first: string, rest: string): string {
  const all: string[] = [];
  let now = '';
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const indent = all.length === 0 ? first : rest;
    const next = now === '' ? word : `${now} ${word}`;
    if (now !== '' && [...indent, ...next].length > WIDTH) {
      all.push(indent + now);
      now = word;
    } else now = next;
  }
  return [...all, (all.length === 0 ? first : rest) + now].join('\n');
}

const words = ({ inlines, link }: Phrase): string => inlines.map(({ text }) => text).join('') + (link ? `${link.tells ? `${link.text}: ` : ''}${link.href}` : '');

function block(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
      return wrapped(words(one.phrase), '', '');
    case 'line':
      return words(one.phrase).trim();
    case 'quote':
      return wrapped(one.text, '    ', '    ');
    case 'list':
      return one.items.map((item, index) => (one.ordered ? wrapped(words(item), `${index + 1}. `.padStart(4), '    ') : wrapped(words(item), '  - ', '    '))).join('\n');
    case 'facts':
      return one.rows.map(({ term, value }) => wrapped(`${term}: ${words(value)}`, '  - ', '    ')).join('\n');
  }
}

/** A document without any markup, in lines of a mail. */
export const plain = (document: Document): string => document.map(block).join('\n\n');
