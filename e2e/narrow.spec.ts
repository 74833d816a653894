import { anyExample } from './fixtures/catalogue.ts';
import { PAGES } from './fixtures/dist.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ viewport: { width: 320, height: 640 } });

const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

test('no page scrolls sideways at 320 px', async ({ page }) => {
  test.setTimeout(120_000);
  const wide: string[] = [];
  for (const address of PAGES) {
    await page.goto(address, { waitUntil: 'load' });
    if ((await page.evaluate(wider)) > 0) wide.push(address);
  }
  expect(wide).toEqual([]);
});

test('nor does the explorer with an answer, or with a line that has no end', async ({ explorer, page }) => {
  await explorer.open();
  for (const paste of [anyExample().example.response, JSON.stringify({ code: 'x'.repeat(400), message: 'y'.repeat(400), status: 404 })]) {
    await explorer.read(paste);
    expect(await page.evaluate(wider)).toBe(0);
  }
});
