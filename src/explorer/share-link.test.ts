import { describe, expect, test } from 'vitest';
import type { Finding } from '../schemas/finding.ts';
import { type Choice, NO_CHOICE } from './choice.ts';
import { FINDING, NOW, withAdvice } from './fixture.ts';
import { LONGEST_LINK } from './fragment.ts';
import { openLink } from './open-link.ts';
import { shareLink } from './share-link.ts';

const PAGE = 'https://faultbook.example/explorer';
const SHORT = 'HTTP/1.1 409\n\n{"error":{"code":"dim"}}';
const CHOICE: Choice = { ...NO_CHOICE, method: 'POST', known: ['lamp-gone'], response: 3 };

/** Text that no compression makes small. */
const noise = (length: number) => Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * i * 31 + i * 7919) ^ (i >> 3)) % 90)).join('');
const redacted = (text: string): Finding => ({ ...FINDING, secrets: [], redacted: text });
const made = async (text: string, short: Finding) => {
  const link = await shareLink({ finding: redacted(text), choice: CHOICE, now: NOW, page: PAGE }, async () => short);
  return { link, opened: await openLink(new URL(link.url).hash) };
};

describe('shareLink', () => {
  test('holds the whole redacted text where it has room', async () => {
    const { link, opened } = await made('a text', redacted('never asked for'));
    expect(link).toMatchObject({ kind: 'whole', text: 'a text' });
    expect(opened).toMatchObject({ kind: 'shared', text: 'a text', shared: { now: NOW }, fragment: { choice: CHOICE } });
  });
  test.each([
    ['does not shrink', noise(30_000)],
    ['shrinks, but to more than is unpacked again', 'x'.repeat(100_000)],
  ])('of a text that %s it holds what the finding names, which is one response', async (_, text) => {
    const { link, opened } = await made(text, redacted(SHORT));
    expect(link).toMatchObject({ kind: 'short', text: SHORT });
    expect(link.url.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(opened).toMatchObject({ kind: 'shared', text: SHORT, fragment: { choice: { ...CHOICE, response: null } } });
  });
  test.each([
    ['is matched otherwise', { ...redacted(SHORT), match: null }],
    ['gets another verdict', withAdvice({ verdict: 'fix' }, redacted(SHORT))],
    ['gets another wait', withAdvice({ waitSeconds: 31 }, redacted(SHORT))],
    ['may be repeated otherwise', withAdvice({ safeToRepeat: 'yes' }, redacted(SHORT))],
    ['holds a secret', { ...redacted(SHORT), secrets: FINDING.secrets }],
    ['is too long itself', redacted(noise(30_000))],
  ])('without a paste where the short form %s', async (_, short) => {
    const { link, opened } = await made(noise(30_000), short);
    expect(link).toEqual({ kind: 'bare', url: expect.any(String) });
    expect(opened).toMatchObject({
      kind: 'said',
      fragment: { choice: { api: 'lumen', method: 'POST' }, opening: { code: 'dim', status: 409, reason: null } },
    });
  });
  test('never is longer than is opened', async () => {
    for (const length of [1000, 5000, 5500, 6000, 6500, 7000]) {
      const { link, opened } = await made(noise(length), redacted(SHORT));
      expect(link.url.length).toBeLessThanOrEqual(LONGEST_LINK);
      expect(opened.kind).toBe('shared');
    }
  });
});
