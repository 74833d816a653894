import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, built, FILES } from './fixtures/dist.ts';
import { expect, test } from './fixtures/test.ts';

const { origin, pathname } = new URL(process.env['SITE'] ?? 'http://localhost:4321');
const base = pathname.replace(/\/$/, '');
const ledger = join(process.env['CONTENT'] ?? './content', 'ledger.txt');

/** The addresses of the ledger that this build answers for: those below its base, and those on its own host. */
const LISTED = (existsSync(ledger) ? readFileSync(ledger, 'utf8') : '').split('\n')
  .flatMap((line) => (line.startsWith('/') ? [base + line] : line.startsWith(`${origin}/`) ? [line.slice(origin.length)] : []));

const RE_MOVED = /<link rel="canonical" href="([^"]+)"[\s\S]*<title>Moved|<title>Moved[\s\S]*<link rel="canonical" href="([^"]+)"/;
const fileOf = (path: string): string => (path === '/' ? '/index.html' : FILES.includes(path) ? path : `${path}.html`);

/** Whether a page has an anchor, or sends the reader on to one that has. */
function hasAnchor(path: string, anchor: string): boolean {
  const html = built(fileOf(path.slice(base.length)));
  const [, first, second] = RE_MOVED.exec(html) ?? [];
  const to = first ?? second;
  return to ? hasAnchor(new URL(to).pathname, anchor) : html.includes(`id="${anchor}"`);
}

test('Law 7: every address of the ledger answers 200 on the built site, and every anchor is on its page', async ({ request }) => {
  test.setTimeout(120_000);
  const wrong: string[] = [];
  for (const path of new Set(LISTED.map((address) => address.split('#')[0] ?? ''))) {
    const { status } = await request.get(path, { maxRedirects: 0 }).then((response) => ({ status: response.status() }));
    if (status !== 200) wrong.push(`${status} ${path}`);
  }
  for (const address of LISTED) {
    const [path = '', anchor] = address.split('#');
    if (anchor !== undefined && !hasAnchor(path, anchor)) wrong.push(`no ${address}`);
  }
  expect(wrong).toEqual([]);
});

test('Law 7: every page that the content makes is in the ledger', () => {
  const listed = new Set(LISTED);
  // Content without a ledger has published nothing yet.
  expect(listed.size === 0 ? [] : PAGES.filter((address) => !listed.has(base + address))).toEqual([]);
});
