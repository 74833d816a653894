import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_CHOICE } from './choice.ts';
import { decodeFragment, encodeFragment, NO_FRAGMENT, NO_OPENING, nextFragment } from './fragment.ts';

describe('decodeFragment', () => {
  test('reads every name of the contract', () => {
    expect(
      decodeFragment(
        '#v=1&api=toolpath&method=post&operation=create-program&key=sent&body=same&known=a&known=b&response=0&code=conflict&status=409&reason=x',
      ),
    ).toEqual({
      choice: { api: 'toolpath', method: 'POST', operation: 'create-program', key: 'sent', body: 'same', known: ['a', 'b'], response: 0 },
      opening: { code: 'conflict', status: 409, reason: 'x' },
    });
  });
  test.each(['', '#', '#unknown-codes', '#tenant_not_found', '#v=2&api=x', '#api=x', '#:~:text=a'])('%j is none of ours', (hash) =>
    expect(decodeFragment(hash)).toBeNull(),
  );
  test('drops what it cannot use', () => {
    expect(decodeFragment('#v=1&key=maybe&body=1&method=P0ST&response=-1&status=9999&api=%20&x=y')).toEqual(NO_FRAGMENT);
  });
});

describe('encodeFragment', () => {
  test('begins with the version and holds only what was said', () => {
    expect(encodeFragment({ choice: { ...NO_CHOICE, api: 'toolpath', method: 'POST', response: 0 }, opening: NO_OPENING })).toBe(
      'v=1&api=toolpath&method=POST&response=0',
    );
  });
  test('is empty where nothing was said', () => expect(encodeFragment(NO_FRAGMENT)).toBe(''));

  const word = fc.stringMatching(/^[a-z][a-z0-9._&=#% ]{0,20}[a-z]$/);
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  test('comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.record({
          api: maybe(word),
          method: maybe(fc.constantFrom('GET', 'POST')),
          operation: maybe(word),
          key: maybe(fc.constantFrom('sent' as const, 'none' as const)),
          body: maybe(fc.constantFrom('same' as const, 'changed' as const)),
          known: fc.uniqueArray(word, { maxLength: 3 }),
          response: maybe(fc.nat(99)),
        }),
        fc.record({ code: maybe(word), status: maybe(fc.integer({ min: 100, max: 999 })), reason: maybe(word) }),
        (choice, opening) => {
          const text = encodeFragment({ choice, opening });
          expect(decodeFragment(text) ?? NO_FRAGMENT).toEqual({ choice, opening });
        },
      ),
    );
  });
});

describe('nextFragment', () => {
  const said = { choice: { ...NO_CHOICE, api: 'toolpath' }, opening: NO_OPENING };
  test('leaves a page anchor alone until something is said', () => {
    expect(nextFragment('#unknown-codes', NO_FRAGMENT)).toBeNull();
    expect(nextFragment('#unknown-codes', said)).toBe('v=1&api=toolpath');
  });
  test('changes nothing that says the same', () => expect(nextFragment('#v=1&api=toolpath', said)).toBeNull());
  test('keeps a shared paste until it is edited', () => {
    const hash = '#paste=abc&v=1&now=2026-03-01T12:00:00Z&api=lumen';
    const shared = { packed: 'abc', now: '2026-03-01T12:00:00Z' };
    const choice = { ...NO_CHOICE, api: 'lumen' };
    expect(nextFragment(hash, { choice, opening: NO_OPENING, shared })).toBeNull();
    expect(nextFragment(hash, { choice, opening: NO_OPENING })).toBe('v=1&api=lumen');
  });
  test('empties its own when all was taken back', () => expect(nextFragment('#v=1&api=toolpath', NO_FRAGMENT)).toBe(''));
});
