import { ENTRIES } from './fixtures/catalogue.ts';
import { expect, test } from './fixtures/test.ts';

/** What both React and Preact have in them. */
const RUNTIME = /dangerouslySetInnerHTML/;

test('an error page brings no runtime of islands, and no search before search is opened', async ({ page, traffic, search }) => {
  const [entry] = ENTRIES;
  await page.goto(entry?.page ?? '/', { waitUntil: 'networkidle' });
  expect((await traffic.scripts()).filter(({ text }) => RUNTIME.test(text)).map(({ url }) => url)).toEqual([]);
  expect(traffic.addresses.filter((url) => url.includes('/pagefind/'))).toEqual([]);

  const before = traffic.addresses.length;
  await search.open();
  await expect.poll(() => traffic.addresses.slice(before).some((url) => url.includes('/pagefind/'))).toBe(true);
});
