import { expect, test } from 'vitest';
import { nearest, suggest } from './nearest.ts';

const SLUGS = ['rate_limited', 'not_found', 'conflict', 'internal_error'];

test('a mistyped name finds the one that was meant, whatever its letter case', () => {
  expect([nearest('rate-limited', SLUGS)[0], nearest('NOT_FOUND', SLUGS)[0], nearest('conflcit', SLUGS)[0]]).toEqual(['rate_limited', 'not_found', 'conflict']);
});
test('something else finds nothing', () => { expect(nearest('xyz', SLUGS)).toEqual([]); });
test('a mistake offers the name that was meant, else all there are', () => {
  expect([suggest('conflct', SLUGS), suggest('xyz', ['a', 'b']), suggest('xyz', [])]).toEqual(['did you mean `conflict`?', 'one of: `a`, `b`', 'there is none to choose from']);
});
