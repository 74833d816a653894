import { describe, expect, test } from 'vitest';
import { ORIGIN, pagesOf, pastesOf, SETTINGS, type Subject } from '../../testing/replies.ts';
import { WORLDS } from '../../testing/worlds.ts';
import type { Block } from './document.ts';
import { JOINER, uncalled } from './formats/format.ts';
import { FORMATS } from './formats/formats.ts';
import { ownLink, sourceLink } from './link.ts';
import { replyOf } from './reply.ts';
import { AGAIN, SUPPORT } from './words.ts';

const RE_ADDRESS = /https?:\/\/[^\s<"]+/g;
const RE_REPEAT = /\b(?:re)?send|repeat/i;

const subjects: Subject[] = WORLDS.flatMap((world) => [...pagesOf(world), ...pastesOf(world)]);
const replies = ({ diagnosis }: Subject) => SETTINGS.map(({ tone, length }) => ({ tone, length, document: replyOf(diagnosis, length, { tone, origin: ORIGIN }) }));
const wordsOf = (block: Block | undefined): string => (block && 'phrase' in block ? block.phrase.inlines.map(({ text }) => text).join('') : '');

/** Every page and every example, each by its name when it fails. */
const each = (promise: (subject: Subject) => void) => () => {
  for (const subject of subjects) {
    try {
      promise(subject);
    } catch (problem) {
      throw new Error(`The replies to ${subject.name}`, { cause: problem });
    }
  }
};

describe('the replies to every page and to every example', () => {
  test('lead to its very page and anchor, in every format', each((subject) => {
    for (const { document } of replies(subject)) for (const { print } of Object.values(FORMATS)) expect(print(document)).toContain(`${ORIGIN}${subject.diagnosis.page}`);
  }));

  test('have nothing behind a link that could be taken for a part of it', each((subject) => {
    for (const { document } of replies(subject)) {
      for (const [id, { print }] of Object.entries(FORMATS)) {
        const reply = id === 'html' ? print(document).replace(/ (?:href|style)="[^"]*"|<[^>]*>/g, ' ') : print(document);
        for (const { 0: address, index } of reply.matchAll(RE_ADDRESS)) {
          expect(reply.slice(index + address.length, index + address.length + 1)).toMatch(/^\s?$/);
          expect(address).toMatch(/[A-Za-z0-9/]$/);
        }
      }
    }
  }));

  test('are wrapped as plain text; one line stays one line', each((subject) => {
    for (const { length, document } of replies(subject)) {
      const lines = FORMATS.plain.print(document).split('\n');
      if (length === 'line') expect(lines).toHaveLength(1);
      else expect(lines.filter((line) => [...line].length > 72 && line.trim().includes(' '))).toEqual([]);
    }
  }));

  test('warn of a harmful repeat before they speak of one', each((subject) => {
    const { advice, message } = subject.diagnosis;
    const { text, warns } = AGAIN[advice.verdict][advice.safeToRepeat];
    if (!warns || advice.poll) return;
    for (const { document } of replies(subject)) {
      const words = document.map(wordsOf).join('\n');
      expect(words.indexOf(text)).toBeGreaterThan(-1);
      expect(words.slice(0, words.indexOf(text)).replace(message ?? '', '').match(RE_REPEAT)).toBeNull();
      expect(words.indexOf(text)).toBeLessThan(words.indexOf(advice.summary.replaceAll('`', '')));
    }
  }));

  test('call no repeat a plain one that may do harm', each((subject) => {
    if (subject.diagnosis.advice.safeToRepeat === 'yes') return;
    for (const { document } of replies(subject)) expect(FORMATS.plain.print(document)).not.toMatch(/Verdict: (?:retry|wait)$/m);
  }));

  test('say in full, and once, all of when to send again that they say in short', each((subject) => {
    const { advice } = subject.diagnosis;
    for (const tone of ['customer', 'colleague'] as const) {
      const full = FORMATS.plain.print(replyOf(subject.diagnosis, 'full', { tone, origin: ORIGIN })).replace(/\s+/g, ' ');
      for (const event of advice.waitFor) expect(full).toContain(event.replaceAll('`', ''));
      if (advice.backoff) expect(full.split(`${advice.backoff.attempts} attempts in all`)).toHaveLength(2);
    }
  }));

  test('say in every format where a reason is written', each((subject) => {
    const document = replyOf(subject.diagnosis, 'full', { tone: 'colleague', origin: ORIGIN });
    const sections = subject.diagnosis.advice.because.flatMap(({ source }) => source.split(' § ')[1] ?? []).filter((section) => /^[\w ]+$/.test(section));
    for (const { print } of Object.values(FORMATS)) {
      const reply = print(document).replace(/\s+/g, ' ');
      for (const section of sections) expect(reply).toContain(section);
    }
  }));

  test('ask what would settle it, where we can’t tell', each((subject) => {
    const { advice } = subject.diagnosis;
    const [question] = advice.questions;
    if (advice.verdict !== 'unknown' || !question) return;
    for (const { document } of replies(subject)) expect(FORMATS.plain.print(document).replace(/\s+/g, ' ')).toContain(question.text.replaceAll('`', ''));
  }));

  test('name the request id, and to a customer no other support than ours', each((subject) => {
    for (const { tone, document } of replies(subject)) {
      const reply = FORMATS.plain.print(document).replace(/\s+/g, ' ');
      expect(reply).toContain(subject.diagnosis.requestId ?? '');
      if (tone === 'customer') expect(reply).not.toContain(SUPPORT.advice);
    }
  }));

  test('set no colour or ground of their own in a mail, which may be dark', each((subject) => {
    for (const { document } of replies(subject)) expect(FORMATS.html.print(document)).not.toMatch(/<style|background|(?<!-)color:(?!inherit)/);
  }));
});

describe('what stands beside the record', () => {
  const [subject] = subjects;
  const failed = (more: Partial<Subject['diagnosis']>) => subject && FORMATS.plain.print(replyOf({ ...subject.diagnosis, situation: null, title: 'Gone wrong', api: null, statuses: [], code: null, reason: null, page: null, ...more }, 'line', { tone: 'customer', origin: ORIGIN }));
  test('a response without status and code is still a response', () => {
    expect(failed({ silent: false })).toMatch(/^Your request failed: Gone wrong\. /);
    expect(failed({ silent: true })).toMatch(/^Your request got no response: Gone wrong\. /);
  });
  test('a time of day can be searched for as it stands, an emoji by name is none', () => {
    expect(uncalled('at 11:59:00, :skull: :100:')).toBe(`at 11:59:00, :${JOINER}skull: :${JOINER}100:`);
  });
});

describe('links', () => {
  test.each([
    ['/a/errors/b#c', 'https://errors.example/a/errors/b#c'],
    ['/a/errors/b_', 'https://errors.example/a/errors/b%5F'],
    ['//evil.example/x', null],
    ['https://evil.example/x', null],
    ['javascript:alert(1)', null],
    ['/\\evil.example', null],
    [null, null],
  ])('to %s', (page, href) => {
    expect(ownLink('x', page, ORIGIN)?.href ?? null).toBe(href);
  });

  test.each([
    ['https://docs.example/e § Codes', { text: 'Codes', href: 'https://docs.example/e', tells: true }],
    ['https://docs.example/e', { text: 'docs.example', href: 'https://docs.example/e', tells: false }],
    ['http://docs.example/e', null],
    ['javascript:alert(1)', null],
    ['a book', null],
  ])('to the source %s', (source, link) => {
    expect(sourceLink(source)).toEqual(link);
  });
});
