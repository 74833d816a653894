import { ENTRIES } from './fixtures/catalogue.ts';
import { expect, test } from './fixtures/test.ts';

const MISLEADING = '/guides/misleading-statuses';
const DECIDED = '/guides/how-advice-is-decided';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every line of an error’s page that says where it misleads is listed, and the list leads to it', async ({ page }) => {
    await page.goto(MISLEADING);
    const listed = await page.getByRole('main').locator('a[href$="#misleading"]:visible').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(listed.toSorted()).toEqual(ENTRIES.flatMap((entry) => entry.misleading.map(() => `${entry.page}#misleading`)).toSorted());

    const [entry] = ENTRIES.filter(({ misleading }) => misleading.length > 0);
    if (!entry) return;
    await page.locator(`a[href="${entry.page}#misleading"]`).first().click();
    await expect(page).toHaveURL(`${entry.page}#misleading`);
    for (const { text } of entry.misleading) await expect(page.locator('#misleading')).toContainText(text.replaceAll('`', ''));
  });

  test('the tables behind the advice are all there, and what is folded opens', async ({ page }) => {
    await page.goto(DECIDED);
    const main = page.getByRole('main');
    for (const table of await main.getByRole('table').all()) await expect(table).toBeVisible();
    const fold = main.locator('details').first();
    await fold.locator('summary').click();
    await expect(fold.locator('code').first()).toBeVisible();
  });
});

test('the three orders of precedence are read on one screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(DECIDED);
  const orders = ['whether', 'when', 'safe'].map((id) => page.locator(`section#${id}`));
  await orders[0]?.scrollIntoViewIfNeeded();
  for (const order of orders) await expect(order.getByRole('listitem').last()).toBeInViewport({ ratio: 1 });
});

test('each line of an order leads to the table behind it', async ({ page }) => {
  await page.goto(DECIDED);
  const targets = await page.locator('.orders a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const target of new Set(targets)) await expect(page.locator(`section${target}`), target).toBeAttached();
});

test('both are among the guides, beside the written ones', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Guides' }).click();
  const list = page.locator('.sidebar');
  for (const address of [DECIDED, MISLEADING]) await expect(list.locator(`a[href="${address}"]`)).toBeVisible();
  await list.locator(`a[href="${MISLEADING}"]`).click();
  await expect(list.locator('a[aria-current]')).toHaveAttribute('href', MISLEADING);
  await expect(list.locator(`a[href="${DECIDED}"]`)).toBeVisible();
});

test('on paper nothing stays folded, and tables keep their heads', async ({ page }) => {
  await page.goto(DECIDED);
  await page.emulateMedia({ media: 'print' });
  const main = page.getByRole('main');
  await expect(main.locator('details code').first()).toBeVisible();
  await expect(main.getByRole('columnheader').first()).toBeVisible();
});
