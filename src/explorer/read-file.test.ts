import { expect, test } from 'vitest';
import { INPUT_LIMIT } from '../classifier/classify.ts';
import { readFile } from './read-file.ts';

test('a file is read as its text', async () => expect(await readFile(new Blob(['“dim”']))).toBe('“dim”'));

test('a text of the greatest length is read to its end, whatever its characters take in bytes', async () => {
  const text = `${'€'.repeat(INPUT_LIMIT - 1)}.`;
  expect((await readFile(new Blob([text]))) === text).toBe(true);
});

test.each(['x', '€'])('a longer one, of %s, stays too long', async (character) =>
  expect((await readFile(new Blob(['\uFEFF', character.repeat(INPUT_LIMIT + 9)]))).length).toBe(INPUT_LIMIT + 1),
);
