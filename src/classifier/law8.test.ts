import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { filled, growsLinearly } from '../testing/growth.ts';
import { libraries } from '../cli/libraries.ts';
import { finding } from '../schemas/finding.ts';
import { examplesOf, NOW } from '../testing/world.ts';
import { PUBLISHED } from '../testing/worlds.ts';
import { classify, INPUT_LIMIT, type Options } from './classify.ts';

const OPTIONS: Options = { catalogue: PUBLISHED.catalogue, now: NOW, libraries };
const EXAMPLES = examplesOf(PUBLISHED).map(({ example }) => example.response);
/** `FUZZ=50 npx vitest run law8` tries fifty times as much as every run does. */
const FACTOR = Number(process.env['FUZZ'] ?? 1);
const RUNS = { numRuns: 150 * FACTOR };
const MORE_RUNS = { numRuns: 400 * FACTOR };

/** Answered: a finding that keeps the contract, the same one each time, whose places lie in the paste. */
function answered(paste: string, options = OPTIONS): void {
  const answer = classify(paste, options);
  const read = finding.safeParse(answer);
  expect(read.error?.issues ?? []).toEqual([]);
  for (const { start, end } of [...answer.reading.found, ...answer.secrets]) {
    expect(start).toBeLessThanOrEqual(end);
    expect(end).toBeLessThanOrEqual(paste.length);
  }
  expect(answer.match ?? answer.candidates[0]).toEqual(answer.candidates[0]);
  expect(classify(paste, options)).toEqual(answer);
}

const anyText = fc.string({ unit: 'binary', maxLength: 400 });
const tokens = fc.constantFrom(
  'HTTP/1.1 ', 'HTTP/2 503', '404', '200 OK', '\n', '\r\n', '\r', '\n\n', '{', '}', '[', ']', '"', '\\"', '\\', "'", ':', ',', '<', '>', '</', '<!doctype html>', '<?xml version="1.0"?>', '<Error>', '> ', '< ', '* ', '| ', '+ ', '```json\n',
  '"error":', '"status":', '"code":', '"message":', '"__proto__":', '"type":"https://', 'null', 'true', '1e999', '-0', '\u0000', '\u001b[31m', '\u200b', '\ufeff', '\ud800', 'Retry-After: ', 'Date: ', 'Authorization: Bearer ', 'curl -X POST https://', 'status=', 'ECONNRESET', 'data: ', '%7B%22', '&quot;', '=>', 'nil',
);
const anySoup = fc.array(fc.oneof(tokens, fc.string({ maxLength: 8 })), { maxLength: 60 }).map((parts) => parts.join(''));
const anyExample = fc.constantFrom(...EXAMPLES);

/** What happens to a response between a terminal and a paste box. */
const MUTATIONS: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text) => `"${text}"`,
  (text) => `'${text}'`,
  (text) => text.replace(/^/gm, '> '),
  (text) => text.replace(/^/gm, '+'),
  (text) => text.replace(/^/gm, '< '),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replaceAll('\n', ''),
  (text) => JSON.stringify(text),
  (text) => JSON.stringify({ log: JSON.stringify(text) }),
  (text) => text.replaceAll('"', '\\"'),
  (text) => text.replaceAll('"', '“'),
  (text, at) => `${text.slice(0, at)}\u0000${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}${text.slice(at + 7)}`,
  (text) => encodeURIComponent(text),
];
const anyMutant = fc.tuple(anyExample, fc.array(fc.tuple(fc.constantFrom(...MUTATIONS), fc.nat(800)), { minLength: 1, maxLength: 3 })).map(([text, steps]) => steps.reduce((now, [mutate, at]) => mutate(now, at), text));

describe('Law 8: any input is answered', () => {
  test('any text', () => { fc.assert(fc.property(anyText, (text) => { answered(text); }), RUNS); });
  test('any mixture of what responses are made of', () => { fc.assert(fc.property(anySoup, (text) => { answered(text); }), MORE_RUNS); });
  test('any JSON value', () => { fc.assert(fc.property(fc.json({ maxDepth: 5 }), (text) => { answered(text); }), RUNS); });
  test('any JSON value below any head', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999 }), fc.json(), (status, body) => { answered(`HTTP/1.1 ${status} X\ncontent-type: application/json\n\n${body}`); }), RUNS);
  });
  test('any response of the catalogue, mangled', () => { fc.assert(fc.property(anyMutant, (text) => { answered(text); }), MORE_RUNS); });
  test('two responses in one paste', () => { fc.assert(fc.property(anyMutant, anyExample, (one, other) => { answered(`${one}\n${other}`); }), RUNS); });
  test('whatever the reader states besides', () => {
    const context = fc.record({ api: fc.constantFrom(...PUBLISHED.catalogue.apis.map(({ id }) => id), 'nobody', '__proto__'), method: fc.constantFrom('GET', 'post', 'LAUNCH', ''), operation: fc.string(), response: fc.nat(9) }, { requiredKeys: [] });
    fc.assert(fc.property(anyMutant, context, (text, stated) => { answered(text, { ...OPTIONS, context: stated }); }), RUNS);
  });
  test('without the libraries that are loaded late', () => { fc.assert(fc.property(anyMutant, (text) => { answered(text, { ...OPTIONS, libraries: {} }); }), RUNS); });
  test('without any catalogue', () => {
    const empty: Options = { catalogue: { version: 1, apis: [], statusPage: '', statuses: [], network: [] }, now: NOW };
    fc.assert(fc.property(anyMutant, (text) => { answered(text, empty); }), RUNS);
  });
});

describe('Law 8: a paste cannot reach into the program', () => {
  afterEach(() => { expect(Object.keys(Object.prototype)).toEqual([]); });

  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'] as const;

  test.each(NAMES)('a member called %s is only a name', (name) => {
    for (const body of [`{"${name}":{"polluted":true,"error":"x"}}`, `{"error":{"${name}":{"polluted":true}}}`, `{"errors":{"${name}":["no"]}}`, `{'${name}': {'polluted': True}, 'error': 'x'`, `{"error":"${name}","reason":"${name}"}`]) {
      answered(body);
      answered(`HTTP/1.1 500 X\n${name}: {"polluted":true}\n\n${body}`);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('Law 8: in bounded time and memory', () => {
  const PATTERNS = ['a {"b":"c"}', '{ [A: ', 'Abcd: x\n', 'another pick ', '{\\n', 'E    x\n', "b'{", "b'{\\\\", '"a"\n "b" ', 'ab 12: {\n', 'level=info msg="x \\" ', '[12:30 aaaaaaaa', '{"headers":{"date":"x"}} ', '[', '{', '"', '\\', '\\"', '{"a":', '[[],', '<', '<a>', '<a ', '> ', '>', '\n', '\r', ' ', '\t', 'a', 'a:', 'HTTP/1.1 500\n', 'HTTP/', '404 ', 'a-', 'a_a', '.', 'https://', 'https://a@', 'curl ', 'Bearer ', 'cookie:', '"error":', '{}', '{"error":"x"}', 'status', '\u0000', '\ud83d\ude00', 'retry-after: 1\n', "{'a':", 'x=', 'Error: ', '- ', '| ', '%7B'] as const;

  test.each(PATTERNS)('100,000 characters of %j', (unit) => {
    expect(growsLinearly((text) => classify(text, OPTIONS), filled(unit), 100_000)).toBe(true);
  });

  test('more than 10 MiB is refused unread, and nothing of it is kept', () => {
    const answer = classify(`Authorization: Bearer secret-secret\n${' '.repeat(INPUT_LIMIT)}`, OPTIONS);
    expect(INPUT_LIMIT).toBe(10 * 1024 * 1024);
    expect(finding.safeParse(answer).success).toBe(true);
    expect(answer).toMatchObject({ outcome: 'too-large', redacted: '', match: null, candidates: [], response: { shape: 'none', status: null }, advice: { verdict: 'unknown' } });
    expect(answer.advice.summary).toContain('10 MB');
  });

  test('10 MiB to the byte are read', () => {
    const body = '{"error":"x"}';
    expect(classify(body.padEnd(INPUT_LIMIT, ' '), OPTIONS).outcome).toBe('error');
  });
});

describe('Law 8: outside of an error nothing is claimed', () => {
  const cases: [name: string, paste: string, outcome: string][] = [
    ['an empty paste', '', 'nothing'],
    ['only blanks', ' \n\t\r\n ', 'nothing'],
    ['only what cannot be seen', '\u200b\ufeff\u0000', 'nothing'],
    ['prose', 'The order did not arrive and the customer is waiting for an answer.', 'nothing'],
    ['source code without an error', 'export const add = (a: number, b: number) => a + b;', 'nothing'],
    ['a response that succeeded', 'HTTP/1.1 200 OK\ncontent-type: application/json\n\n{"id":1,"name":"apple"}', 'no-error'],
    ['a JSON value that reports nothing', '{"id":1,"items":[{"name":"apple"}]}', 'no-error'],
  ];
  test.each(cases)('%s', (_name, paste, outcome) => {
    const answer = classify(paste, OPTIONS);
    expect(answer).toMatchObject({ outcome, match: null, candidates: [], response: { status: null, code: null, message: null, shape: 'none', fields: [] }, advice: { verdict: 'unknown', questions: [] } });
    expect(answer.advice.summary).toMatch(/Paste /);
  });
});
