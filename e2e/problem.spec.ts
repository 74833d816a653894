import { ENTRIES, fragmentOf } from './fixtures/catalogue.ts';
import { expect, test } from './fixtures/test.ts';

const BROKEN = 'HTTP/1.1 404 Not Found\ncontent-type: application/json\n\n{"type":"no-tree","title":"No such tree","status":409,"invalid-params":[]}';
const GOOD = 'HTTP/1.1 404 Not Found\ncontent-type: application/problem+json\n\n{"type":"about:blank","title":"Not Found","status":404,"detail":"There is no tree 7."}';
const OTHER = 'HTTP/1.1 404 Not Found\nauthorization: Bearer not-a-real-token-471147114711\n\n{"error":"no_tree","message":"Bearer not-a-real-token-471147114711 sees no tree 7."}';

test('of a broken problem body the check shows what is wrong, where, and the section that says so', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.read(BROKEN);
  const check = page.getByRole('group').filter({ has: page.getByRole('heading', { name: /RFC 9457 check: 2 violations/ }) });
  await expect(check.getByRole('listitem').first()).toBeHidden();
  await check.getByRole('heading').click();
  for (const [place, section] of [['content-type', '3'], ['/status', '3.1.2'], ['/type', '3.1.1'], ['/invalid-params', '4']] as const) {
    const item = check.getByRole('listitem').filter({ has: page.getByText(place, { exact: true }) }).first();
    await expect(item).toBeVisible();
    await expect(item.getByRole('link')).toHaveAttribute('href', `https://www.rfc-editor.org/rfc/rfc9457#section-${section}`);
  }
});

test('a problem that keeps the rules is said to', async ({ explorer }) => {
  await explorer.open();
  await explorer.read(GOOD);
  await expect(explorer.answer.getByRole('heading', { name: 'RFC 9457 check: nothing to mend' })).toBeVisible();
});

test('any other error can be copied as a problem: it is JSON, without the secrets, and the copying is announced', async ({ explorer, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open();
  await explorer.read(OTHER);
  await explorer.answer.getByRole('heading', { name: /RFC 9457 check/ }).click();
  await explorer.answer.getByRole('button', { name: 'Copy as problem+json' }).click();
  await expect(explorer.answer.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).not.toContain('4711');
  expect(JSON.parse(copied)).toMatchObject({ type: 'about:blank', title: 'Not Found', status: 404, code: 'no_tree', detail: expect.stringContaining('sees no tree 7.') });

  // What was copied is itself a problem that keeps the rules.
  await explorer.read(`HTTP/1.1 404 Not Found\ncontent-type: application/problem+json\n\n${copied}`);
  await expect(explorer.answer.getByRole('heading', { name: /RFC 9457 check/ })).not.toContainText('violation');
});

test('the equivalent of a catalogued error has its type URI, else the address of its page on this site', async ({ explorer }) => {
  const others = ENTRIES.flatMap((entry) => entry.examples.map((example) => ({ entry, example }))).filter(({ example }) => !/problem|"title"/.test(example.response));
  const [one] = others.filter(({ entry }) => entry.typeUri === null).concat(others);
  if (!one) throw new Error('The catalogue has no example that is no problem.');
  await explorer.open(`/explorer${fragmentOf(one.entry, one.example)}`);
  await explorer.read(one.example.response);
  await explorer.answer.getByRole('heading', { name: /RFC 9457 check/ }).click();
  const { type } = JSON.parse((await explorer.answer.locator('.fx-conformance pre').textContent()) ?? '') as { type: string };
  expect(type).toBe(new URL(one.entry.typeUri ?? one.entry.page, type).href);
});

test('on the home page the answer stays short: no check', async ({ explorer }) => {
  await explorer.open('/');
  await explorer.read(BROKEN);
  await expect(explorer.verdict).toBeVisible();
  await expect(explorer.answer.getByText('RFC 9457 check')).toHaveCount(0);
});
