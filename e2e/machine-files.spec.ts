import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ENTRIES } from './fixtures/catalogue.ts';
import { built, FILES } from './fixtures/dist.ts';
import { expect, test } from './fixtures/test.ts';

const SITE = (process.env['SITE'] ?? 'http://localhost:4321').replace(/\/$/, '');
const schemaFile = (url: string): string => url.slice(SITE.length);

/** Files of other people's formats, and what a page fetches for itself: none of them is published under a schema of ours. */
const NOT_OURS = /^\/(schema|pagefind|_astro)\/|\.(oembed|replies)\.json$/;

/** Every JSON file and the schema that it names, or that the guide names for it. */
const JSON_FILES = FILES.filter((file) => /\.json$/.test(file) && !NOT_OURS.test(file));
const schemaOf = (file: string, data: { $schema?: string }): string => (file === '/matching.json' ? '/schema/matching-1.json' : schemaFile(data.$schema ?? ''));

test('every machine file is what its published schema says', () => {
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  const validators = new Map(FILES.filter((file) => file.startsWith('/schema/')).map((file) => [file, ajv.compile(JSON.parse(built(file)) as object)]));
  expect(JSON_FILES.length).toBeGreaterThan(ENTRIES.length);
  for (const file of JSON_FILES) {
    const data = JSON.parse(built(file)) as { $schema?: string };
    const validate = validators.get(schemaOf(file, data));
    expect(validate, `${file} names a schema of the site`).toBeDefined();
    expect.soft(validate?.(data) ? [] : validate?.errors, file).toEqual([]);
    // A schema that any object satisfies would say nothing.
    expect(validate?.({ ...data, version: 2 }), file).toBe(false);
  }
});

test('a schema has its own address and is of draft 2020-12', () => {
  for (const file of FILES.filter((name) => name.startsWith('/schema/'))) {
    expect(JSON.parse(built(file))).toMatchObject({ $id: SITE + file, $schema: 'https://json-schema.org/draft/2020-12/schema' });
  }
});

test('Law 2: an error’s own file, its API’s file and the catalogue state one record', () => {
  for (const entry of ENTRIES) {
    const own = JSON.parse(built(`${entry.page}.json`)) as Record<string, unknown>;
    const { errors } = JSON.parse(built(`/${entry.api.id}/errors.json`)) as { errors: { slug: string }[] };
    expect.soft(own, entry.page).toMatchObject({ ...entry });
    expect.soft(errors.find(({ slug }) => slug === entry.slug), entry.page).toEqual(entry);
  }
});

test('Law 2: the Markdown of an error states what its JSON states', () => {
  for (const entry of ENTRIES) {
    const text = built(`${entry.page}.md`);
    const plain = text.replaceAll('\\', '');
    for (const stated of [entry.advice.summary, entry.code ?? '', ...entry.examples.map(({ response }) => response.trimEnd())]) {
      if (entry.byStatus.length === 0 || stated !== entry.advice.summary) expect.soft(plain.includes(stated.replaceAll('\\', '')), `${entry.page}: ${stated}`).toBe(true);
    }
    expect.soft(text.match(/\]\((?!<https?:|https?:)[^)]*\)/g), `${entry.page}: links that are not whole`).toBeNull();
  }
});

test('every error page names its JSON and its Markdown, in its head and for readers', async ({ page }) => {
  const [entry] = ENTRIES;
  await page.goto(entry?.page ?? '');
  for (const [type, ending, name] of [['application/json', '.json', 'JSON'], ['text/markdown', '.md', 'Markdown']] as const) {
    await expect(page.locator(`link[rel=alternate][type="${type}"]`)).toHaveAttribute('href', `${entry?.page}${ending}`);
    await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toHaveAttribute('href', `${entry?.page}${ending}`);
  }
});

test('each feed is XML, and names its API’s page and itself', async ({ page }) => {
  await page.goto('/404');
  for (const file of FILES.filter((name) => name.endsWith('.atom'))) {
    const told = await page.evaluate((text) => {
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      return { wrong: feed.querySelector('parsererror')?.textContent ?? null, self: feed.querySelector('link[rel=self]')?.getAttribute('href'), has: ['feed > id', 'feed > title', 'feed > updated', 'feed > author > name'].filter((part) => feed.querySelector(part)).length };
    }, built(file));
    expect(told).toEqual({ wrong: null, self: SITE + file, has: 4 });
  }
});

test.describe('the examples of the guide work', () => {
  const guide = readFileSync('content/docs/guides/machine-files.md', 'utf8');
  const block = (language: string): string => guide.match(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``))?.[1] ?? '';

  const hasPython = spawnSync('python3', ['--version']).status === 0;
  const examples = [
    { language: 'ts', command: process.execPath, file: 'example.ts', call: (site: string, api: string, slug: string) => `const told = [await lookUp(${JSON.stringify(site)}, ${JSON.stringify(api)}, ${JSON.stringify(slug)}), await lookUp(${JSON.stringify(site)}, ${JSON.stringify(api)}, 'no-such-error')];\nconsole.log(JSON.stringify(told));` },
    { language: 'python', command: 'python3', file: 'example.py', call: (site: string, api: string, slug: string) => `print(json.dumps([look_up(${JSON.stringify(site)}, ${JSON.stringify(api)}, ${JSON.stringify(slug)}), look_up(${JSON.stringify(site)}, ${JSON.stringify(api)}, "no-such-error")]))` },
  ].filter(({ language }) => language !== 'python' || hasPython);

  for (const { language, command, file, call } of examples) {
    test(`in ${language}`, ({ baseURL }) => {
      const [entry] = ENTRIES;
      // A folder of its own: tests of one file may run in several workers, in any order.
      const folder = mkdtempSync(join(tmpdir(), 'examples-'));
      writeFileSync(join(folder, file), `${block(language)}\n${call(baseURL ?? '', entry?.api.id ?? '', entry?.slug ?? '')}\n`);
      const { stdout, stderr } = spawnSync(command, [join(folder, file)], { encoding: 'utf8', timeout: 30_000 });
      rmSync(folder, { recursive: true, force: true });
      const [found, missing] = JSON.parse(stdout || JSON.stringify([stderr])) as [unknown, unknown];
      expect(found).toMatchObject({ slug: entry?.slug, advice: entry?.advice });
      expect(missing).toBeNull();
    });
  }
});
