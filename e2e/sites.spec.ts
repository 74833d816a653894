import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalog } from '../src/catalog/read.ts';
import { filesOf } from './fixtures/dist.ts';
import { checkLinks } from './fixtures/links.ts';
import { Explorer } from './fixtures/explorer.ts';
import { Search } from './fixtures/search.ts';
import { expect, test } from './fixtures/test.ts';
import { buildSite, type Served, serve } from './sites/site.ts';

// One build after the other: they share the project's folder.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const CONTENT = process.env['CONTENT'] ?? './content';
const copy = mkdtempSync(join(tmpdir(), 'sites-'));
let served: Served | undefined;
test.afterEach(() => { served?.close(); });
test.afterAll(() => { rmSync(copy, { recursive: true, force: true }); });

/** The first API whose errors have pages of their own on its host. */
const OWN = readCatalog(CONTENT).apis.flatMap((own) => (own.typeUri?.endsWith('/{slug}') ? [{ own, typeUri: own.typeUri }] : [])).slice(0, 1);

/** The content with that API alone, in which one error was renamed and keeps its former slug and a case's former id, and another one is retired. */
function alone(id: string): { former: string; slug: string; formerCase: string; retired: string } {
  for (const part of [`apis/${id}`, 'statuses', 'docs']) cpSync(join(CONTENT, part), join(copy, part), { recursive: true });
  const folder = join(copy, 'apis', id, 'errors');
  const [first = '', second = ''] = readdirSync(folder);
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(/^related:.*\n/m, ''));
  const former = first.replace(/\.md$/, '');
  const slug = `${former}-renamed`;
  renameSync(join(folder, first), join(folder, `${slug}.md`));
  const write = (name: string, change: (text: string) => string) => { writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8'))); };
  write(`${slug}.md`, (text) => text.replace('---\n', `---\naliases: [${former}]\n`).replace(/^code:.*\n/m, '').replace('---\n', `---\ncode: ${former}\n`).replace(/^( +)- id: (.*)$/m, '$1- id: $2\n$1  aliases: [case-of-old]'));
  write(second, (text) => text.replace('---\n', `---\nretired: { on: 2026-02-01, successor: ${slug}, note: It is told by its successor now. }\n`));
  return { former, slug, formerCase: 'case-of-old', retired: second.replace(/\.md$/, '') };
}

// Content whose APIs declare no type URIs has no such host.
for (const { own, typeUri } of OWN) test('Law 7: on the host of an API’s type URIs its errors stand at these, renamed and retired ones too', async ({ page }) => {
  const { origin } = new URL(typeUri);
  const names = alone(own.id);
  const pathOf = (slug: string): string => new URL(typeUri.replace('{slug}', slug)).pathname;
  const former = own.aliases.find((alias) => alias.startsWith(origin) && !alias.includes('{'));
  const folder = await buildSite('own', { site: origin, content: copy });
  served = await serve(folder);
  const canonical = () => page.locator('link[rel=canonical]').getAttribute('href');

  for (const { slug, title } of own.errors.filter((error) => error.slug !== names.former)) {
    const response = await page.request.get(served.origin + pathOf(slug), { maxRedirects: 0 });
    expect.soft([response.status(), (await response.text()).includes(title.replaceAll('&', '&amp;'))], slug).toEqual([200, true]);
  }
  await page.goto(served.origin + pathOf(names.slug));
  expect(await canonical()).toBe(origin + pathOf(names.slug));
  await page.goto(`${served.origin}/${own.id}/errors/${names.slug}`);
  expect(await canonical(), 'the shared form stays, and names the type URI').toBe(origin + pathOf(names.slug));

  for (const address of [pathOf(names.former), `/${own.id}/errors/${names.former}`]) {
    await page.goto(`${served.origin}${address}#${names.formerCase}`);
    await page.waitForURL((url) => url.pathname.endsWith(names.slug) && url.hash === `#${names.formerCase}`);
    await expect(page.locator(`#${names.formerCase}`)).toBeAttached();
  }
  if (former) {
    await page.goto(`${served.origin}${new URL(former).pathname.replace(/\/$/, '')}#${names.slug}`);
    await page.waitForURL((url) => url.pathname === `/${own.id}` && url.hash === `#${names.slug}`);
    await expect(page.locator(`[id="${names.slug}"]`)).toBeVisible();
  }
  await page.goto(served.origin + pathOf(names.retired));
  const notice = page.locator('.retired');
  await expect(notice).toContainText('2026-02-01');
  await expect(notice.getByRole('link')).toHaveAttribute('href', `/${own.id}/errors/${names.slug}`);

  const files = filesOf(folder);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const { broken, twice } = await checkLinks({ origin, base: '', files, read }, page);
  expect([broken, twice]).toEqual([[], []]);
  const listed = [...read('/sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
  expect(listed).toContain(origin + pathOf(names.slug));
  expect(listed.filter((url) => url.includes(`/${own.id}/errors/`) || url.endsWith(pathOf(names.former)) || url.endsWith('/docs/errors'))).toEqual([]);
  expect(read('/sitemap-0.xml')).toMatch(new RegExp(`${names.retired}</loc><lastmod>2026-02-01`));
});

test('below a path, every link, anchor and machine file resolves, and explorer and search work', async ({ page }) => {
  const base = '/faults';
  const content = join(import.meta.dirname, 'fixture-content');
  const folder = await buildSite('base', { site: `http://localhost:4321${base}`, content });
  served = await serve(folder, base);
  await page.goto(`${served.origin}${base}/`);
  const { broken, twice } = await checkLinks({ origin: 'http://localhost:4321', base, files: filesOf(folder), read: (file) => readFileSync(join(folder, file), 'utf8') }, page);
  expect([broken, twice]).toEqual([[], []]);

  const [error] = readCatalog(content).apis.flatMap(({ errors }) => errors);
  await page.goto(`${served.origin}${base}/explorer`);
  const explorer = new Explorer(page);
  await expect(page.locator('[data-ready]')).toBeAttached();
  await explorer.paste.fill(error?.examples[0]?.response ?? '');
  await expect(page.locator(`main a[href^="${base}/${error?.api}/errors/"]`).first()).toBeVisible();

  const search = new Search(page);
  await search.open();
  await search.find(error?.code ?? '');
  await expect.poll(async () => (await search.found()).some((href) => href === `${base}/${error?.api}/errors/${error?.slug}`)).toBe(true);
});
