import type { Page } from '@playwright/test';
import { anyExample, ENTRIES } from './fixtures/catalogue.ts';
import { stored } from './fixtures/stored.ts';
import { expect, test } from './fixtures/test.ts';

const { example } = anyExample();
const SECRET = 'Bearer not-a-real-secret-4711';
const PASTES = [
  example.response,
  example.response.replace(/\r?\n\r?\n/, `\nauthorization: ${SECRET}\n\n`),
  "{'status': 404, 'detail': None, }",
  '<error><code>E1</code></error>',
  'nothing to see here',
];

/** Until the page has nothing left to do: what a hover or a focus would start has then been started. */
const settle = (page: Page) => page.evaluate(() => new Promise<void>((resolve) => { requestIdleCallback(() => resolve(), { timeout: 2000 }); }));

for (const address of ['/explorer', '/']) {
  test(`Law 5: on ${address} reading a paste makes no request and writes no storage, nor does hovering over or focusing what it shows`, async ({ page, explorer, traffic }) => {
    await explorer.open(address);
    const [requests, storage] = [traffic.addresses.length, await stored(page)];

    for (const paste of PASTES) {
      await explorer.read(paste);
      for (const link of await explorer.answer.getByRole('link').all()) {
        await link.hover();
        await link.focus();
      }
      await settle(page);
    }

    expect(traffic.addresses.slice(requests)).toEqual([]);
    expect(await stored(page)).toEqual(storage);
    expect(page.url()).not.toContain('4711');
  });
}

test('Law 5: a paste made before the explorer is ready is held, and answered then', async ({ page, explorer }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => { release = resolve; });
  await page.route(/\.(js|json)(\?|$)/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/explorer', { waitUntil: 'commit' });
  await explorer.paste.fill(example.response);
  await expect(explorer.root).not.toHaveAttribute('data-ready');
  release();
  await explorer.ready();
  await explorer.expectVerdict(anyExample().entry.advice.verdict);
  await expect(explorer.paste).toHaveValue(example.response);
});

test('Law 5: what is fetched does not depend on what was pasted early', async ({ browser }) => {
  const fetched = async (paste: string): Promise<string[]> => {
    const page = await browser.newPage();
    const addresses: string[] = [];
    // A blob is made in the page; its name is random and nobody hears of it.
    page.on('request', (request) => { if (!request.url().startsWith('blob:')) addresses.push(request.url()); });
    await page.goto('/explorer', { waitUntil: 'commit' });
    await page.getByRole('textbox').first().fill(paste);
    // Not the network's idleness: where the machine is busy it comes before the island has run, and with it the last requests.
    await page.locator('[data-ready]').waitFor();
    await settle(page);
    await page.close();
    return addresses.sort();
  };
  const [without, ...others] = [await fetched(''), ...(await Promise.all(PASTES.map(fetched)))];
  for (const other of others) expect(other).toEqual(without);
});

test('Law 5: the fragment holds what the reader chose, and never the paste', async ({ page, explorer }) => {
  const [entry] = ENTRIES;
  await explorer.open(`/explorer#v=1&api=${entry?.api.id}&method=POST`);
  await explorer.read(PASTES[1] ?? '');
  expect(new URL(page.url()).hash).toBe(`#v=1&api=${entry?.api.id}&method=POST`);
});
