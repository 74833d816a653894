import { expect, test } from 'vitest';
import { responseParts } from './response-parts.ts';

const RESPONSE = 'HTTP/1.1 429 Too Many Requests\nretry-after: 5\ncontent-type: application/json\n\n{"code": "slow_down", "n": 1}\n';
const kinds = (text: string) => responseParts(RESPONSE, ['slow_down', 'retry-after']).filter((part) => part.text === text).map(({ kind }) => kind);

test('the pieces are the response, nothing lost and nothing added', () => {
  for (const response of [RESPONSE, '{"a": "b\\"c"}', 'plain text', 'HTTP/2 503\nserver: x']) {
    expect(responseParts(response, []).map(({ text }) => text).join('').trimEnd()).toBe(response.trimEnd());
  }
});

test('what decides is marked: the status, a code, a header', () => {
  expect(kinds('429')).toEqual(['status']);
  expect(kinds('"slow_down"')).toEqual(['decisive']);
  expect(kinds('retry-after')).toEqual(['decisive']);
});

test('keys, strings, words and header names are told apart', () => {
  expect([kinds('"code"'), kinds('1'), kinds('content-type')]).toEqual([['key'], ['word'], ['name']]);
});
