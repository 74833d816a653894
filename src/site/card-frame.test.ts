import { expect, test } from 'vitest';
import { frameHtml, frameOf } from './card-frame.ts';
import type { Card } from './card.ts';

test('a hostile title and address stay inside their attributes', () => {
  const html = frameHtml({ src: 'https://errors.example/embed/a/b"><script>', title: '"><script>alert(1)</script>&quot; \'x', width: 600, height: 400 });
  const [, src, title] = /^<iframe src="([^"<>]*)" title="([^"<>]*)" [^<>]*><\/iframe>$/.exec(html) ?? [];
  expect(src).toBe('https://errors.example/embed/a/b&quot;&gt;&lt;script&gt;');
  expect(title).toBe('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;quot; \'x');
});

test('a card with more to say gets a higher frame, up to what one is willing to scroll', () => {
  const advice: Card['advice'][number] = { status: null, mark: { verdict: 'fix', careful: false }, summary: 'Change it.', safe: 'yes', when: [], steps: [] };
  const card = (steps: number): Card => ({ title: 'T', api: 'A', statuses: [400], code: null, href: 'https://errors.example/a/errors/b', retired: null, cases: [], advice: [{ ...advice, steps: Array.from({ length: steps }, () => 'Change one thing.') }] });
  const height = (steps: number) => frameOf(card(steps), 'https://errors.example/embed/a/b').height;
  expect(height(3)).toBeGreaterThan(height(1));
  expect(height(400)).toBe(height(500));
});
