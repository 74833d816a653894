import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeCut } from './cut.ts';

const JSON_OBJECT = fc.dictionary(fc.string(), fc.jsonValue());

describe('a body that ends in the middle', () => {
  test.each([
    ['in a text', '{"code":"late","detail":"It is', { code: 'late', detail: 'It is' }],
    ['in an escape', String.raw`{"detail":"a\\b\u00e`, { detail: 'a\\b' }],
    ['behind a text', '{"code":"late"', { code: 'late' }],
    ['in a name', '{"status":429,"det', { status: 429, det: null }],
    ['behind a name', '{"status":429,"detail"', { status: 429, detail: null }],
    ['behind a colon', '{"status":429,"detail": ', { status: 429, detail: null }],
    ['behind a comma', '{"errors":[{"code":1},', { errors: [{ code: 1 }] }],
    ['behind a number', '{"error":{"status":429', { error: { status: 429 } }],
    ['in a word', '{"error":{"retryable":fal', { error: { retryable: null } }],
    ['in a list of words', '{"flags":[true,fal', { flags: [true] }],
    ['behind a bracket', '[{"error":{', [{ error: {} }]],
  ])('%s is read as far as it goes', (_where, text, value) => {
    expect(JSON.parse(closeCut(text))).toEqual(value);
  });

  test('anywhere is read, and what was complete is kept', () => {
    fc.assert(fc.property(JSON_OBJECT, fc.jsonValue(), fc.nat(), (head, tail, cut) => {
      const text = JSON.stringify([head, tail]);
      const whole = JSON.stringify([head]).length - 1;
      const read = JSON.parse(closeCut(text.slice(0, whole + cut % (text.length - whole)))) as unknown[];
      expect(read[0]).toEqual(JSON.parse(JSON.stringify(head)));
    }));
  });
});
