import type { Locator, Page } from '@playwright/test';
import { ENTRIES, type Entry, type Example } from './fixtures/catalogue.ts';
import type { Explorer } from './fixtures/explorer.ts';
import { expect, test } from './fixtures/test.ts';

const fieldset = (explorer: Explorer): Locator => explorer.answer.getByRole('region', { name: 'Questions that settle it' }).getByRole('group');
const safety = async (explorer: Explorer): Promise<string | null> => explorer.answer.locator('dt', { hasText: 'Safe to repeat' }).locator('xpath=following-sibling::dd[1]/b').textContent();

/** What is shown now: the verdict, and whether a repeat is safe. */
const shown = async (explorer: Explorer): Promise<string> => `${await explorer.verdict.getAttribute('data-verdict')}, safe to repeat: ${await safety(explorer)}`;

const openWith = async (explorer: Explorer, { api }: Entry, { response }: Example): Promise<void> => {
  await explorer.open(`/explorer#v=1&api=${api.id}`);
  await explorer.read(response);
};

/** An entry that asks about this and nothing else yet, with an example of it. */
const asking = (about: string, verdicts: readonly string[]): [Entry, Example][] =>
  ENTRIES.flatMap((entry): [Entry, Example][] => {
    const [example] = entry.examples;
    const [question, ...more] = entry.advice.questions;
    return example && question?.about === about && more.length === 0 && verdicts.includes(entry.advice.verdict) ? [[entry, example]] : [];
  }).slice(0, 1);

for (const [entry, example] of asking('operation', ['fix', 'auth', 'stop'])) {
  test(`${entry.api.id} ${entry.slug}: one answer leads to the next question, and each answer to advice of its own`, async ({ explorer }) => {
    await openWith(explorer, entry, example);
    const before = await shown(explorer);
    await fieldset(explorer).first().getByRole('button').first().click();
    await expect(explorer.answer.getByText('You said')).toBeVisible();
    const first = await shown(explorer);
    expect(first).not.toBe(before);

    await expect(fieldset(explorer)).toHaveCount(1);
    await fieldset(explorer).first().getByRole('button').last().click();
    await expect.poll(() => shown(explorer)).not.toBe(first);
    await expect(fieldset(explorer)).toHaveCount(0);
  });
}

for (const [entry, example] of asking('idempotencyKey', ['retry', 'wait'])) {
  test(`${entry.api.id} ${entry.slug}: says what to check before anything else, and a key that was sent makes the repeat safe`, async ({ explorer }) => {
    await openWith(explorer, entry, example);
    await expect(explorer.answer.locator('.fx-summary')).toHaveText(/^Check first /);
    await expect.poll(() => safety(explorer)).toBe('we can’t tell');
    await expect(explorer.answer.locator('.fx-steps li').first()).toHaveText(/^Before repeating, /);

    await fieldset(explorer).first().getByRole('button', { name: /^Yes/ }).click();
    await expect.poll(() => safety(explorer)).toBe('yes');
    await expect(fieldset(explorer)).toHaveCount(0);
    await expect(explorer.answer.getByText('Safe to repeat: was “we can’t tell”, is now “yes”.')).toBeVisible();
  });
}

const local = (page: Page, at: Date): Promise<string> => page.evaluate((ms) => new Date(ms).toLocaleTimeString('en-GB'), at.getTime());

for (const timezoneId of ['Asia/Kolkata', 'America/Los_Angeles', 'UTC']) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });
    test('a date in Retry-After counts down to that moment, in the reader’s own time', async ({ explorer, page }) => {
      const until = new Date(Math.ceil(Date.now() / 1000) * 1000 + 90_000);
      await explorer.open();
      await explorer.read(`HTTP/1.1 429 Too Many Requests\nRetry-After: ${until.toUTCString()}\n\n`);
      const countdown = explorer.answer.locator('.fx-countdown');
      await expect(countdown.locator('time')).toHaveAttribute('datetime', until.toISOString());
      await expect(countdown.locator('time')).toContainText(await local(page, until));
      const left = countdown.getByRole('timer');
      const first = await left.textContent() ?? '';
      expect(first).toMatch(/^1:[0-3]\d$/);
      await expect(left).not.toHaveText(first);
    });
  });
}

test('a response of an hour ago counts from its own Date, so that its wait is over', async ({ explorer }) => {
  const sent = new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000);
  await explorer.open();
  await explorer.read(`HTTP/1.1 429 Too Many Requests\nDate: ${sent.toUTCString()}\nRetry-After: 30\n\n`);
  const countdown = explorer.answer.locator('.fx-countdown');
  await expect(countdown.locator('time')).toHaveAttribute('datetime', new Date(sent.getTime() + 30_000).toISOString());
  await expect(countdown).toContainText('The wait ended at');
});
