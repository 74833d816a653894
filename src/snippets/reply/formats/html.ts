import type { Block, Document, Inline, Phrase } from '../document.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const RE_SIGNS = /[&<>"']/g;
const escaped = (text: string): string => text.replace(RE_SIGNS, (sign) => ENTITIES[sign] ?? sign);

/**
 * Styles stand on each element: mail clients drop style sheets. No colour and no ground is set, but one grey that is seen on both: so the reply takes
 * the colours of whoever reads it, by day and by night.
 */
const STYLES = {
  p: 'margin:0 0 12px',
  list: 'margin:0 0 12px;padding:0 0 0 24px',
  li: 'margin:0 0 4px',
  quote: 'margin:0 0 12px;padding:0 0 0 12px;border-left:3px solid #808080',
  code: 'font-family:Consolas,Menlo,monospace;word-break:break-word',
  a: 'color:inherit;text-decoration:underline',
  table: 'margin:0 0 12px;border-collapse:collapse',
  th: 'padding:2px 16px 2px 0;text-align:left;vertical-align:top;font-weight:bold;white-space:nowrap',
  td: 'padding:2px 0;text-align:left;vertical-align:top',
} as const;

const element = (tag: string, style: keyof typeof STYLES, inner: string, attributes = ''): string => `<${tag}${attributes} style="${STYLES[style]}">${inner}</${tag}>`;

const INLINE: Readonly<Record<Inline['kind'], (text: string) => string>> = {
  text: escaped,
  strong: (text) => `<strong>${escaped(text)}</strong>`,
  // Of unknown direction: it must not turn the words around it.
  code: (text) => element('code', 'code', escaped(text), ' dir="auto"'),
};

const phrase = ({ inlines, link }: Phrase): string =>
  inlines.map(({ kind, text }) => INLINE[kind](text)).join('') + (link ? element('a', 'a', escaped(link.text), ` href="${escaped(link.href)}"`) : '');

function block(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
    case 'line':
      return element('p', 'p', phrase(one.phrase));
    case 'quote':
      return element('blockquote', 'quote', INLINE.code(one.text));
    case 'list': {
      const items = one.items.map((item) => element('li', 'li', phrase(item)));
      return element(one.ordered ? 'ol' : 'ul', 'list', `\n${items.join('\n')}\n`);
    }
    case 'facts': {
      const rows = one.rows.map(({ term, value }) => `<tr>${element('th', 'th', escaped(term), ' scope="row"')}${element('td', 'td', phrase(value))}</tr>`);
      return element('table', 'table', `\n${rows.join('\n')}\n`, ' cellpadding="0" cellspacing="0" border="0"');
    }
  }
}

/** A document for mail clients: a fragment without scripts, style sheets or pictures. It says its language, for whoever has it read aloud or writes from right to left. */
export const html = (document: Document): string => `<div lang="en" dir="ltr">\n${document.map(block).join('\n')}\n</div>`;
