import { APIS, ENTRIES } from './fixtures/catalogue.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ javaScriptEnabled: false });

for (const address of ['/', '/explorer']) {
  test(`without JavaScript ${address} says what it would do and links the catalogue`, async ({ page }) => {
    await page.goto(address);
    // Playwright's text of an element leaves out what is in its <noscript>, so that is looked at itself.
    const instead = page.getByRole('main').locator('noscript');
    await expect(instead.getByRole('paragraph').filter({ hasText: 'JavaScript' })).toBeVisible();
    for (const api of APIS) await expect(instead.locator(`a[href="/${api}"]`)).toBeVisible();
    // A box that does nothing would only mislead.
    await expect(page.getByRole('main').getByRole('textbox')).toBeHidden();
  });
}

test('without JavaScript an API’s page lists all of its errors', async ({ page }) => {
  const [api] = APIS;
  await page.goto(`/${api}`);
  for (const entry of ENTRIES.filter((one) => one.api.id === api)) await expect(page.locator(`table.catalogue a[href="${entry.page}"]`).first()).toBeVisible();
});
