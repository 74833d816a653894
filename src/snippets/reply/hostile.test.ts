import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../testing/hostile.ts';
import { ORIGIN, SETTINGS } from '../../testing/replies.ts';
import { apart, wire } from './clean.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Document } from './document.ts';
import { FORMATS, type FormatId } from './formats/formats.ts';
import { JOINER } from './formats/format.ts';
import { replyOf } from './reply.ts';

const RUNS = Number(process.env['RUNS'] ?? 150);

/** A diagnosis in which everything that comes over the wire is one text. */
const saying = (text: string): Diagnosis => ({
  api: 'Lumen', title: 'Too dim', situation: null, statuses: [409], silent: false, code: wire(text), reason: wire(text), message: wire(text), requestId: wire(text), page: '/lumen/errors/dim#dusk',
  advice: {
    verdict: 'unknown', safeToRepeat: 'unknown', summary: 'Do not repeat it yet.', steps: ['Look at `lamp`.'], waitSeconds: null, waitFor: [], backoff: null, poll: null,
    questions: [{ text: 'Is it lit?' }], because: [{ text: 'So it is written.', source: 'https://docs.lumen.example/errors § Dim' }], quote: [`Request id: \`${text}\``, `Time: ${text}`],
  },
  retired: null,
});

const documentsOf = (text: string, settings = SETTINGS): Document[] => settings.map(({ tone, length }) => replyOf(saying(text), length, { tone, origin: ORIGIN }));

/** Those that hold every part between them. */
const ALL_PARTS = SETTINGS.filter(({ tone, length }) => length === 'line' ? tone === 'customer' : length === 'full' && tone === 'colleague');

/** The only addresses that a reply may link. */
const LINKED = [`${ORIGIN}/lumen/errors/dim#dusk`, 'https://docs.lumen.example/errors'];

interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
}

const visit = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(visit)];

/** What a format's receiver sees, and whatever of it is more than text. */
interface Seen {
  readonly text: string;
  readonly more: readonly string[];
}

const SANE = ['root', 'paragraph', 'text', 'strong', 'inlineCode', 'list', 'listItem', 'blockquote', 'link'];

function seenMarkdown(reply: string): Seen {
  const nodes = visit(markdownToMdast(reply) as Node);
  const odd = nodes.filter(({ type, url }) => !SANE.includes(type) || (type === 'link' && !LINKED.includes(url ?? '')));
  return { text: nodes.filter(({ value }) => value !== undefined).map(({ value }) => value).join(''), more: odd.map(({ type, url }) => `${type} ${url ?? ''}`) };
}

const RE_ENTITY = /&(?:#(\d+)|(amp|lt|gt|quot));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decoded = (text: string): string => text.replace(RE_ENTITY, (_, digits: string | undefined, name: string | undefined) => (digits ? String.fromCharCode(Number(digits)) : (NAMED[name ?? ''] ?? '')));
const withoutLinks = (reply: string): string => LINKED.reduce((text, href) => text.replaceAll(href, ''), reply);

/** https://api.slack.com/reference/surfaces/formatting: what may stand in a message as a mark. */
function seenSlack(reply: string): Seen {
  const own = withoutLinks(reply).replace(/^> (?=`)/gm, '');
  // A span leaves a sign behind: what stood around it does not touch.
  const spoken = own.replace(/`[^`\n]*`/g, '.');
  const more = [...own.matchAll(/[<>]|&(?!(?:amp|lt|gt);)/g), ...spoken.matchAll(/`|@(?=\p{L})|^&gt;|:(?!(?<=\d:)\d\d:\d)\w+:|:\/\/|(?<![\p{L}\p{N}])_|~/gmu), ...spoken.matchAll(/\*(?!429)/g)].map(([mark]) => mark);
  const marks = spoken.split('\n').flatMap((line) => line.match(/\*/g) ?? []).length;
  return { text: decoded(own).replaceAll('∗', '*').replaceAll('＿', '_').replaceAll('∼', '~').replaceAll('‵', '`'), more: more.filter((mark) => mark !== '*').concat(marks % 2 === 0 ? [] : ['an odd *']) };
}

/** Jira's notation: with its own marks taken away, nothing is left that could be one. */
function seenWiki(reply: string): Seen {
  const own = withoutLinks(reply).replace(/^bq\. /gm, '').replace(/^[#*] /gm, '').replaceAll('{{', '').replaceAll('}}', '').replace(/\*([^*\n]+)\*/g, '$1');
  const more = [...own.matchAll(/[{}[\]|!\\<>*^~]|&(?!#\d+;)|^(?:h[1-6]|bq)\.|^[-#] |--|\?\?|:\/\/|\bwww\.|[:;]-?[)D]|\([!x/]\)/gm)].map(([mark]) => mark);
  return { text: decoded(own), more };
}

function seenHtml(reply: string): Seen {
  const tags = [...reply.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
  const own = /^<\/?(?:div|p|strong|code|a|ol|ul|li|blockquote|table|tr|th|td)(?: (?:style|lang|dir|href|scope|cellpadding|cellspacing|border)="[^"<>]*")*>$/;
  const hrefs = tags.flatMap((tag) => /href="([^"]*)"/.exec(tag)?.[1] ?? []);
  return { text: decoded(reply.replace(/<[^>]*>/g, '')), more: [...tags.filter((tag) => !own.test(tag)), ...hrefs.filter((href) => !LINKED.includes(decoded(href)))] };
}

const SEEN: Readonly<Record<FormatId, (reply: string) => Seen>> = {
  markdown: seenMarkdown, slack: seenSlack, wiki: seenWiki, html: seenHtml,
  plain: (reply) => ({ text: reply, more: [] }),
};

const plainly = (text: string): string => text.replaceAll(JOINER, '').replace(/\s+/g, '');

const formats = Object.keys(FORMATS) as FormatId[];

function holds(text: string, settings = SETTINGS) {
  const value = plainly(apart(wire(text) ?? ''));
  for (const document of documentsOf(text, settings)) {
    for (const format of formats) {
      const reply = FORMATS[format].print(document);
      const { text: seen, more } = SEEN[format](reply);
      expect(more, `${format}: ${reply}`).toEqual([]);
      expect(plainly(seen), `${format}: ${reply}`).toContain(value);
      expect(reply).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}](?<!\n)|(?!\u2060)\p{Cf}/u);
    }
  }
}

describe('what a response says stays text in every format', () => {
  test.each(HOSTILE)('%j', (text) => holds(text));

  test('whatever it is', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...HOSTILE.map((text) => text.slice(0, 60))), fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(' ', '\n', '`', '*', '_', '[', '](', '<', '>', '&', '|', '{', '}', '\\', '@', '://', '#', '-', ':')), { maxLength: 8 });
    fc.assert(fc.property(pieces.map((parts) => parts.join('')), (text) => holds(text, ALL_PARTS)), { numRuns: RUNS });
  });
});
