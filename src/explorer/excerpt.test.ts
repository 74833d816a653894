import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

const all = { start: 0, end: 10 };

describe('excerpt', () => {
  test('cuts at the borders of the places', () => {
    expect(excerpt('0123456789', all, [{ start: 2, end: 4, evidence: 0 }]).pieces).toEqual([
      { start: 0, text: '01', evidence: [] },
      { start: 2, text: '23', evidence: [0] },
      { start: 4, text: '456789', evidence: [] },
    ]);
  });
  test('overlapping places share a piece', () => {
    expect(
      excerpt('0123456789', all, [
        { start: 0, end: 10, evidence: 0 },
        { start: 3, end: 5, evidence: 1 },
      ]).pieces.map(({ text, evidence }) => [text, evidence]),
    ).toEqual([
      ['012', [0]],
      ['34', [0, 1]],
      ['56789', [0]],
    ]);
  });
  test('of a long text shows the response with a little around it', () => {
    const text = `${'a'.repeat(50_000)}RESPONSE${'b'.repeat(50_000)}`;
    const { pieces, before, after } = excerpt(text, { start: 50_000, end: 50_008 }, []);
    expect(pieces.map((piece) => piece.text).join('')).toBe(`${'a'.repeat(200)}RESPONSE${'b'.repeat(200)}`);
    expect([before, after]).toEqual([49_800, 49_800]);
  });
  test('loses no character of a usual text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.nat(20), fc.nat(20))), (text, spans) => {
        const places = spans.map(([start, length], evidence) => ({ start, end: Math.min(text.length, start + length), evidence }));
        expect(
          excerpt(text, { start: 0, end: text.length }, places)
            .pieces.map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
