import { describe, expect, test } from 'vitest';
import { addresses } from '../catalog/addresses.ts';
import { matchingView } from '../catalog/matching.ts';
import { changed, readFiles } from '../testing/content.ts';
import { atomFeed } from './atom-feed.ts';
import { changesOf } from './changes.ts';
import type { Site } from './site.ts';

const ERROR = 'apis/acme/errors/too_heavy.md';

/** The changes of the small content folder after one change of its error. */
function changes(change: Parameters<typeof changed>[1], { origin = 'https://faults.example', name = ERROR } = {}) {
  const { [ERROR]: written = '', ...rest } = changed(ERROR, change);
  const { catalog } = readFiles({ ...rest, [name]: written });
  const [api] = catalog.apis;
  const site: Site = { catalog, matching: matchingView(catalog), at: addresses(), origin };
  if (!api) throw new Error('The content has no API.');
  return changesOf(api, site);
}
const dated = (data: { set(key: string, value: unknown): void }) => { data.set('since', '2026-01-05'); data.set('changed', '2026-03-01'); };

describe('the changes of an API', () => {
  test('are the dates that its errors state, newest first', () => {
    expect(changes(dated).changes.map(({ on, title, url }) => [on, title, url])).toEqual([
      ['2026-03-01', 'Changed: Too heavy', 'https://faults.example/acme/errors/too_heavy'],
      ['2026-01-05', 'New: Too heavy', 'https://faults.example/acme/errors/too_heavy'],
    ]);
  });
  test('have ids that neither another host nor a new name changes', () => {
    const ids = (given: ReturnType<typeof changes>) => [given.id, ...given.changes.map(({ id }) => id)];
    const before = ids(changes(dated));
    expect(new Set(before).size).toBe(before.length);
    expect(ids(changes(dated, { origin: 'https://other.example' }))).toEqual(before);
    expect(ids(changes((data) => { dated(data); data.set('aliases', ['too_heavy']); }, { name: 'apis/acme/errors/overweight.md' }))).toEqual(before);
  });
});

describe('as a feed', () => {
  test('the newest date is the feed’s, and no date is the build’s', () => { expect(atomFeed(changes(dated)).match(/<updated>[^<]+/g)).toEqual(['<updated>2026-03-01T00:00:00Z', '<updated>2026-03-01T00:00:00Z', '<updated>2026-01-05T00:00:00Z']); });
  test('without a change it is the same on any day', () => { expect(atomFeed(changes(() => undefined)).match(/<updated>[^<]+/g)).toEqual(['<updated>1970-01-01T00:00:00Z']); });
  test('what an author wrote is text', () => { expect(atomFeed(changes((data) => { dated(data); data.set('title', 'A <b> & "c"'); }))).toContain('<title>New: A &lt;b&gt; &amp; &quot;c&quot;</title>'); });
});
