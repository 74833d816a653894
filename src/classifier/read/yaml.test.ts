import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { read } from './read.ts';
import { yamlValues } from './yaml.ts';

const RECORDED = `http_interactions:
- request:
    method: post
    uri: https://a.example/trees
    body:
      string: '{"size":7}'
  response:
    status:
      code: 201
      message: Created
    body:
      string: ''
  recorded_at: Sun, 01 Mar 2026 12:00:00 GMT
- request:
    method: get
  response:
    body:
      encoding: UTF-8
      string: '{"code":"crate_full","message":"The crate
        is full"}'
    headers:
      Retry-After:
      - '5'
      Vary: [Accept]
    status:
      code: 409
      message: Conflict
  recorded_at: Sun, 01 Mar 2026 12:00:00 GMT
recorded_with: VCR 6
`;

test('recorded responses, each with its status, headers and body', () => {
  expect(read(RECORDED, libraries).messages).toMatchObject([
    { status: 201, body: { kind: 'none' } },
    { status: 409, headers: expect.arrayContaining([['retry-after', '5']]) as unknown, body: { kind: 'json', value: { code: 'crate_full', message: 'The crate is full' } }, repaired: true },
  ]);
});

describe('an error body as a command line prints it', () => {
  const cases: [name: string, text: string, value: unknown][] = [
    ['nested', 'error:\n  code: 409\n  message: "The \\"crate\\" is full"\n  retry: false\n', { error: { code: 409, message: 'The "crate" is full', retry: false } }],
    ['with a list', 'errors:\n- code: full\n  at: /size\n- code: odd\nhint: ~x\n', { errors: [{ code: 'full', at: '/size' }, { code: 'odd' }], hint: '~x' }],
    ['with a text over lines', 'message: |\n  The crate\n  is full\ndetails:\n  kind: crate\n', { message: 'The crate\nis full', details: { kind: 'crate' } }],
    ['with a text below its name', 'error:\n  The crate\n  is full\n', { error: 'The crate is full' }],
  ];
  test.each(cases)('%s', (_name, text, value) => { expect(yamlValues(text)).toEqual([value]); });
});

describe('what is no answer in YAML is left alone', () => {
  const cases = ['', 'message: full', 'error: {\n  code: 7,\n  headers:\n   { a: 1 } }', 'status: 429\nretry-after: 30', 'services:\n  press:\n    image: a', 'error:\n  full\nand then it stopped', 'response:\n{"error":"full"}', 'response:\n  - 404', `message: a\nx:\n${Array.from({ length: 60 }, (_, i) => `${' '.repeat(i + 1)}x:`).join('\n')}`];
  test.each(cases)('%j', (text) => { expect(yamlValues(text)).toEqual([]); });
  test('nor is a text over the limit', () => { expect(yamlValues(`error:\n  a: ${'b'.repeat(200_000)}`)).toEqual([]); });
  test('a name like __proto__ stays a name', () => { expect(Object.keys(yamlValues('message: x\n__proto__:\n  a: b')[0] as object)).toEqual(['message', '__proto__']); });
});
