import { built, FILES, PAGES } from './fixtures/dist.ts';
import { expect, test } from './fixtures/test.ts';

const SITE = process.env['SITE'] ?? 'http://localhost:4321';

test('every page answers 200 at its address, without a redirect', async ({ request }) => {
  const wrong: string[] = [];
  for (const address of PAGES) {
    const response = await request.get(address, { maxRedirects: 0 });
    if (response.status() !== 200) wrong.push(`${response.status()} ${address}`);
  }
  expect(wrong).toEqual([]);
});

test('no address but the root ends in a slash or in .html', () => {
  expect(PAGES.filter((address) => address !== '/' && /(\/|\.html|\/index)$/.test(address))).toEqual([]);
});

test('every page names its own address as the canonical one', async ({ request, page }) => {
  await page.goto('/404');
  const wrong: string[] = [];
  for (const address of PAGES) {
    const html = await (await request.get(address)).text();
    const named = await page.evaluate((text) => {
      const { head } = new DOMParser().parseFromString(text, 'text/html');
      return [head.querySelector('link[rel=canonical]')?.getAttribute('href'), head.querySelector('meta[property="og:url"]')?.getAttribute('content')];
    }, html);
    const expected = new URL(address, SITE).href;
    for (const [i, found] of named.entries()) if (found !== undefined || i === 0) if (found !== expected) wrong.push(`${address} → ${found}`);
  }
  expect(wrong).toEqual([]);
});

test('the sitemap lists exactly these addresses', () => {
  const sitemap = FILES.filter((file) => /^\/sitemap-\d+\.xml$/.test(file)).map(built).join('');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  expect(listed.sort()).toEqual(PAGES.map((address) => new URL(address, SITE).href).sort());
});

test('an unknown address answers 404 and offers the nearest errors', async ({ page }) => {
  const [near] = PAGES.filter((address) => address.includes('/errors/'));
  const response = await page.goto(`${near}x`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').and(page.locator(`[href="${near}"]`))).toBeVisible();
});
