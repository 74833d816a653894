import { APIS, adviceOf, ENTRIES, fragmentOf } from './fixtures/catalogue.ts';
import { expect, test } from './fixtures/test.ts';

test('Law 2: every page shows the verdict and the sentence that /catalog.json states', async ({ page }) => {
  test.setTimeout(120_000);
  expect(ENTRIES, 'the errors of /catalog.json').not.toHaveLength(0);
  for (const entry of ENTRIES) {
    await page.goto(entry.page, { waitUntil: 'domcontentloaded' });
    const masthead = page.locator('.masthead');
    const shown = await masthead.locator('[data-verdict]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-verdict')));
    const stated = adviceOf(entry);
    expect.soft(shown, entry.page).toEqual(stated.map(({ verdict }) => verdict));
    for (const { summary } of stated) await expect.soft(masthead, entry.page).toContainText(summary.replaceAll('`', ''));
  }
});

for (const api of APIS) {
  test(`Law 2: the explorer gives every example of ${api} the verdict that /catalog.json states`, async ({ explorer, page }) => {
    test.setTimeout(120_000);
    await explorer.open();
    for (const entry of ENTRIES.filter((one) => one.api.id === api)) {
      for (const example of entry.examples) {
        await page.evaluate((hash) => { location.hash = hash; }, fragmentOf(entry, example));
        await explorer.paste.fill(example.response);
        await expect.soft(explorer.linkTo(entry.page), `${entry.page}: ${example.response}`).toBeVisible();
        await expect.soft(explorer.verdict, `${entry.page}: ${example.response}`).toHaveAttribute('data-verdict', example.advice.verdict);
      }
    }
  });
}
