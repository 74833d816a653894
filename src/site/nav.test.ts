import { expect, test } from 'vitest';
import { firstOfClasses, nearby, neighbours } from './nav.ts';

const links = ['a', 'b', 'c'].map((label) => ({ label, href: `/${label}` }));

test('the neighbours of a page are those of its list', () => {
  expect(neighbours(links, '/b')).toEqual({ prev: links[0], next: links[2] });
  expect(neighbours(links, '/a').prev).toBeUndefined();
  expect(neighbours(links, '/elsewhere')).toEqual({ prev: undefined, next: undefined });
});

test('a long list shows a window that always holds the current item', () => {
  const items = Array.from({ length: 1000 }, (_, i) => i);
  for (const current of [0, 1, 500, 998, 999]) {
    const shown = nearby(items, current, 80);
    expect(shown).toHaveLength(80);
    expect(shown).toContain(current);
  }
  expect(nearby(items.slice(0, 10), 3, 80)).toHaveLength(10);
});

test('an error stands once in each class of its statuses', () => {
  expect(firstOfClasses([422, 500, 503])).toEqual([422, 500]);
});
