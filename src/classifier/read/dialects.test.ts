import { describe, expect, test } from 'vitest';
import { readDialect } from './dialects.ts';
import { splitLines } from './lines.ts';

const roles = (paste: string) => readDialect(splitLines(paste)).lines.map(({ text, role }) => [role, text]);
const texts = (paste: string): string => readDialect(splitLines(paste)).lines.map(({ text }) => text).join('\n');

const RESPONSE = 'HTTP/1.1 409 Conflict\ncontent-type: application/json\n\n{"error":"full"}';

describe('whose words a line of curl -v is', () => {
  test('the response’s, the request’s, or curl’s own', () => {
    expect(roles('* Connected\n> GET / HTTP/1.1\n> \n< HTTP/1.1 404 Not Found\n< \n{ [9 bytes data]\n{"e":1}')).toEqual([
      ['remark', '* Connected'], ['request', 'GET / HTTP/1.1'], ['request', ''], ['response', 'HTTP/1.1 404 Not Found'], ['response', ''], ['remark', '{ [9 bytes data]'], ['response', '{"e":1}'],
    ]);
  });
  test('where all of it is indented, and each header stands once more without its mark', () => {
    expect(roles('   > HEAD / HTTP/2\n   * Connected\n   < HTTP/2 429 \n   HTTP/2 429 \n   < retry-after: 7\n   retry-after: 7')).toEqual([
      ['request', 'HEAD / HTTP/2'], ['remark', '   * Connected'], ['response', 'HTTP/2 429 '], ['response', '   HTTP/2 429 '], ['response', 'retry-after: 7'], ['response', '   retry-after: 7'],
    ]);
  });
  test('the progress meter is curl’s own, and a body behind it the response’s', () => {
    const meter = '  % Total    % Received % Xferd  Average Speed\n100    16  100    16    0     0     81      0 --:--:-- --:--:-- --:--:--    81{"error":"full"}';
    expect(roles(meter).at(-1)).toEqual(['response', '{"error":"full"}']);
  });
  test('it is told as curl', () => { expect([readDialect(splitLines('< HTTP/1.1 200 OK')).curl, readDialect(splitLines(RESPONSE)).curl]).toEqual([true, false]); });
});

describe('what tools put before lines is taken off', () => {
  const cases: [name: string, paste: string][] = [
    ['a quote', RESPONSE.replace(/^/gm, '> ')],
    ['a quote of a quote of a quote', RESPONSE.replace(/^/gm, '> > > ')],
    ['an added file of a diff', RESPONSE.replace(/^/gm, '+')],
    ['a block', RESPONSE.replace(/^/gm, '  | ')],
    ['comments of a script', RESPONSE.replace(/^/gm, '# ')],
    ['comments of a program', RESPONSE.replace(/^/gm, '// ')],
    ['comments in which only the body has a blank behind the mark', RESPONSE.replace(/^/gm, '# ').replace('# {', '#{')],
    ['Terraform’s box', RESPONSE.replace(/^/gm, '│ ')],
    ['what a script of nmap answers', RESPONSE.replace(/^/gm, '| ').replace('| {', '|_ {')],
    ['pm2', RESPONSE.replace(/^/gm, '0|backend  | ')],
    ['the output of reprex', RESPONSE.replace(/^/gm, '#> ')],
    ['the output of knitr', RESPONSE.replace(/^/gm, '## ')],
    ['a time before each line', RESPONSE.split('\n').map((line, i) => `2026-03-01T12:00:0${i}.1234567Z ${line}`.trimEnd()).join('\n')],
    ['a quote inside a comment', RESPONSE.replace(/^/gm, '// > ')],
    ['a container’s name', RESPONSE.replace(/^/gm, 'web_1  | ')],
  ];
  test.each(cases)('%s', (_name, paste) => { expect(texts(paste).trim()).toBe(RESPONSE); });
  test('marks of a few lines only, after a line of prose', () => { expect(texts('Ann wrote:\n> {\n>   "error": "full"\n> }\nAny idea?')).toBe('Ann wrote:\n{\n  "error": "full"\n}\nAny idea?'); });
  test('marks of a few lines that state a status', () => { expect(texts('pick(7)\n## Error: the press did not answer\n##   [503] The press rests')).toBe('pick(7)\nError: the press did not answer\n  [503] The press rests'); });
  test('quotes in quotes of a few lines', () => { expect(texts('Ann wrote:\n\n>> {"error":\n>>  "full"}\n> Any idea?\n\nNo.')).toBe('Ann wrote:\n\n{"error":\n "full"}\nAny idea?\n\nNo.'); });
  test('a heading among prose keeps its mark, and so does a number alone', () => { expect([texts('# Press\nIt stands.'), texts('#404')]).toEqual(['# Press\nIt stands.', '#404']); });
  test('fences are remarks', () => { expect(roles('```json\n{"e":1}\n```').map(([role]) => role)).toEqual(['remark', 'response', 'remark']); });
  test('each line still knows where it stood', () => {
    const paste = RESPONSE.replace(/^/gm, '> ');
    for (const { text, start } of readDialect(splitLines(paste)).lines) expect(paste.slice(start, start + text.length)).toBe(text);
  });
});

test.each(['', 'plain', '> ', '+', '++ x', '> a\nb', '{"a":1}\n# not a mark'])('a text that is not wholly marked stays: %j', (text) => {
  expect(texts(text).length).toBeLessThanOrEqual(text.length);
  expect(readDialect(splitLines(text)).lines).toHaveLength(splitLines(text).length);
});
