import { APIS } from './fixtures/catalogue.ts';
import { expect, test } from './fixtures/test.ts';

/** What somebody types, and the page that must be among the first found. */
const SEARCHES: [string, RegExp][] = [
  ['tenant_not_found', /\/errors\/tenant_not_found$/],
  ['tenant not found', /\/errors\/tenant_not_found$/],
  ['not_found', /\/errors\/not_found$/],
  ['tenant', /\/errors\/tenant_/],
  ['conflict dnswiz', /^\/dnswiz\/errors\/conflict$/],
  ['429', /^\/status\/429$|\/errors\/(rate.limited|too.many.requests)$/],
];
const AMONG_FIRST = 3;

// Written for the catalogue that comes with the site; another one has other words.
for (const [words, address] of APIS.includes('dnswiz') ? SEARCHES : []) {
  test(`search finds a page for “${words}”`, async ({ page, search }) => {
    await page.goto('/');
    await search.open();
    await search.find(words);
    await expect.poll(async () => (await search.found()).slice(0, AMONG_FIRST).some((found) => address.test(found))).toBe(true);
    expect(await search.found()).not.toContainEqual(expect.stringMatching(/\.html$/));
  });
}
