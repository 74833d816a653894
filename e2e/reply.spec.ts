import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { HOSTILE } from '../src/testing/hostile.ts';
import { ORIGIN, SETTINGS } from '../src/testing/replies.ts';
import { wire } from '../src/snippets/reply/clean.ts';
import { FORMATS } from '../src/snippets/reply/formats/formats.ts';
import { diagnosisOfFinding } from '../src/snippets/reply/of-finding.ts';
import { replyOf } from '../src/snippets/reply/reply.ts';
import { adviceOf, anyExample, ENTRIES, fragmentOf } from './fixtures/catalogue.ts';
import { expect, test } from './fixtures/test.ts';

/** Replies name the address the site was built for, wherever they are written. */
const SITE = (process.env['SITE'] ?? 'http://localhost:4321').replace(/\/$/, '');
const { entry, example } = anyExample();

const TOKEN = 'not-a-real-token-471147114711';
const COOKIE = 'not-a-real-session-08150815';
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJub3QtcmVhbCJ9.bm90LWEtcmVhbC1zaWduYXR1cmUtMTIzNDU2';
const REQUEST_ID = 'req-20260301-0042';
const PASTE = [
  '> POST /v1/things HTTP/1.1', `> Authorization: Bearer ${TOKEN}`, `> Cookie: session=${COOKIE}`, '>',
  '< HTTP/1.1 500 Internal Server Error', 'content-type: application/json', `x-request-id: ${REQUEST_ID}`, '<',
  `{"error":"internal","message":"The session ${JWT} could not be stored."}`,
].join('\n');

/** Every form of what stands on the clipboard. */
const clipboard = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const forms: Record<string, string> = {};
    for (const item of await navigator.clipboard.read()) for (const type of item.types) forms[type] = await (await item.getType(type)).text();
    return forms;
  });

const BEFORE = 'nothing was copied yet';

/** What a press of a button puts on the clipboard, in every form: waited for, because the page says so of the copy before, too. */
async function copiedBy(page: Page, button: Locator): Promise<Record<string, string>> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), BEFORE);
  await button.click();
  let forms: Record<string, string> = {};
  await expect.poll(async () => {
    // While it is being written, it cannot be read.
    forms = await clipboard(page).catch(() => ({}));
    return forms['text/plain'] ?? BEFORE;
  }).not.toBe(BEFORE);
  return forms;
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a reply to a paste with secrets holds none of them, in any format, tone and length; it holds the request id', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.read(PASTE);
  const reply = page.getByRole('region', { name: 'Reply' });
  await expect(reply.getByText('Masked before the reply was written')).toContainText(/authorization \(1\).*cookie \(1\)|cookie \(1\).*authorization \(1\)/i);
  for (const group of ['For whom', 'Length', 'Format']) await expect(reply.getByRole('group', { name: group }).getByRole('radio', { checked: true })).toHaveCount(1);
  for (const format of await reply.getByRole('group', { name: 'Format' }).getByRole('radio').all()) {
    await format.check();
    for (const length of await reply.getByRole('group', { name: 'Length' }).getByRole('radio').all()) {
      await length.check();
      const forms = await copiedBy(page, reply.getByRole('button', { name: 'Copy the reply' }));
      await expect(reply.getByText('Copied.')).toBeVisible();
      for (const text of [(await reply.textContent()) ?? '', await reply.getByRole('textbox').inputValue(), ...Object.values(forms)]) {
        for (const secret of [TOKEN, COOKIE, JWT, JWT.split('.')[2] ?? JWT]) expect(text).not.toContain(secret);
        expect(text).toContain(REQUEST_ID);
      }
    }
  }
});

test('an e-mail is copied as rich text and as plain text; the others as what they are', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.read(PASTE);
  const reply = page.getByRole('region', { name: 'Reply' });
  const copy = async (format: string) => {
    await reply.getByRole('radio', { name: format }).check();
    const forms = await copiedBy(page, reply.getByRole('button', { name: 'Copy the reply' }));
    await expect(reply.getByText('Copied.')).toBeVisible();
    return forms;
  };
  const mail = await copy(FORMATS.html.label);
  expect(Object.keys(mail).sort()).toEqual(['text/html', 'text/plain']);
  expect(mail['text/html']).toMatch(/<p style="[^"]+">.*<strong>500<\/strong>/);
  expect(mail['text/plain']).toContain(`500 `);
  expect(mail['text/plain']).not.toContain('<');
  expect(Object.keys(await copy(FORMATS.markdown.label))).toEqual(['text/plain']);
});

test('what was edited is copied and kept, until another answer brings another reply', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.read(PASTE);
  const reply = page.getByRole('region', { name: 'Reply' });
  const text = reply.getByRole('textbox');
  const suggested = await text.inputValue();
  await text.fill(`Hello Ada,\n\n${suggested}`);
  await reply.getByRole('radio', { name: 'Full' }).check();
  await expect(text).not.toHaveValue(/Hello Ada/);
  await reply.getByRole('radio', { name: 'Short' }).check();
  await expect(text).toHaveValue(/^Hello Ada/);
  await reply.getByRole('button', { name: 'Copy the reply' }).click();
  await expect(reply.getByText('Copied.')).toBeVisible();
  expect((await clipboard(page))['text/plain']).toBe(`Hello Ada,\n\n${suggested}`);
  await reply.getByRole('button', { name: 'Back to the suggested reply' }).click();
  await expect(text).toHaveValue(suggested);

  await text.fill('Hello Ada');
  await explorer.paste.fill(PASTE.replace('500 Internal Server Error', '404 Not Found'));
  await expect(text).toHaveValue(/404/);
  await expect(text).not.toHaveValue(/Ada/);
});

test('a reply leads to the case’s own anchor', async ({ explorer, page }) => {
  await explorer.open(`/explorer${fragmentOf(entry, example)}`);
  await explorer.read(example.response);
  const href = await explorer.linkTo(entry.page).getAttribute('href');
  await expect(page.getByRole('region', { name: 'Reply' }).getByRole('textbox')).toHaveValue(new RegExp(`${RegExp.escape(`${SITE}${href}`)}(?:\\s|$)`));
});

test('axe finds nothing in the composer, in either theme', async ({ explorer, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await explorer.open();
  await explorer.read(PASTE);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const { violations } = await new AxeBuilder({ page }).include('.fx-reply').setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${theme}, ${id}: ${nodes.map((node) => node.target.join(' ')).join(' · ')}`)).toEqual([]);
  }
});

test('an error’s page gives its replies to the keyboard alone, fetched only then, and says what was copied', async ({ page, traffic, troubles }) => {
  const several = ENTRIES.find((one) => (one.byStatus.length === 0 && one.examples.length > 1)) ?? entry;
  await page.goto(several.page, { waitUntil: 'networkidle' });
  const before = traffic.addresses.length;
  const section = page.getByRole('region', { name: 'For a reply' });
  await section.locator('summary').focus();
  expect(traffic.addresses.slice(before)).toEqual([]);
  await page.keyboard.press('Enter');
  const button = section.getByRole('button', { name: 'Copy the reply' });
  await expect(button).toBeVisible();
  await section.getByRole('radio', { name: FORMATS.html.label }).focus();
  await page.keyboard.press('Space');
  // Chromium tells the console of each style in a mail that is copied.
  expect(troubles.found).toEqual([]);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const forms = await clipboard(page);
  expect(Object.keys(forms).sort()).toEqual(['text/html', 'text/plain']);
  for (const { summary } of adviceOf(several).slice(0, 1)) expect(forms['text/plain']?.replace(/\s+/g, ' ')).toContain(summary.replaceAll('`', ''));
  const { violations } = await new AxeBuilder({ page }).include('#for-a-reply').setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('where the replies do not come, the short one stays and it is said', async ({ page }) => {
  await page.route('**/*.replies.json', (route) => route.abort());
  await page.goto(entry.page);
  const section = page.getByRole('region', { name: 'For a reply' });
  await section.locator('summary').click();
  await expect(section.getByRole('status')).toContainText('could not be loaded');
  await expect(section.locator('pre')).toContainText(entry.page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('an error’s page still has a reply to copy by hand', async ({ page }) => {
    await page.goto(entry.page);
    const section = page.getByRole('region', { name: 'For a reply' });
    await section.locator('summary').click();
    await expect(section.locator('pre')).toContainText(entry.page);
  });
});

test('in a mail, what a response says is text to a browser’s own parser', async ({ page }) => {
  const mails = HOSTILE.flatMap((text) => SETTINGS.map(({ tone, length }) => {
    const advice = { verdict: 'unknown' as const, safeToRepeat: 'unknown' as const, summary: 'Wait.', steps: [], waitSeconds: null, waitFor: [], poll: null, idempotencyKey: null, backoff: null, questions: [], because: [], quote: [`Time: ${text}`] };
    const response = { status: 409, network: null, shape: 'rfc9457' as const, code: text, reason: text, type: null, message: text, requestId: text, fields: [], retryAfterSeconds: null, date: null };
    const diagnosis = diagnosisOfFinding({ response, advice }, { api: null, title: 'Conflict', situation: null, page: '/status/409' });
    return { text: wire(text) ?? '', html: FORMATS.html.print(replyOf(diagnosis, length, { tone, origin: ORIGIN })) };
  }));
  await page.goto('/404');
  const found = await page.evaluate((all) => {
    const allowed = new Set(['DIV', 'P', 'STRONG', 'CODE', 'A', 'OL', 'UL', 'LI', 'BLOCKQUOTE', 'TABLE', 'TBODY', 'TR', 'TH', 'TD']);
    const names = new Set(['style', 'lang', 'dir', 'href', 'scope', 'cellpadding', 'cellspacing', 'border']);
    return all.flatMap(({ text, html }) => {
      const { body, head } = new DOMParser().parseFromString(html, 'text/html');
      const odd = [...head.children, ...body.querySelectorAll('*')].filter((one) => !allowed.has(one.tagName) || one.getAttributeNames().some((name) => !names.has(name)) || (one instanceof HTMLAnchorElement && one.href !== 'https://errors.example/status/409'));
      const bare = (value: string) => value.replace(/\s+/g, '');
      return odd.length > 0 || !bare(body.textContent).includes(bare(text)) ? [{ text, html }] : [];
    });
  }, mails);
  expect(found).toEqual([]);
});
