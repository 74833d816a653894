import { expect, test } from 'vitest';
import { folded, readFilter, writeFilter } from './table-filter.ts';

test('a filter survives its fragment', () => {
  const filter = { verdict: ['wait', 'fix'], status: ['4xx'], q: 'a & b_c' };
  expect(readFilter(writeFilter(filter))).toEqual(filter);
});

test('a fragment without `=` is an anchor and filters nothing', () => {
  expect(readFilter('#not_found')).toEqual({ verdict: [], status: [], q: '' });
});

test('a filter that asks for nothing has no fragment', () => {
  expect(writeFilter({ verdict: [], status: [], q: '' })).toBe('');
});

test('case, `_` and `-` make no difference', () => {
  expect(folded('Rate-Limited_now')).toBe('rate limited now');
});
