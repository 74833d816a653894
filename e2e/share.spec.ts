import type { Browser, Page } from '@playwright/test';
import { anyExample, type Entry, ENTRIES, type Example, fragmentOf } from './fixtures/catalogue.ts';
import { built, FILES } from './fixtures/dist.ts';
import { Explorer } from './fixtures/explorer.ts';
import { stored } from './fixtures/stored.ts';
import { expect, test } from './fixtures/test.ts';
import { Traffic } from './fixtures/traffic.ts';

const LONGEST_LINK = 8192;
const SECRETS = {
  bearer: 'not-a-real-token-471147114711',
  cookie: 'not-a-real-session-0815',
  jwt: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJub3QtYS1yZWFsLXVzZXItNTIzNCJ9.bm90LWEtcmVhbC1zaWduYXR1cmUtMDgxNQ',
};
const REQUEST_ID = 'req-of-a-customer-42';

/** The response of an example as a customer pastes it: with the request, its credentials and an id. */
const ticket = (response: string) =>
  `> POST /things?access_token=${SECRETS.jwt} HTTP/1.1\n> Authorization: Bearer ${SECRETS.bearer}\n> Cookie: session=${SECRETS.cookie}\n>\n${response
    .replace(/\n/, `\nx-request-id: ${REQUEST_ID}\n`)
    .replace(/^/gm, '< ')}`;

/** Text of which nothing repeats, so that no compression makes it small. */
const noise = (length: number) => Array.from({ length: length / 7 }, (_, i) => ((i * 2654435761) % 2 ** 32).toString(36)).join(' ').slice(0, length);

/** What a link holds, unpacked without the site's own code. */
async function unpacked(link: string): Promise<string> {
  const fields = new URLSearchParams(new URL(link).hash.slice(1));
  const bytes = Buffer.from(fields.get('paste') ?? '', 'base64url');
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
  return [...fields].filter(([name]) => name !== 'paste').join('\n') + text;
}

/** Looks at what will be shared, and copies the link. */
async function copyLink({ page, answer }: Explorer): Promise<{ link: string; shown: string }> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await answer.getByText('Copy or share').click();
  const shown = await answer.getByRole('textbox', { name: 'What the link will show' }).inputValue();
  const copy = answer.locator('.fx-share');
  await copy.getByRole('button', { name: 'Copy link to this diagnosis' }).click();
  await expect(copy.getByRole('status')).toHaveText('Copied.');
  return { link: await page.evaluate(() => navigator.clipboard.readText()), shown };
}

/** Opens a link as somebody else does: another browser context. */
async function elsewhere(browser: Browser, link: string): Promise<Explorer> {
  const explorer = new Explorer(await (await browser.newContext()).newPage());
  await explorer.open(link);
  await expect(explorer.notice).toBeVisible();
  await explorer.answered();
  return explorer;
}

/** The finding as it is read: verdict, sentence, when, and the page it is matched to. */
async function told({ answer, verdict }: Explorer) {
  const match = answer.locator('.fx-match');
  return {
    verdict: await verdict.getAttribute('data-verdict'),
    headline: await answer.locator('.fx-headline').textContent(),
    match: (await match.count()) > 0 ? await match.getByRole('link').getAttribute('href') : null,
  };
}

const withExample = (wanted: (entry: Entry, example: Example) => boolean) => {
  for (const entry of ENTRIES) for (const example of entry.examples) if (wanted(entry, example)) return { entry, example };
  throw new Error('No error of the catalogue fits.');
};

test('a shared diagnosis opens elsewhere to the same finding, marked as shared, and holds none of the secrets', async ({ browser, explorer, page }) => {
  const { entry, example } = anyExample();
  await explorer.open(`/explorer${fragmentOf(entry, example)}`);
  await explorer.read(ticket(example.response));
  const { link, shown } = await copyLink(explorer);

  const held = await unpacked(link);
  for (const secret of Object.values(SECRETS)) expect(held).not.toContain(secret);
  expect(held).not.toMatch(/4711|0815|5234/);
  expect(held).toContain(REQUEST_ID);
  expect(held).toContain(shown);
  expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
  // By itself, the paste has not come into the address.
  expect(page.url()).not.toContain('paste=');

  const other = await elsewhere(browser, link);
  expect(await told(other)).toEqual(await told(explorer));
  await expect(other.paste).toHaveValue(shown);
  await expect(other.answer).toContainText(REQUEST_ID);
});

test('its waits count from the moment it was shared at, whenever it is opened', async ({ browser, explorer, page }) => {
  const { example } = withExample((_, { response }) => /^retry-after: \d+$/im.test(response));
  const [then, later] = [new Date('2024-05-04T12:00:00Z'), new Date('2024-05-04T12:02:00Z')];
  const paste = example.response.replace(/^date:.*\n/im, '').replace(/^retry-after: .*$/im, `retry-after: ${later.toUTCString()}`);
  await page.clock.setFixedTime(then);
  await explorer.open();
  await explorer.read(paste);
  await expect(explorer.answer).toContainText('2 minutes');
  const { link } = await copyLink(explorer);

  const other = await elsewhere(browser, link);
  expect(await told(other)).toEqual(await told(explorer));
  await expect(other.notice).toContainText('4 May 2024');
});

for (const [name, lengthen] of Object.entries({
  'a log before it': (response: string) => `${noise(100_000)}\n${response}`,
  'a long member in its body': (response: string) => response.replace('{', () => `{"noise":${JSON.stringify(noise(100_000))},`),
})) {
  test(`a paste of 100 KB, ${name}, is shared as what the finding names of it`, async ({ browser, explorer }) => {
    const { entry, example } = anyExample();
    await explorer.open(`/explorer${fragmentOf(entry, example)}`);
    await explorer.read(lengthen(example.response));
    const { link, shown } = await copyLink(explorer);
    expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(shown).not.toContain(noise(50));

    const other = await elsewhere(browser, link);
    expect(await told(other)).toEqual(await told(explorer));
    await expect(other.linkTo(entry.page)).toBeVisible();
  });
}

test('what the reader edits is the reader’s own: unmarked, and out of the address', async ({ browser, explorer }) => {
  const { entry, example } = anyExample();
  await explorer.open(`/explorer${fragmentOf(entry, example)}`);
  await explorer.read(example.response);
  const { link } = await copyLink(explorer);

  const other = await elsewhere(browser, link);
  const hash = () => new URL(other.page.url()).hash;
  expect(hash()).toBe(new URL(link).hash);
  await other.page.reload({ waitUntil: 'networkidle' });
  await other.ready();
  await expect(other.notice).toBeVisible();
  expect(hash()).toBe(new URL(link).hash);

  await other.paste.press('End');
  await other.paste.pressSequentially(' ');
  await expect(other.notice).toBeHidden();
  await expect.poll(hash).toBe(fragmentOf(entry, example));
  await other.expectVerdict(example.advice.verdict);
});

test('Law 5: opening a shared link fetches what opening the explorer fetches, and stores nothing of it', async ({ browser, explorer }) => {
  const { example } = anyExample();
  await explorer.open();
  await explorer.read(example.response);
  const { link } = await copyLink(explorer);

  const opening = async (address: string) => {
    const page = await (await browser.newContext()).newPage();
    const traffic = new Traffic(page);
    await new Explorer(page).open(address);
    await idle(page);
    const addresses = traffic.addresses.filter((url) => !url.startsWith('blob:')).map((url) => url.replace(/#.*/, ''));
    return { addresses: addresses.sort(), stored: await stored(page) };
  };
  expect(await opening(link)).toEqual(await opening(link.replace(/#.*/, '')));
});

/** Until the page has nothing left to do. */
const idle = (page: Page) => page.evaluate(() => new Promise<void>((resolve) => { requestIdleCallback(() => resolve(), { timeout: 2000 }); }));

test('a link that cannot be opened is refused in one line, and pasting goes on', async ({ explorer, page, troubles }) => {
  const { example } = anyExample();
  const zeros = await new Response(new Blob(['\0'.repeat(5_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
  const shared = (packed: string) => `#v=1&now=2026-03-01T12:00:00Z&paste=${packed}`;
  await explorer.open();
  for (const hash of [
    '#v=2&paste=abc',
    shared('AAAA'),
    shared('%00<script>'),
    shared('A'.repeat(100_000)),
    shared(Buffer.from(zeros).toString('base64url')),
    '#v=1&paste=AwA',
  ]) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    const alert = explorer.answer.getByRole('alert');
    await expect(alert).toHaveText(/^This link [^\n]+\.$/);
    await explorer.read(example.response);
    await expect(alert).toBeHidden();
    await explorer.root.getByRole('button', { name: 'Clear' }).click();
  }
  expect(troubles.found).toEqual([]);
});

test('another link takes the place of a shared text, and not of the reader’s own', async ({ browser, explorer }) => {
  const { entry, example } = anyExample();
  await explorer.open();
  await explorer.read(example.response);
  const { link } = await copyLink(explorer);
  const other = await elsewhere(browser, link);
  const go = (hash: string) => other.page.evaluate((to) => { location.hash = to; }, hash);

  const bare = `#v=1&api=${entry.api.id}&status=${entry.status[0]}&code=${entry.code ?? entry.slug}`;
  await go(bare);
  await expect(other.notice).toBeHidden();
  await expect(other.paste).toHaveValue('');
  await expect(other.linkTo(entry.page)).toBeVisible();

  await other.paste.fill('HTTP/1.1 503 Service Unavailable');
  await go(bare);
  await expect(other.paste).toHaveValue('HTTP/1.1 503 Service Unavailable');
  await go(new URL(link).hash);
  await expect(other.notice).toBeVisible();
  await expect(other.paste).toHaveValue(example.response);
});

test('a shared text is text, whatever it looks like', async ({ browser, explorer }) => {
  const evil = '<img src=x onerror="window.evil=1"><script>window.evil=1</script>';
  await explorer.open();
  await explorer.read(`HTTP/1.1 404 Not Found\ncontent-type: application/json\n\n${JSON.stringify({ title: evil, detail: evil, status: 404 })}`);
  const { link } = await copyLink(explorer);
  const other = await elsewhere(browser, link);
  expect(await other.page.evaluate(() => 'evil' in window)).toBe(false);
  expect(await other.root.locator('img, script').count()).toBe(0);
});

/** The links without a paste that the guides show. */
const DOCUMENTED = FILES.filter((file) => /^\/guides\/.*\.html$/.test(file)).flatMap((file) => [...built(file).matchAll(/\/explorer(#v=1(?:&amp;|&#x26;|&#38;)[\w=&;#.-]+)/g)].map(([, hash = '']) => hash.replace(/&(?:amp|#x26|#38);/g, '&')));

for (const hash of new Set(DOCUMENTED)) {
  test(`the guide’s link ${hash} opens the answer to its error`, async ({ explorer }) => {
    await explorer.open(`/explorer${hash}`);
    const said = new URLSearchParams(hash.slice(1));
    const entry = ENTRIES.find(({ api, slug, code }) => api.id === said.get('api') && (code ?? slug) === said.get('code'));
    await expect(explorer.linkTo(entry?.page ?? 'no such error')).toBeVisible();
    await expect(explorer.notice).toBeHidden();
  });
}
