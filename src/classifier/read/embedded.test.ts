import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import type { Libraries } from './message.ts';
import { read } from './read.ts';

/** The JSON values that a paste holds, in order. */
const values = (text: string, given: Libraries = {}): unknown[] => read(text, given).messages.flatMap(({ body }) => (body.kind === 'json' ? [body.value] : []));

describe('JSON inside other text', () => {
  const cases: [name: string, text: string, values: unknown[]][] = [
    ['behind a log prefix', '12:00 ERROR api: {"error":"x"}', [{ error: 'x' }]],
    ['before a remark', 'got {"error":"x"} (3 attempts)', [{ error: 'x' }]],
    ['several, in order', 'a {"n":1} b {"n":2} c', [{ n: 1 }, { n: 2 }]],
    ['outermost only', 'got {"a":{"b":{"c":1}}}', [{ a: { b: { c: 1 } } }]],
    ['brackets inside strings belong to them', 'x {"message":"a } and a { and a \\" too"} y', [{ message: 'a } and a { and a " too' }]],
    ['an array of objects', 'got [{"code":"x"}]', [[{ code: 'x' }]]],
    ['escaped, as in a quoted field of a log', 'msg="{\\"error\\":\\"x\\"}" level=error', [{ error: 'x' }]],
    ['escaped with its line ends', 'Get \\"https://a.example\\": no token\\nResponse: {\\n  \\"error\\": \\"x\\"\\n}', [{ error: 'x' }]],
    ['behind an exception’s name in a bracket', '[Error: ACMEpress answered. status: "400", body: "{\n  "error": "x"\n}\n"]', [{ error: 'x' }]],
    ['escaped twice', 'msg="{\\\\\\"error\\\\\\":\\\\\\"x\\\\\\"}"', [{ error: 'x' }]],
    ['in a string of source code', `$body = '{"error":"the crate isn\\'t there"}';`, [{ error: "the crate isn't there" }]],
    ['brackets of prose are none', 'worker[3] said {} and [1, 2] and {so on}', []],
    ['unbalanced ones are none', 'an { without an end', []],
    ['none', 'nothing here', []],
  ];
  test.each(cases)('%s', (_name, text, expected) => { expect(values(text)).toEqual(expected); });

  test('places are those in the paste', () => {
    const text = 'ERROR {"error":"x"} done';
    expect(read(text).messages.map(({ start, end }) => text.slice(start, end))).toEqual(['{"error":"x"}']);
  });
});

describe('JSON that is broken', () => {
  const cases: [name: string, text: string, value: unknown][] = [
    ['single quotes', "{'error': 'x'}", { error: 'x' }],
    ['a trailing comma', '{"error":"x",}', { error: 'x' }],
    ['keys without quotes', '{error: "x"}', { error: 'x' }],
    ['cut off in a string', '{"error":"x","message":"the rest is mis', { error: 'x', message: 'the rest is mis' }],
    ['cut off between members', '{"error":{"code":"x",', { error: { code: 'x' } }],
    ['quotes in a sentence that lost their backslashes', '{"error":"no path "/7"","size":3}', { error: 'no path "/7"', size: 3 }],
    ['an ellipsis for what was left out', '{\n  …,\n  "error": "x"\n}', { error: 'x' }],
    ['cut inside a string by Guzzle, with the stack below', '{"error":"x","message":"the crate is (truncated...)\n in /x.php:113', { error: 'x', message: 'the crate is' }],
    ['Python’s literals', "{'error': 'x', 'ok': False, 'data': None}", { error: 'x', ok: false, data: null }],
  ];
  test.each(cases)('%s is mended, and marked as mended', (_name, text, value) => {
    expect(read(text, libraries).messages).toMatchObject([{ repaired: true, body: { kind: 'json', value } }]);
  });

  test('what is cut off is one body, also where it is longer than the library may get', () => {
    const text = JSON.stringify({ status: 422, code: 'late', list: Array.from({ length: 200_000 }, () => ({ code: 'x' })) }).slice(0, -100);
    expect(read(text, libraries).messages).toMatchObject([{ repaired: true, how: 'cut', body: { kind: 'json', value: { status: 422, code: 'late' } } }]);
  });
  test('prose in brackets is not made into data', () => { expect(values('{so on} and [see below]', libraries)).toEqual([]); });
  test('a library that fails leaves the text a text', () => {
    expect(values("{'error': 'x'", { ...libraries, repair: () => { throw new Error('cannot'); } })).toEqual([]);
  });
});
