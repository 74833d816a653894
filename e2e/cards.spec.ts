import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import { adviceOf, ENTRIES, type Entry } from './fixtures/catalogue.ts';
import { built, CARDS } from './fixtures/dist.ts';
import { foreignPage } from './fixtures/foreign.ts';
import { expect, test } from './fixtures/test.ts';

const SITE = process.env['SITE'] ?? 'http://localhost:4321';
const cardOf = ({ api, slug }: Entry) => `/embed/${api.id}/${slug}`;
const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
const plain = (text: string) => text.replaceAll('`', '');

/** Puts cards into somebody else's page, and waits until they have come. */
async function inForeignPage(page: Page, frames: string): Promise<{ cards: Frame[]; close: () => void }> {
  const { address, close } = await foreignPage(frames);
  await page.goto(address, { waitUntil: 'load' });
  return { cards: page.frames().filter((frame) => frame !== page.mainFrame()), close };
}

const frame = (src: string, width = 280) => `<iframe src="${src}" title="An error" width="${width}" height="420"></iframe>`;

test.use({ reducedMotion: 'reduce' });

/** What a card holds that is shown whatever case the address names, and what may be in it or not. */
const readCard = (html: string) => {
  const root = new DOMParser().parseFromString(html, 'text/html');
  const about = (selector: string, name: string) => root.querySelector(selector)?.getAttribute(name);
  return {
    verdicts: [...root.querySelectorAll('.any [data-verdict]')].map((mark) => mark.getAttribute('data-verdict')),
    text: `${root.querySelector('header')?.textContent} ${root.querySelector('.any')?.textContent}`,
    scripts: root.querySelectorAll('script, [onclick], [onload]').length,
    indexed: root.querySelectorAll('[data-pagefind-body]').length,
    robots: about('meta[name=robots]', 'content'),
    canonical: about('link[rel=canonical]', 'href'),
    links: [...root.querySelectorAll('a')].map((link) => [link.getAttribute('href')?.split('#')[0], link.getAttribute('target'), link.getAttribute('rel')].join(' ')),
  };
};

test('Law 2: every card shows the status, the code, the verdict and the sentence of the catalogue, without a script, and links its page', async ({ page, request }) => {
  test.setTimeout(120_000);
  expect(CARDS.length).toBe(ENTRIES.length);
  await page.goto('/404');
  for (const entry of ENTRIES) {
    const card = await page.evaluate(readCard, await (await request.get(cardOf(entry))).text());
    expect.soft(card.verdicts, entry.page).toEqual(adviceOf(entry).map(({ verdict }) => verdict));
    for (const text of [...entry.status.map(String), entry.code ?? '', ...adviceOf(entry).map(({ summary }) => plain(summary))]) expect.soft(card.text).toContain(text);
    const home = new URL(entry.page, SITE).href;
    expect.soft({ ...card, links: [...new Set(card.links)] }, entry.page).toMatchObject({ scripts: 0, indexed: 0, robots: 'noindex', canonical: home, links: [`${home} _blank noopener`] });
  }
});

test('no card is found by the site’s own search', async ({ page, search }) => {
  const [entry] = ENTRIES;
  await page.goto('/');
  await search.open();
  await search.find(entry?.slug ?? '');
  expect((await search.found()).filter((address) => address.startsWith('/embed/'))).toEqual([]);
});

test('in somebody else’s page cards of 280 px scroll not sideways and bring no complaint', async ({ page, troubles, baseURL }) => {
  test.setTimeout(120_000);
  const { cards, close } = await inForeignPage(page, ENTRIES.map((entry) => frame(`${baseURL}${cardOf(entry)}`)).join(''));
  expect(cards).toHaveLength(ENTRIES.length);
  for (const card of cards) expect.soft(await card.evaluate(wider), card.url()).toBe(0);
  expect(troubles.found).toEqual([]);
  close();
});

test('axe finds nothing in a card, in either theme of the reader’s system', async ({ page }) => {
  test.setTimeout(120_000);
  const [one] = ENTRIES;
  const several = ENTRIES.find((entry) => adviceOf(entry).length > 1) ?? one;
  const verdicts = new Map(ENTRIES.map((entry) => [entry.advice.verdict, entry]));
  for (const entry of new Set([one, several, ...verdicts.values()])) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(entry ? cardOf(entry) : '/');
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await (colorScheme === 'light' ? axe : axe.withRules('color-contrast')).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes.map((node) => node.target.join(' ')).join(' · ')}`), entry?.page).toEqual([]);
    }
  }
});

test('a card is dark where the reader’s system is, light where it is not', async ({ page, baseURL }) => {
  const [entry] = ENTRIES;
  const { cards: [card], close } = await inForeignPage(page, entry ? frame(`${baseURL}${cardOf(entry)}`) : '');
  const grounds: (string | undefined)[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    grounds.push(await card?.evaluate(() => getComputedStyle(document.body).backgroundColor));
  }
  expect(new Set(grounds).size).toBe(2);
  close();
});

test('a card whose address names a case shows that case in place of the rest', async ({ page, baseURL }) => {
  const entry = ENTRIES.find(({ cases }) => cases.length > 1);
  for (const { id, title, advice } of entry?.cases ?? []) {
    const { cards: [card], close } = await inForeignPage(page, entry ? frame(`${baseURL}${cardOf(entry)}#${id}`, 600) : '');
    await expect(card?.getByRole('heading', { level: 2 }) ?? page.locator('nothing')).toContainText(plain(title));
    await expect(card?.locator('article:visible') ?? page.locator('nothing')).toHaveCount(1);
    await expect(card?.locator('[data-verdict]:visible') ?? page.locator('nothing')).toHaveAttribute('data-verdict', advice.verdict);
    close();
  }
});

test('an error’s page links an oEmbed answer whose HTML is its card, and every snippet at its foot works when pasted', async ({ page, request, baseURL }) => {
  test.setTimeout(120_000);
  await page.goto('/404');
  for (const entry of ENTRIES) {
    const { link, title, snippet } = await page.evaluate((html) => {
      const root = new DOMParser().parseFromString(html, 'text/html');
      const found = root.querySelector('link[rel=alternate][type="application/json+oembed"]');
      const snippets = [...root.querySelectorAll('.provenance code')].map((code) => code.textContent);
      return { link: found?.getAttribute('href') ?? '', title: found?.getAttribute('title'), snippet: snippets.find((text) => text.startsWith('<iframe')) };
    }, await (await request.get(entry.page)).text());
    expect.soft(title, entry.page).toMatch(/\S/);
    const answer = await (await request.get(new URL(link).pathname)).json();
    expect.soft(answer, entry.page).toMatchObject({ version: '1.0', type: 'rich', html: snippet, provider_url: new URL('/', SITE).href, thumbnail_width: 1200, thumbnail_height: 630 });
    const pasted = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      const { src, title: name, width, height } = body.querySelector('iframe') ?? document.createElement('iframe');
      return { src, name, size: [Number(width), Number(height)], elements: body.querySelectorAll('*').length };
    }, String(answer.html));
    expect.soft(pasted, entry.page).toEqual({ src: new URL(cardOf(entry), SITE).href, name: answer.title, size: [answer.width, answer.height], elements: 1 });
  }
  // As many as a page takes: the frames are as high as what they show, or scroll.
  const pasted = CARDS.map((card) => JSON.parse(built(`${card}.oembed.json`)).html.replaceAll(SITE, baseURL)).join('').replaceAll('loading="lazy"', '');
  const { cards, close } = await inForeignPage(page, pasted);
  for (const card of cards) {
    const { over, height } = await card.evaluate(() => ({ over: document.documentElement.scrollHeight - innerHeight, height: innerHeight }));
    expect.soft(over === 0 || height === 640, `${card.url()}: ${over} px do not fit ${height}`).toBe(true);
  }
  close();
});
