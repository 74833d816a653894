import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { withoutPrefix } from './interleaved.ts';
import { read } from './read.ts';

const BODY = JSON.stringify({ error: { code: 'crate_full', message: 'Full' } }, null, 2).split('\n');
const VALUE = { error: { code: 'crate_full', message: 'Full' } };

test('a map of Elixir, each line behind a container’s name', () => {
  const paste = ['press_1  | 07:12:50.418 [error] Press.Error / 408 – %{', 'press_1  |   "error" => "the tree sleeps",', 'press_1  |   "response" => nil', 'press_1  | }'].join('\n');
  expect(read(paste, libraries).messages).toMatchObject([{ status: 408, body: { kind: 'json', value: { error: 'the tree sleeps', response: null } } }]);
});

describe('a body that a logger wrote line by line', () => {
  const cases: [name: string, paste: string][] = [
    ['the same prefix', BODY.map((line) => `orchard-api | ${line}`).join('\n')],
    ['a prefix with a time that runs on', BODY.map((line, i) => `2026-03-01T12:00:0${i}Z app[web.1]: ${line}`).join('\n')],
    ['a pod’s prefix', BODY.map((line) => `[pod/orchard-7c9/api] ${line}`).join('\n')],
    ['with lines of another process in between', BODY.flatMap((line, i) => [`2026-03-01T12:00:0${i}Z app[web.1]: ${line}`, `2026-03-01T12:00:0${i}Z db[7]: checkpoint starting`]).join('\n')],
    ['with words of its own before the body', ['Mar 03 10:00:00 box pick[7]: Fri, 03 Mar 2026 [WARN] (call 12) {', ...BODY.slice(1).map((line) => `Mar 03 10:00:00 box pick[7]: ${line}`)].join('\n')],
    ['after a line of its own', ['2026-03-01T12:00:00Z app[web.1]: the call failed', ...BODY.map((line) => `2026-03-01T12:00:01Z app[web.1]: ${line}`)].join('\n')],
  ];
  test.each(cases)('%s', (_name, paste) => {
    const { messages, notes } = read(paste, libraries);
    expect(messages.flatMap(({ body }) => (body.kind === 'json' ? [body.value] : []))).toEqual([VALUE]);
    expect(notes.join(' ')).toMatch(/prefix/);
  });
});

describe('no prefix is taken off where none repeats', () => {
  test.each(['', 'The crate is full.', '{"a":1}', '{\n  "a": 1\n}', 'got {\n  "a": 1\n}', `ERROR orchard: {"error":"x"}`])('%j', (text) => { expect(withoutPrefix(text)).toBeNull(); });
});
