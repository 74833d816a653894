import { describe, expect, test } from 'vitest';
import { MASK } from '../classifier/redact/redact.ts';
import { FINDING } from './fixture.ts';
import { firstWords, offered } from './Responses.tsx';

test.each([
  [2, 1, 0, 1],
  [12, 11, 0, 11],
  [50_000, 0, 0, 11],
  [50_000, 100, 94, 105],
  [50_000, 49_999, 49_988, 49_999],
])('of %i responses with %i chosen, %i to %i are offered', (count, chosen, first, last) => {
  const indices = offered(count, chosen);
  expect([indices[0], indices.at(-1)]).toEqual([first, last]);
});

describe('the first words of a response', () => {
  const paste = 'HTTP/1.1 409 Conflict\n\n{}\n{"key":"abc"}';
  const secrets = [{ kind: 'key', start: paste.indexOf('abc'), end: paste.indexOf('abc') + 3 }];
  const words = (starts: readonly number[], index: number) =>
    firstWords(
      {
        redacted: paste.replace('abc', MASK),
        secrets,
        reading: { ...FINDING.reading, found: starts.map((start) => ({ status: null, shape: 'none', start, end: paste.length })) },
      },
      index,
    );
  const second = paste.indexOf('{"key"');
  test('leave out the status line’s number, which is told already', () => expect(words([0, second], 0)).toBe('Conflict'));
  test('hold no secret', () => expect(words([0, second], 1)).toBe(`{"key":"${MASK}"}`));
  test('are left out where all stand in one text', () => expect(words([0, 0], 0)).toBeNull());
});
