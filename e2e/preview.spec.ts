import { ENTRIES } from './fixtures/catalogue.ts';
import { PAGES } from './fixtures/dist.ts';
import { expect, test } from './fixtures/test.ts';

const SITE = process.env['SITE'] ?? 'http://localhost:4321';

/** The size that a PNG states in its first chunk, after its signature (PNG, sections 5.2 and 11.2.2). */
function pngSize(bytes: Buffer): { width: number; height: number } | null {
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}

test('a chat that unfurls a link finds a title, a description and a picture of the size they state', async ({ page, request }) => {
  test.setTimeout(120_000);
  await page.goto('/404');
  const pictures = new Map<string, string>();
  for (const address of PAGES) {
    const html = await (await request.get(address)).text();
    const meta = await page.evaluate((text) => {
      const { head } = new DOMParser().parseFromString(text, 'text/html');
      return Object.fromEntries([...head.querySelectorAll('meta[property], meta[name]')].map((tag) => [tag.getAttribute('property') ?? tag.getAttribute('name') ?? '', tag.getAttribute('content') ?? '']));
    }, html);
    for (const name of ['og:title', 'og:description', 'og:image:alt']) expect.soft(meta[name], `${address}: ${name}`).toMatch(/\S/);
    expect.soft(meta['twitter:card'], address).toBe('summary_large_image');
    const image = meta['og:image'] ?? '';
    expect.soft(image.startsWith(SITE), `${address}: ${image} is not a whole address`).toBe(true);
    expect.soft({ width: meta['og:image:width'], height: meta['og:image:height'] }, address).toEqual({ width: '1200', height: '630' });
    pictures.set(address, image);
  }
  for (const image of new Set(pictures.values())) {
    const response = await request.get(new URL(image).pathname);
    expect.soft(response.headers()['content-type'], image).toBe('image/png');
    expect.soft(pngSize(await response.body()), image).toEqual({ width: 1200, height: 630 });
  }
  // Every error has a picture of its own.
  expect(new Set(ENTRIES.map(({ page: address }) => pictures.get(address))).size).toBe(ENTRIES.length);
});
