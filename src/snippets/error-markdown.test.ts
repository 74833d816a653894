import { describe, expect, test } from 'vitest';
import { addresses } from '../catalog/addresses.ts';
import { errorRecord } from '../catalog/record.ts';
import type { ErrorPublished } from '../schemas/published.ts';
import { WORLDS } from '../testing/worlds.ts';
import { errorMarkdown } from './error-markdown.ts';

const AT = 'https://faults.example/base';

/** Every error of the worlds as it would be published below a path. */
const PUBLISHED: ErrorPublished[] = WORLDS.flatMap(({ catalog, catalogue }) => catalog.apis.flatMap((api) => api.errors.map((error) => ({
  $schema: `${AT}/schema/error-1.json`, version: 1 as const, url: `${AT}/${api.id}/errors/${error.slug}`,
  links: { page: `${AT}/${api.id}/errors/${error.slug}`, json: `${AT}/x.json`, markdown: `${AT}/x.md`, api: `${AT}/x`, catalogue: `${AT}/catalog.json` },
  ...errorRecord(catalog, catalogue, error, addresses('/base')), prose: error.body,
}))));

const [first] = PUBLISHED;
const written = (change: Partial<ErrorPublished>): string => (first ? errorMarkdown({ ...first, ...change }) : '');

describe('Law 2: the Markdown of an error holds its whole record', () => {
  test.each(PUBLISHED.map((error) => [`${error.api.id}/${error.slug}`, error] as const))('%s', (_name, error) => {
    const text = errorMarkdown(error);
    const plain = text.replaceAll('\\', '');
    const advices = [...(error.byStatus.length ? error.byStatus.map(({ advice }) => advice) : [error.advice]), ...error.cases.map(({ advice }) => advice)];
    const facts = [error.title, error.fires, ...advices.flatMap(({ summary, steps, because }) => [summary, ...steps, ...because.map((one) => one.text)]), ...error.cases.flatMap(({ title, text: told, id }) => [title, told, `#${id}`]), ...error.misleading.map((one) => one.text)];
    expect(facts.filter((fact) => !plain.includes(fact.replaceAll('\\', '')))).toEqual([]);
    expect(error.examples.filter(({ response }) => !text.includes(response.trimEnd()))).toEqual([]);
    for (const { page } of error.related) expect(text).toContain(`<https://faults.example${page}>`);
  });
});

describe('what the texts hold cannot break the document', () => {
  test('a response with a fence inside stays inside its own', () => {
    const [example] = first?.examples ?? [];
    const text = written({ examples: example ? [{ ...example, response: 'HTTP/1.1 500 X\n\n```\n# not a heading\n````' }] : [] });
    expect(text).toContain('`````http\nHTTP/1.1 500 X\n\n```\n# not a heading\n````\n`````');
  });
  test('markup in a sentence is text, and code stays code', () => { expect(written({ title: 'A *b* [c](d) <e> `f_g`' })).toContain('# A \\*b\\* \\[c\\](d) \\<e\\> `f_g`'); });
  test('links of the prose are whole', () => { expect(written({ prose: 'See [it](/base/guides/using).' })).toContain('[it](https://faults.example/base/guides/using)'); });
  test('a retired error says so before anything else', () => {
    expect(written({ retired: { on: '2026-02-01', note: 'It is gone.', successor: null } }).split('\n\n')[1]).toBe('Retired on 2026-02-01. It is gone.');
  });
});
