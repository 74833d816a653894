import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';

/** A recording of three failing calls, as a browser's network panel exports it. */
const har = (statuses: readonly number[]): string =>
  JSON.stringify({
    log: {
      version: '1.2',
      entries: statuses.map((status) => ({
        request: { method: 'GET', url: `https://api.example/things/${status}` },
        response: { status, headers: [{ name: 'Content-Type', value: 'application/json' }], content: { mimeType: 'application/json', text: JSON.stringify({ message: `call ${status}` }) } },
      })),
    },
  });

async function drop(page: Page, name: string, text: string, onto: Locator): Promise<void> {
  const dataTransfer = await page.evaluateHandle(([file, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([content ?? ''], file ?? '', { type: 'application/json' }));
    return data;
  }, [name, text]);
  await onto.dispatchEvent('drop', { dataTransfer });
}

test('of a dropped HAR any response can be chosen and is explained', async ({ explorer, page }) => {
  await explorer.open();
  await drop(page, 'calls.har', har([401, 429, 503, 404]), explorer.paste);
  await explorer.expectVerdict('fix'); // the last failing one

  await explorer.answer.getByRole('button', { name: /503/ }).click();
  await explorer.expectVerdict('retry');
  await explorer.answer.getByRole('button', { name: /401/ }).click();
  await explorer.expectVerdict('auth');
});

const FIVE_MEGABYTES = 5_000_000;

test('five megabytes are read off the page’s own thread, and answered', async ({ explorer, page }) => {
  test.slow();
  await explorer.open();
  const body = JSON.stringify({ status: 500, message: 'm', list: Array.from({ length: 400_000 }, (_, i) => i) });
  await drop(page, 'big.json', body.padEnd(FIVE_MEGABYTES), explorer.paste);
  // While it is read, the page goes on answering.
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
  await expect(explorer.verdict).toBeVisible({ timeout: 30_000 });
});

test('five megabytes from the clipboard are answered, and typing goes on in what is shown of them', async ({ explorer, page, context }) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open();
  await page.evaluate(async (size) => {
    const list = Array.from({ length: size / 50 }, (_, at) => ({ pointer: `/items/${at}`, code: 'too_long' }));
    await navigator.clipboard.writeText(JSON.stringify({ status: 422, message: 'Some fields cannot be used.', list }, null, 2));
  }, FIVE_MEGABYTES);
  await explorer.paste.press('Control+V');
  await explorer.expectVerdict('fix');
  await expect(explorer.root).toContainText('only its beginning is shown');

  // All of the text is replaced where all that is shown is.
  await explorer.paste.press('Control+A');
  await explorer.paste.pressSequentially('429 Too Many Requests');
  await explorer.expectVerdict('wait');
  await expect(explorer.root).not.toContainText('only its beginning is shown');
});

test('a long reading says so and can be cancelled, and the next paste is read', async ({ explorer, page }) => {
  test.slow();
  await explorer.open();
  await explorer.paste.fill('HTTP/1.1 410 Gone\n\n');
  await explorer.expectVerdict('stop');
  // Broken in many places, so that mending it takes long.
  const broken = `{'status': 500, 'items': [${`{'a': None, 'b': True, 'c': 'x',}, `.repeat(26_000)}`;
  await drop(page, 'broken.txt', broken, explorer.paste);
  const cancel = explorer.answer.getByRole('button', { name: 'Cancel' });
  await cancel.click();
  await expect(explorer.answer.getByRole('alert')).toContainText('cancelled');
  // The verdict of the text before does not stand below it.
  await expect(explorer.answer.locator('[data-verdict]')).toHaveCount(0);
  await explorer.paste.fill('HTTP/1.1 410 Gone\n\n');
  await explorer.expectVerdict('stop');
});
