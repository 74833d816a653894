import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filled, growsLinearly } from '../testing/growth.ts';
import type { Span } from './json-tokens.ts';
import { pointerMap } from './pointer-map.ts';

const shown = (text: string, pointers: string[], within?: Span) =>
  Object.fromEntries([...pointerMap(text, pointers, within)].map(([pointer, { start, end }]) => [pointer, text.slice(start, end)]));

describe('pointerMap', () => {
  test.each<[string, string, string[], Record<string, string>]>([
    [
      'plain JSON',
      '{"error":{"code":"gone","n":[1,true,{"x":null}]}}',
      ['/error/code', '/error/n/0', '/error/n/1', '/error/n/2/x', '/error/n'],
      { '/error/code': 'gone', '/error/n/0': '1', '/error/n/1': 'true', '/error/n/2/x': 'null', '/error/n': '[1,true,{"x":null}]' },
    ],
    ['the root', ' {"a":1} ', [''], { '': '{"a":1}' }],
    [
      'an empty name and escapes',
      '{"":1,"a/b":2,"m~n":3,"\\u0041":4}',
      ['/', '/a~1b', '/m~0n', '/A'],
      { '/': '1', '/a~1b': '2', '/m~0n': '3', '/A': '4' },
    ],
    ['quotes in a string', '{"a":"x \\"y\\" \\\\","b":2}', ['/a', '/b'], { '/a': 'x \\"y\\" \\\\', '/b': '2' }],
    ['an empty string', '{"a":"","b":""}', ['/a', '/b'], { '/a': '', '/b': '' }],
    ['the last of equal names', '{"a":1,"a":2}', ['/a'], { '/a': '2' }],
    ['text around it', '[2024-01-01] ERROR (x) {"code":"gone"} end', ['/code'], { '/code': 'gone' }],
    ['the value that has it', '{"level":"error"}\n{"code":"gone"}', ['/code'], { '/code': 'gone' }],
    ['a head before it', 'HTTP/1.1 404 Not Found\nx: [1]\n\n{\n  "code": "gone"\n}', ['/code'], { '/code': 'gone' }],
    ['JSON within a string', '{"msg":"{\\"error\\":{\\"code\\":\\"go\\\\\\"ne\\"}}"}', ['/error/code'], { '/error/code': 'go\\\\\\"ne' }],
    ['escaped line breaks', '"{\\n  \\"code\\": \\"gone\\"\\n}"', ['/code'], { '/code': 'gone' }],
    [
      'single quotes and bare words',
      "{'code': 'it', 'n': None, ok: True}",
      ['/code', '/n', '/ok'],
      { '/code': 'it', '/n': 'None', '/ok': 'True' },
    ],
    ['prefixed strings and arrows', "{b'code' => u'gone', 'x'=>1}", ['/code', '/x'], { '/code': 'gone', '/x': '1' }],
    ['smart quotes', '{“code”: “gone”}', ['/code'], { '/code': 'gone' }],
    ['quoted lines', '> {\n>   "code": "gone"\n> }', ['/code'], { '/code': 'gone' }],
    ['a text that ends in a string', '{"code":"gone","detail":"cut o', ['/code', '/detail'], { '/code': 'gone', '/detail': 'cut o' }],
    ['a missing value', '{"a":,"b":1}', ['/a', '/b'], { '/b': '1' }],
    ['nothing of the kind', 'no object here', ['/code'], {}],
    [
      'names of the prototype',
      '{"__proto__":{"x":1},"constructor":2}',
      ['/__proto__/x', '/constructor', '/toString'],
      { '/__proto__/x': '1', '/constructor': '2' },
    ],
  ])('%s', (_, text, pointers, expected) => expect(shown(text, pointers)).toEqual(expected));

  test('looks nowhere else than it is told to', () => {
    const text = '{"a":1} {"a":2}';
    expect(shown(text, ['/a'], { start: 7, end: text.length })).toEqual({ '/a': '2' });
  });

  const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
  function leaves(value: unknown, pointer = ''): [string, unknown][] {
    if (typeof value !== 'object' || value === null) return [[pointer, value]];
    return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${pointer}/${escaped(name)}`));
  }

  test('finds every value of any JSON, at any indentation', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.array(fc.jsonValue({ maxDepth: 4 })), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }))),
        fc.nat(3),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const parsed: unknown = JSON.parse(text);
          const all = leaves(parsed).filter(([pointer]) => pointer !== '');
          const found = pointerMap(
            text,
            all.map(([pointer]) => pointer),
          );
          for (const [pointer, leaf] of all) {
            const span = found.get(pointer);
            const raw = span && text.slice(span.start, span.end);
            if (typeof leaf === 'object' && leaf !== null) continue;
            expect(JSON.parse(typeof leaf === 'string' ? `"${raw}"` : (raw ?? 'undefined'))).toEqual(leaf);
          }
        },
      ),
    );
  });

  test('any text is read, and every span lies inside it', () => {
    const bits = fc.constantFrom('{', '}', '[', ']', '"', "'", ':', ',', '\\', 'a', '1', ' ', '\n', '“', '{"a":');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(bits, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (text) => {
          for (const { start, end } of pointerMap(text, ['/a', '/0', '', '/a/a']).values()) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });

  test.each([
    ['open brackets', '', '['],
    ['open braces', '', '{"a":'],
    ['backslashes', '{"', '\\'],
    ['quotes', '{', '"'],
    ['white space', '{', ' '],
  ])('time grows with the number of %s, and no faster', (_, before, unit) => {
    expect(growsLinearly((text) => pointerMap(text, ['/a/b', '/0/0']), (size) => before + filled(unit)(size), 1_000_000)).toBe(true);
  });
});
