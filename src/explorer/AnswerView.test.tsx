import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../schemas/finding.ts';
import { MASK } from '../classifier/redact/redact.ts';
import { announcementOf } from './Announcement.tsx';
import { AnswerView } from './AnswerView.tsx';
import Explorer from './Explorer.tsx';
import { CATALOGUE, FINDING, NOW, PASTE, withAdvice } from './fixture.ts';

const nothing = () => {};
const html = (finding: Finding, text = PASTE) =>
  renderToStaticMarkup(
    <AnswerView
      answer={{ text, finding, now: NOW }}
      catalogue={CATALOGUE}
      denied={[]}
      said={[]}
      changed={null}
      open
      onAnswer={nothing}
      onUndo={nothing}
      onResponse={nothing}
    />,
  );
const orderOf = (page: string, ...parts: string[]) => parts.map((part) => page.indexOf(part));

describe('the answer', () => {
  test('comes in the order of what is needed first', () => {
    const order = orderOf(
      html(FINDING),
      'Retry',
      'Check first',
      'Safe to repeat',
      'When',
      'Which method',
      'What to do',
      'Which error',
      'What to tell support',
      'Why',
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });
  test('a retry that may do harm never looks like a plain one', () => {
    expect(html(FINDING)).toContain('data-careful="true"');
    expect(html(FINDING)).toContain('Retry, after a check');
    expect(html(withAdvice({ safeToRepeat: 'yes' }))).not.toContain('data-careful');
  });
  test('marks the evidence in the redacted text', () => {
    const page = html(FINDING);
    expect(page).toContain('<mark>dim</mark>');
    expect(page).toContain('<mark>r-1</mark>');
    expect(page).toContain('HTTP/1.1 <mark>409</mark>');
    expect(page).toContain(MASK);
    expect(page).not.toContain('abc');
  });
  test('links only to our own pages and to sources', () => {
    const finding = { ...FINDING, match: FINDING.match && { ...FINDING.match, page: '//evil.example/x' } };
    expect([...html(finding).matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '/status/409',
      'https://docs.lumen.example/errors',
    ]);
  });
  test('what was pasted is text, whatever it looks like', () => {
    const redacted = '<img src=x onerror=alert(1)> `x`';
    expect(html({ ...withAdvice({ summary: redacted }), redacted, secrets: [] }, redacted)).not.toContain('<img');
  });
  test('has no style attribute', () => expect(html(FINDING)).not.toContain('style='));
  test('without an error says so, without a verdict', () => {
    const page = html({
      ...withAdvice({ verdict: 'unknown', summary: 'Paste the whole response.', questions: [], steps: [], because: [], quote: [] }),
      outcome: 'nothing',
      match: null,
    });
    expect(page).toContain('Nothing to read yet');
    expect(page).not.toContain('Unknown');
    expect(page).not.toContain('Which error');
  });
  test('is announced with verdict and sentence', () => {
    const answer = { text: PASTE, finding: FINDING, now: NOW };
    const words = 'Retry. Check first whether the lamp is lit; only if nothing was done, send the same request again.';
    expect(announcementOf({ answer, changed: null, shared: null })).toBe(words);
    expect(announcementOf({ answer, changed: null, shared: { packed: 'x', now: NOW } })).toBe(`Shared by a link. ${words}`);
  });
});

test('before anything is loaded the page has the paste box, and is not ready', () => {
  const page = renderToStaticMarkup(
    <Explorer mode="home" matchingUrl="/matching.json" explorerUrl="/explorer" site="https://errors.example" samples={[{ title: 'A lamp', text: PASTE }]} />,
  );
  expect(page).toContain('<textarea');
  expect(page).toContain('A lamp');
  expect(page).not.toContain('data-ready');
  expect(page).not.toContain('r-1');
});
