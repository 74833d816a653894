import { anyExample, fragmentOf } from './fixtures/catalogue.ts';
import { expect, test } from './fixtures/test.ts';

const { entry, example } = anyExample();

test('a pasted response gets its verdict, its sentence and a link to its page', async ({ explorer }) => {
  await explorer.open(`/explorer${fragmentOf(entry, example)}`);
  await explorer.paste.fill(example.response);
  await explorer.expectVerdict(example.advice.verdict);
  await expect(explorer.answer).toContainText(example.advice.summary.replaceAll('`', ''));
  await expect(explorer.linkTo(entry.page)).toBeVisible();
});

test('a sample is one click away and is answered', async ({ explorer }) => {
  await explorer.open();
  await explorer.samples.first().click();
  await expect(explorer.paste).not.toHaveValue('');
  await expect(explorer.verdict).toBeVisible();
});

test('a dropped file is read like a paste', async ({ explorer, page }) => {
  await explorer.open();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'response.txt', { type: 'text/plain' }));
    return data;
  }, example.response);
  await explorer.paste.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(explorer.paste).toHaveValue(example.response);
  await expect(explorer.verdict).toBeVisible();
});

test('the reader’s choice of API is kept in the fragment and survives a reload', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.api.selectOption(entry.api.id);
  await expect.poll(() => new URL(page.url()).hash).toBe(`#v=1&api=${entry.api.id}`);
  await page.reload();
  await explorer.ready();
  await expect(explorer.api).toHaveValue(entry.api.id);
});

test('a link with a code and an API opens the answer without a paste', async ({ explorer }) => {
  await explorer.open(`/explorer#v=1&api=${entry.api.id}&status=${entry.status[0]}&code=${entry.code ?? entry.slug}`);
  await expect(explorer.linkTo(entry.page)).toBeVisible();
});

test('the keyboard alone is enough', async ({ explorer, page }) => {
  await explorer.open();
  const focused = () => explorer.paste.evaluate((box) => box === document.activeElement);
  for (let tabs = 0; tabs < 40 && !(await focused()); tabs += 1) await page.keyboard.press('Tab');
  expect(await focused()).toBe(true);
  await page.keyboard.insertText(example.response);
  await expect(explorer.verdict).toBeVisible();

  // From the box on, Tab comes to the answer's link; nothing on the way holds the focus.
  const link = explorer.answer.getByRole('link').first();
  const reached = () => link.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < 40 && !(await reached()); tabs += 1) await page.keyboard.press('Tab');
  expect(await reached()).toBe(true);
});

test('the result is announced politely', async ({ explorer }) => {
  await explorer.open();
  await expect(explorer.said).toHaveAttribute('aria-live', 'polite');
  await explorer.read(example.response);
});

test('a pasted script stays text', async ({ explorer, page, troubles }) => {
  await explorer.open();
  const evil = '<img src=x onerror="window.evil=1"><script>window.evil=1</script>';
  for (const paste of [
    evil,
    `HTTP/1.1 404 ${evil}\ncontent-type: application/json\nx-request-id: ${evil}\n\n${JSON.stringify({ title: evil, detail: evil, code: evil, status: 404 })}`,
    JSON.stringify({ error: evil, reason: evil, type: 'javascript:window.evil=1', errors: { [evil]: [evil] } }),
    'HTTP/1.1 404 Not Found\ncontent-type: application/problem+json\n\n{"type":"javascript:window.evil=1","instance":"javascript:window.evil=1","title":"x"}',
  ]) {
    await explorer.read(paste);
  }
  expect(await page.evaluate(() => 'evil' in window)).toBe(false);
  expect(await explorer.root.locator('img, script').count()).toBe(0);
  expect(await explorer.root.locator('a[href^="javascript:" i]').count()).toBe(0);
  expect(troubles.found).toEqual([]);
});

test('what is copied holds none of the secrets, and the copying is announced', async ({ explorer, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open();
  await explorer.read(`> GET /things HTTP/1.1\n> Authorization: Bearer not-a-real-token-471147114711\n> Cookie: session=not-a-real-session-0815\n${example.response.replace(/^/gm, '< ')}`);
  await explorer.answer.getByRole('button', { name: 'Copy the text without secrets' }).click();
  await expect(explorer.answer.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).not.toMatch(/4711|0815/);
  expect(copied).toContain('GET /things');
});
