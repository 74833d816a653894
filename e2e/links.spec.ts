import { writeFileSync } from 'node:fs';
import { built, FILES } from './fixtures/dist.ts';
import { checkLinks } from './fixtures/links.ts';
import { expect, test } from './fixtures/test.ts';

const { origin, pathname } = new URL(process.env['SITE'] ?? 'http://localhost:4321');

/** Links to other hosts are listed here, for a person to look through; none of them is fetched. */
const EXTERNAL = 'test-results/external-links.txt';

test('every link of every page and machine file leads to a page, file or anchor of the site, and every anchor has one place', async ({ page }) => {
  await page.goto('/404');
  const { broken, twice, external, internal } = await checkLinks({ origin, base: pathname.replace(/\/$/, ''), files: FILES, read: built }, page);
  writeFileSync(EXTERNAL, `${external.join('\n')}\n`);
  expect(broken).toEqual([]);
  expect(twice).toEqual([]);
  expect(internal).toBeGreaterThan(FILES.length);
});
