import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withLists } from './lists.ts';

test.each([
  [{ errors: { 0: 'a', 1: 'b' } }, { errors: ['a', 'b'] }],
  [{ 0: { 0: 'a' } }, [['a']]],
  [{ 1: 'a', 2: 'b' }, { 1: 'a', 2: 'b' }],
  [{ 0: 'a', name: 'b' }, { 0: 'a', name: 'b' }],
  [[{ 0: 'a' }], [['a']]],
  [{}, {}],
  ['text', 'text'],
  [null, null],
] as [unknown, unknown][])('%j is %j', (value, expected) => { expect(withLists(value)).toEqual(expected); });

test('a value without such objects stays as it was', () => {
  fc.assert(fc.property(fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"0"')), (value) => { expect(withLists(structuredClone(value))).toEqual(value); }));
});
