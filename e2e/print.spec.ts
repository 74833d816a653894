import type { Page } from '@playwright/test';
import { anyExample, ENTRIES } from './fixtures/catalogue.ts';
import { built } from './fixtures/dist.ts';
import { expect, test } from './fixtures/test.ts';

/** The sheets of A4 that a page takes. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The errors by how much their pages say, least first. */
const BY_LENGTH = ENTRIES.map((entry) => ({ entry, length: built(`${entry.page}.html`).length })).sort((a, b) => a.length - b.length).map(({ entry }) => entry);

test('an error’s page prints on one sheet, those with the most to say included', async ({ page }) => {
  test.setTimeout(120_000);
  const typical = BY_LENGTH[Math.floor(BY_LENGTH.length / 2)];
  for (const entry of [BY_LENGTH[0], typical, ...BY_LENGTH.slice(-8)]) {
    await page.goto(entry?.page ?? '/');
    expect.soft(await sheets(page), entry?.page).toBe(1);
  }
});

test('on paper an error’s page is what it says, with no more than its own and its sources’ addresses', async ({ page }) => {
  const [entry] = ENTRIES;
  await page.goto(entry?.page ?? '/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: /site|main|previous/i }).filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.masthead .stamp')).toBeVisible();
  await expect(page.locator('.provenance')).toContainText(entry?.page ?? '');
  // Black on white: the verdict is told by its word and its icon.
  const ink = await page.locator('.masthead .stamp').first().evaluate((stamp) => [getComputedStyle(stamp).color, getComputedStyle(stamp).backgroundColor]);
  expect(ink).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
});

test('an answer of the explorer prints on one sheet, without what is to be filled in or pressed', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.read(anyExample().example.response);
  expect(await sheets(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(explorer.verdict).toBeVisible();
  await expect(explorer.root.locator('button, select, textarea, input').filter({ visible: true })).toHaveCount(0);
});
