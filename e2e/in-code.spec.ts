import { anyExample } from './fixtures/catalogue.ts';
import { expect, test } from './fixtures/test.ts';

const { page: address } = anyExample().entry;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`In code, ${javaScriptEnabled ? 'with' : 'without'} a script`, () => {
    test.use({ javaScriptEnabled });

    test('one language is seen at a time, and the arrow keys change which', async ({ page }) => {
      await page.goto(address);
      const tabs = page.getByRole('group', { name: 'Language' });
      const names = await tabs.getByRole('radio').evaluateAll((radios) => radios.map((radio) => radio.parentElement?.textContent?.trim() ?? ''));
      expect(names.length).toBeGreaterThan(1);
      await tabs.getByRole('radio').first().focus();
      for (const [i, name] of names.entries()) {
        if (i > 0) await page.keyboard.press('ArrowRight');
        await expect(tabs.getByRole('region')).toHaveCount(1);
        await expect(tabs.getByRole('region', { name })).toBeVisible();
      }
    });
  });
}

test('the button copies the code that is seen, whole and without its colours', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  const tabs = page.getByRole('group', { name: 'Language' });
  const code = await tabs.getByRole('region').textContent();
  await tabs.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
});
