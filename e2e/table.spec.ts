import { APIS, ENTRIES } from './fixtures/catalogue.ts';
import { expect, test } from './fixtures/test.ts';

// The API with the most errors: filters show best there.
const sizes = APIS.map((id) => ENTRIES.filter((entry) => entry.api.id === id)).sort((a, b) => b.length - a.length);
const [errors = []] = sizes;
const [first] = errors;
const api = first?.api.id ?? '';

test('the table of an API lists each of its errors once, and each row links its page', async ({ page, table }) => {
  await page.goto(`/${api}`);
  await expect(table.rows).toHaveCount(errors.length);
  for (const { page: address } of errors) await expect(table.rows.locator(`a[href="${address}"]`).first()).toBeVisible();
});

test('the table filters by text without a reload and keeps the filter in the fragment', async ({ page, table }) => {
  await page.goto(`/${api}`);
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  await table.text.fill(first?.slug ?? '');
  await expect.poll(() => table.rows.count()).toBeLessThan(errors.length);
  await expect(table.rows.first()).toContainText(first?.slug ?? '');
  await expect(page.locator('body[data-same-page]')).toBeAttached();
  await expect.poll(() => new URL(page.url()).hash).toContain(first?.slug ?? '');

  const shown = await table.rows.count();
  await page.reload();
  await expect(table.rows).toHaveCount(shown);
});

test('each toggle for a verdict or a class of status leaves as many rows as it says', async ({ page, table }) => {
  await page.goto(`/${api}`);
  for (const group of ['Verdict', 'Status'] as const) {
    for (const toggle of await table.toggles(group).all()) {
      await toggle.click();
      await expect(table.rows).toHaveCount(Number(/(\d+)\s*$/.exec((await toggle.textContent()) ?? '')?.[1]));
      await expect.poll(() => new URL(page.url()).hash).not.toBe('');
      await toggle.click();
      await expect(table.rows).toHaveCount(errors.length);
    }
  }
});
