import type { Browser, Page, Response } from '@playwright/test';

/** The kinds of file that are told apart. */
export const KINDS = ['html', 'js', 'css', 'font', 'image', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** Bytes of the bodies as sent, by kind; headers are not counted. */
export type Weight = Record<Kind | 'total', number> & { missing: string[] };

const OF_TYPE: [RegExp, Kind][] = [
  [/html/, 'html'],
  [/javascript/, 'js'],
  [/css/, 'css'],
  [/font/, 'font'],
  [/image/, 'image'],
];

const kindOf = (response: Response): Kind => {
  const type = response.headers()['content-type'] ?? '';
  return OF_TYPE.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
};

/** What a first visit transfers until the network is idle, nothing cached; with what is `done` there, until it is idle again. */
export async function weigh(browser: Browser, url: string, done?: (page: Page) => Promise<void>): Promise<Weight> {
  const weight: Weight = { html: 0, js: 0, css: 0, font: 0, image: 0, other: 0, total: 0, missing: [] };
  const page = await browser.newPage();
  page.on('response', (response) => {
    if (response.url().startsWith('blob:')) return; // made in the page from what was transferred already
    if (response.status() !== 200) weight.missing.push(`${response.status()} ${response.url()}`);
    const bytes = Number(response.headers()['content-length'] ?? 0);
    weight[kindOf(response)] += bytes;
    weight.total += bytes;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await done?.(page);
  await page.waitForLoadState('networkidle');
  await page.close();
  return weight;
}
