import { describe, expect, test } from 'vitest';
import { condition, statusMatch } from './condition.ts';
import { resolveSources, source } from './source.ts';
import { anchor, fieldName, oneOrMore, pointer, text } from './text.ts';

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown): boolean => schema.safeParse(value).success;

describe('what an author may write', () => {
  const cases: [name: string, schema: Parameters<typeof accepts>[0], good: unknown[], bad: unknown[]][] = [
    ['a sentence', text, ['It is full.'], ['', '   ', 5, null]],
    ['an anchor', anchor, ['too-heavy', 'v1.2', 'a_b', '9'], ['Too-heavy', '-x', 'a b', 'ä', '', '#x']],
    ['a JSON Pointer', pointer, ['/error', '/error/code', '/a~1b', '/0'], ['error', '', 'error/code', '$.error']],
    ['a header', fieldName, ['x-request-id', 'retry-after'], ['X-Request-Id', 'x request', 'x:y', '']],
    ['a status', statusMatch, [404, '5xx'], [99, 600, '404', '6xx', 404.5]],
    ['a source', source, [{ url: 'https://a.example/x' }, { url: 'http://a.example', section: 'Codes' }], [{ section: 'Codes' }, { url: 'a.example' }, { url: 'ftp://a.example' }, { url: 'javascript:alert(1)' }, { url: 'https://a.example', section: '' }]],
    ['a condition', condition, [{}, { status: 409 }, { status: [409, '5xx'], method: 'POST' }, { header: { 'x-a': true } }, { field: { '/a': 'b' } }], [{ stauts: 409 }, { method: 'post' }, { field: { a: 'b' } }, { known: [] }, { idempotencyKey: 'yes' }]],
  ];
  test.each(cases)('%s', (_name, schema, good, bad) => {
    expect(good.filter((value) => !accepts(schema, value))).toEqual([]);
    expect(bad.filter((value) => accepts(schema, value))).toEqual([]);
  });

  test('one value or a list of them, read as a list', () => {
    expect([oneOrMore(text).parse('a'), oneOrMore(text).parse(['a', 'b'])]).toEqual([['a'], ['a', 'b']]);
    expect(accepts(oneOrMore(text), [])).toBe(false);
  });
});

test('a section title stands on the API’s own page', () => {
  expect(resolveSources(['Codes', { url: 'https://other.example' }], 'https://docs.example/errors')).toEqual([{ url: 'https://docs.example/errors', section: 'Codes' }, { url: 'https://other.example' }]);
});
