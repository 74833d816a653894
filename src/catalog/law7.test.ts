import { describe, expect, test } from 'vitest';
import { changed, readFiles, WHOLE } from '../testing/content.ts';
import { classify } from '../classifier/classify.ts';
import { NOW, ROOT } from '../testing/world.ts';
import { matchingView } from './matching.ts';
import { published, unlisted } from './ledger.ts';
import { readContent } from './read.ts';

const API = 'apis/acme/api.yaml';
const ERROR = 'apis/acme/errors/too_heavy.md';
const ledger = `# What was published.\n${published(readFiles(WHOLE).catalog).join('\n')}\n`;

/** The line of the ledger that has an address. */
const lineOf = (address: string): number => ledger.split('\n').indexOf(address) + 1;
const text = (name: string): string => WHOLE[name] ?? '';
const mistakes = (files: Readonly<Record<string, string>>) => readFiles({ ...files, 'ledger.txt': ledger }).mistakes;

/** The folder with an error under another name, named so by the others too. */
function renamed(slug: string, change = (written: string) => written): Record<string, string> {
  const { [ERROR]: written = '', ...rest } = WHOLE;
  return { ...rest, [`apis/acme/errors/${slug}.md`]: change(written), 'apis/acme/errors/landed.md': text('apis/acme/errors/landed.md').replace('too_heavy]', `${slug}]`) };
}

test('Law 7: the ledger of the content lists every address that it publishes; `npm run ledger` adds what is missing', () => {
  const { catalog, ledger: listed, mistakes: wrong } = readContent(`${ROOT}/content`);
  expect(wrong).toEqual([]);
  expect(unlisted(catalog, listed)).toEqual([]);
});

test('Law 7: what was published is listed: pages, anchors, files', () => {
  const lines = ledger.split('\n');
  for (const address of ['/', '/explorer', '/acme', '/acme#unknown-codes', '/acme#too_heavy', '/acme/errors/too_heavy', '/acme/errors/too_heavy#iron', '/acme/errors/too_heavy.json', '/acme/errors/too_heavy.md', '/acme/errors.json', '/acme/changes.atom', '/status/422', '/catalog.json', '/llms.txt']) {
    expect(lines, address).toContain(address);
  }
});

test('Law 7: content that answers all of its ledger has no mistake, and none without a ledger', () => {
  expect([mistakes(WHOLE), readFiles(WHOLE).mistakes]).toEqual([[], []]);
});

describe('Law 7: the build stops where a published address would not answer, and says what to do', () => {
  test('an error was removed', () => {
    const { [ERROR]: _, ...rest } = WHOLE;
    const found = mistakes({ ...rest, 'apis/acme/errors/landed.md': text('apis/acme/errors/landed.md').replace('related: [too_heavy]', '') });
    expect(found).toMatchObject([{ file: 'ledger.txt', line: lineOf('/acme/errors/too_heavy'), found: 'no error `too_heavy` in `acme`' }]);
    expect(found[0]?.expected).toContain('/acme/errors/too_heavy');
    expect(found[0]?.mend).toMatch(/`errors\/too_heavy\.md` again.*`retired`/);
  });
  test('an error was renamed', () => {
    const [first, ...more] = mistakes(renamed('overweight'));
    expect([first?.file, first?.line, more]).toEqual(['ledger.txt', lineOf('/acme/errors/too_heavy'), []]);
    expect(first?.found).toContain('new are `overweight`');
    expect(first?.mend).toContain('add `aliases: [too_heavy]` to `errors/overweight.md`');
  });
  test('an error’s name has a typo', () => {
    const [first, ...more] = mistakes(renamed('too_hevay'));
    expect(more).toEqual([]);
    expect(first).toMatchObject({ line: lineOf('/acme/errors/too_heavy'), found: expect.stringContaining('but `too_hevay`, which is new'), mend: expect.stringContaining('write `too_heavy` again') });
  });
  test('a case was removed', () => {
    const found = mistakes(changed(ERROR, (data) => data.deleteIn(['cases', 1])));
    expect(found).toMatchObject([{ file: 'ledger.txt', line: lineOf('/acme/errors/too_heavy#lead'), found: 'no case `lead` in `acme/too_heavy`', mend: expect.stringContaining('`aliases: [lead]`') }]);
  });
  test('a folder was renamed', () => {
    const found = mistakes(Object.fromEntries(Object.entries(WHOLE).map(([name, written]) => [name.replace('acme', 'acmee'), written])));
    expect(found).toMatchObject([{ line: lineOf('/acme'), found: expect.stringContaining('`acmee`'), mend: expect.stringContaining('add `aliases: [acme]` to `apis/acmee/api.yaml`') }]);
  });
  test('a status page was removed', () => {
    const { 'statuses/422.md': _, ...rest } = WHOLE;
    expect(mistakes(rest)).toMatchObject([{ line: lineOf('/status/422'), mend: expect.stringContaining('statuses/422.md') }]);
  });
  test('type URIs were given another form', () => {
    const withUri = (uri: string) => changed(API, (data) => { data.set('typeUri', uri); data.set('typeUriSource', 'Codes'); });
    const before = withUri('https://acme.example/errors/{slug}');
    const after: Record<string, string> = { ...withUri('https://acme.example/problems/{slug}'), 'ledger.txt': published(readFiles(before).catalog).join('\n') };
    expect(readFiles(after).mistakes).toMatchObject([{ file: 'ledger.txt', mend: expect.stringContaining('`aliases`') }]);
    const kept = { ...after, [API]: `aliases: ["https://acme.example/errors/{slug}"]\n${after[API]}` };
    expect(readFiles(kept).mistakes).toEqual([]);
  });
  test('a line is no address', () => {
    expect(readFiles({ ...WHOLE, 'ledger.txt': 'acme\n' }).mistakes).toMatchObject([{ file: 'ledger.txt', line: 1, expected: expect.stringContaining('an address') }]);
  });
});

describe('Law 7: nothing is lost where the content says what became of it', () => {
  const alias = (written: string) => written.replace('title:', 'aliases: [too_heavy]\ntitle:');
  test('an error was renamed and keeps its former slug', () => { expect(mistakes(renamed('overweight', alias))).toEqual([]); });
  test('an error was retired', () => {
    expect(mistakes(changed(ERROR, (data) => data.set('retired', { on: '2026-01-31', successor: 'landed', note: 'Anvils are weighed after landing.' })))).toEqual([]);
  });
  test('a retired error is still found by what carries its code', () => {
    const { catalog } = readFiles(changed(ERROR, (data) => data.set('retired', { on: '2026-01-31', note: 'Anvils are weighed after landing.' })));
    const told = classify('HTTP/1.1 422 X\n\n{"error":"too_heavy","reason":"iron"}', { catalogue: matchingView(catalog), now: NOW, context: { api: 'acme' } });
    expect(told.match?.page).toBe('/acme/errors/too_heavy#iron');
  });
  test('a case was renamed and keeps its former id', () => {
    expect(mistakes(changed(ERROR, (data) => { data.setIn(['cases', 1, 'id'], 'pewter'); data.setIn(['cases', 1, 'aliases'], ['lead']); }))).toEqual([]);
  });
  test('an API was renamed, and an error of it too', () => {
    const moved = Object.fromEntries(Object.entries(renamed('overweight', alias)).map(([name, written]) => [name.replace('acme', 'anvils'), name === API ? `aliases: [acme]\n${written}` : written]));
    expect(mistakes(moved)).toEqual([]);
  });
});
