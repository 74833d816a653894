import AxeBuilder from '@axe-core/playwright';
import { anyExample } from './fixtures/catalogue.ts';
import { PAGES } from './fixtures/dist.ts';
import { expect, test } from './fixtures/test.ts';

// Colours that fade in would be measured half-way.
test.use({ reducedMotion: 'reduce' });

for (const address of [...PAGES, '/404']) {
  test(`${address} brings no error in the console, and axe finds nothing in either theme`, async ({ page, troubles }) => {
    // Some pages are long tables, and axe looks at every cell.
    test.slow();
    await page.goto(address);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      // Without frames the legacy mode finds the same and opens no page of its own; only colours differ by theme.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await (theme === 'light' ? axe : axe.withRules('color-contrast')).analyze();
      expect(violations.map(({ id, nodes }) => `${theme}, ${id}: ${nodes.map((node) => node.target.join(' ')).join(' · ')}`)).toEqual([]);
    }
    expect(troubles.found).toEqual([]);
  });
}

test('axe finds nothing in the explorer with an answer, in either theme', async ({ page, explorer, troubles }) => {
  await explorer.open();
  await explorer.read(anyExample().example.response);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${theme}, ${id}: ${nodes.map((node) => node.target.join(' ')).join(' · ')}`)).toEqual([]);
  }
  expect(troubles.found).toEqual([]);
});
