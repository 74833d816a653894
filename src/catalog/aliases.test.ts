import { describe, expect, test } from 'vitest';
import { changed, readFiles, WHOLE } from '../testing/content.ts';
import { addresses, type Place } from './addresses.ts';
import { redirects } from './aliases.ts';
import { standing } from './standing.ts';

const API = 'apis/acme/api.yaml';
const ERROR = 'apis/acme/errors/too_heavy.md';
const HERE: Place = { at: addresses(), origin: 'https://faults.example' };
const OWN: Place = { at: addresses(), origin: 'https://acme.example' };
const BELOW: Place = { at: addresses('/faults'), origin: 'https://acme.example' };

/** The folder with former names of the API and of one error, and type URIs. */
function content({ api = [], error = [], typeUri }: { api?: string[]; error?: string[]; typeUri?: string }) {
  const withApi = changed(API, (data) => { data.set('aliases', api); if (typeUri) { data.set('typeUri', typeUri); data.set('typeUriSource', 'Codes'); } });
  return { ...changed(ERROR, (data) => data.set('aliases', error)), [API]: withApi[API] ?? '' };
}
const moved = (given: Parameters<typeof content>[0], place: Place): [string, string][] => redirects(readFiles(content(given)).catalog, place).map(({ from, to }) => [from, to]);

describe('a redirect leads from each former address to what stands in its place', () => {
  const cases: [name: string, given: Parameters<typeof content>[0], place: Place, from: string, to: string][] = [
    ['a former slug', { error: ['heavy'] }, HERE, '/acme/errors/heavy', '/acme/errors/too_heavy'],
    ['its file', { error: ['heavy'] }, HERE, '/acme/errors/heavy.json', '/acme/errors/too_heavy.json'],
    ['below a base', { error: ['heavy'] }, BELOW, '/faults/acme/errors/heavy', '/faults/acme/errors/too_heavy'],
    ['a former id of the API', { api: ['anvils'] }, HERE, '/anvils', '/acme'],
    ['an error under it', { api: ['anvils'] }, HERE, '/anvils/errors/landed', '/acme/errors/landed'],
    ['both at once, in one step', { api: ['anvils'], error: ['heavy'] }, HERE, '/anvils/errors/heavy', '/acme/errors/too_heavy'],
    ['a former path, without its slash', { api: ['/docs/errors/'] }, HERE, '/docs/errors', '/acme'],
    ['a former address on its host', { api: ['https://acme.example/docs/errors/'] }, OWN, '/docs/errors', '/acme'],
    ['a former address of each error', { api: ['https://acme.example/old/{slug}'] }, OWN, '/old/too_heavy', '/acme/errors/too_heavy'],
    ['the type URI of a former slug', { error: ['heavy'], typeUri: 'https://acme.example/problems/{slug}' }, OWN, '/problems/heavy', '/problems/too_heavy'],
  ];
  test.each(cases)('%s', (_name, given, place, from, to) => { expect(moved(given, place)).toContainEqual([from, to]); });

  test('no address of another host is taken', () => {
    expect(moved({ api: ['https://acme.example/docs/errors'] }, HERE)).toEqual([]);
    expect(moved({ api: ['https://acme.example/docs/errors'] }, BELOW)).toEqual([]);
  });
  test('never to another redirect, and always to what answers', () => {
    const { catalog } = readFiles(content({ api: ['anvils', '/old/{slug}', 'https://acme.example/x/{slug}'], error: ['heavy', 'heaviest'], typeUri: 'https://acme.example/problems/{slug}' }));
    for (const place of [HERE, OWN, BELOW]) {
      const live = standing(catalog, place);
      const all = redirects(catalog, place);
      expect(all.filter(({ to }) => !live.has(to))).toEqual([]);
      expect(all.filter(({ from }) => live.has(from))).toEqual([]);
      expect(new Set(all.map(({ from }) => from)).size).toBe(all.length);
    }
  });
});

describe('where type URIs stand on their own host', () => {
  const standingAt = (typeUri: string, place: Place) => standing(readFiles(content({ typeUri, error: ['heavy'] })).catalog, place);
  test('at their path, with the anchors of the page', () => { expect(standingAt('https://acme.example/problems/{slug}', OWN).get('/problems/too_heavy')?.has('iron')).toBe(true); });
  test('with a fragment: the page before it has every slug as an anchor, former ones too', () => {
    const anchors = standingAt('https://acme.example/problems#{slug}', OWN).get('/problems');
    expect([anchors?.has('too_heavy'), anchors?.has('heavy')]).toEqual([true, true]);
  });
  test('not on another host', () => { expect(standingAt('https://acme.example/problems/{slug}', HERE).has('/problems/too_heavy')).toBe(false); });
});

describe('a former name that cannot be kept is a mistake, with its line', () => {
  const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;
  const cases: [name: string, files: Record<string, string>, file: string, at: string, found: string][] = [
    ['it is the slug of another error', content({ error: ['landed'] }), ERROR, 'landed', '`/acme/errors/landed`, which is a page'],
    ['it is its own slug', content({ error: ['too_heavy'] }), ERROR, 'aliases', 'which is a page'],
    ['it is an address of the site', content({ api: ['/status/422'] }), API, '/status/422', '`/status/422`'],
    ['it differs from another slug in spelling only', content({ error: ['LANDED'] }), ERROR, 'LANDED', '`LANDED` beside `landed`'],
    ['it is an anchor of the page', content({ error: ['support'] }), ERROR, 'support', '`support`'],
    ['it is a reserved id', content({ api: ['guides'] }), API, 'guides', '`guides`'],
    ['a case has it', changed(ERROR, (data) => data.setIn(['cases', 0, 'aliases'], ['lead'])), ERROR, 'aliases', '`lead`'],
  ];
  test.each(cases)('%s', (_name, files, file, at, found) => {
    const { mistakes } = readFiles(files);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.file).toBe(file);
    expect(Math.abs((mistakes[0]?.line ?? 0) - lineOf(files[file] ?? '', at))).toBeLessThanOrEqual(1);
    expect(mistakes[0]?.found).toContain(found);
  });
  test('two errors lead to each other', () => {
    const files = { ...content({ error: ['landed'] }), 'apis/acme/errors/landed.md': (WHOLE['apis/acme/errors/landed.md'] ?? '').replace('title:', 'aliases: [too_heavy]\ntitle:') };
    expect(readFiles(files).mistakes.map(({ file }) => file).sort()).toEqual(['apis/acme/errors/landed.md', ERROR]);
  });
  test('two errors had it', () => {
    const files = { ...content({ error: ['old'] }), 'apis/acme/errors/landed.md': (WHOLE['apis/acme/errors/landed.md'] ?? '').replace('title:', 'aliases: [old]\ntitle:') };
    expect(readFiles(files).mistakes.length).toBeGreaterThan(0);
  });
  test('type URIs that meet a page of the site, on their own host only', () => {
    const files = changed(API, (data) => { data.set('typeUri', 'https://acme.example/{slug}'); data.set('typeUriSource', 'Codes'); });
    const meeting = { ...files, 'apis/acme/errors/explorer.md': (WHOLE['apis/acme/errors/landed.md'] ?? '') };
    expect(readFiles(meeting).mistakes).toEqual([]);
    expect(readFiles(meeting, 'https://acme.example').mistakes).toMatchObject([{ file: API, line: lineOf(files[API] ?? '', 'typeUri'), found: expect.stringContaining('`/explorer`') }]);
  });
});
