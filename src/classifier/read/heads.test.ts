import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { bareStatus, headerOf, prefixOf, readHeaders, statusOfLine } from './heads.ts';
import { splitLines } from './lines.ts';
import { read } from './read.ts';

describe('a status line', () => {
  const lines: [line: string, status: number | null][] = [
    ['HTTP/1.1 404 Not Found', 404], ['HTTP/2 503', 503], ['HTTP/2 503 ', 503], ['HTTP/1.0 500 Oops, something broke', 500], ['HTTP/3 429', 429], ['Status Code: 429 Too Many Requests', 429], ['it failed. Status Code: 429', null], ['The crate could not be fetched (HTTP/1.1 422 Unprocessable Entity)', null],
    ['2026-03-01T12:00:00Z HTTP/1.1 502 Bad Gateway', 502], ['GET /x HTTP/1.1', null], ['HTTP/1.1 4040', null], ['HTTP/1.1', null], ['HTTP/1.1 abc', null], ['', null],
  ];
  test.each(lines)('%j: %j', (line, status) => { expect(statusOfLine(line)).toBe(status); });

  const bare: [line: string, status: number | null][] = [['404 Not Found', 404], ['401: Unauthorized', 401], ['503', 503], ['429 Too Many Requests', 429], ['404 ms', null], ['404 items', null], ['4040', null], ['600 Hundred', null], ['99', null], ['error 404', null]];
  test.each(bare)('a bare one: %j: %j', (line, status) => { expect(bareStatus(line)).toBe(status); });
});

describe('a header line', () => {
  const lines: [line: string, header: [string, string] | null][] = [
    ['Content-Type: application/json', ['content-type', 'application/json']],
    ['retry-after:30', ['retry-after', '30']],
    ['header: Retry-After: 30', ['retry-after', '30']], // Python's http.client, where it logs
    ['header: x', ['header', 'x']],
    ["request_id: 'r-7',", ['request_id', 'r-7']],
    ['X-Empty:', ['x-empty', '']],
    ['X-Url: https://a.example/b:c', ['x-url', 'https://a.example/b:c']],
    ['__proto__: x', ['__proto__', 'x']],
    ['not a header: it has blanks', null],
    ['{"error": "x"}', null],
    ['', null],
  ];
  test.each(lines)('%j', (line, header) => { expect(headerOf(line)).toEqual(header); });
});

describe('the lines of a head', () => {
  const cases: [name: string, text: string][] = [
    ['as they are', 'HTTP/1.1 409 Conflict\nretry-after: 5\nx-a: b\n\n{}'],
    ['with a header that lost its colon', 'HTTP/1.1 409 Conflict\nX-Press on\nretry-after: 5\nx-a: b\n\n{}'],
    ['behind a log’s prefix', '12:01 app <-- 409 Conflict\n12:02 app retry-after: 5\n12:02 app x-a: b\n12:02 app \n12:02 app {}'],
    ['with a line of the logger’s own above each', 'Mar 01, 2026 press.Log log\nINFO: <-- 409\nMar 01, 2026 press.Log log\nINFO: retry-after: 5\nMar 01, 2026 press.Log log\nINFO: x-a: b\nMar 01, 2026 press.Log log\nINFO: {}'],
    ['with the body right below, indented', '  HTTP/1.1 409 Conflict\n  retry-after: 5\n  x-a: b\n  {}'],
  ];
  test.each(cases)('%s', (_name, text) => {
    const lines = splitLines(text);
    const at = lines.findIndex((line) => statusOfLine(line.text) !== null);
    expect(readHeaders(lines, at + 1, prefixOf(lines[at]?.text ?? '')).headers).toEqual([['retry-after', '5'], ['x-a', 'b']]);
  });
});

test('what a browser’s tools show above a blank line, with the headers below it', () => {
  const [only, ...more] = read('Request URL: https://a.example/trees\nRequest Method: GET\nStatus Code: 404 \nRemote Address: 192.0.2.7:443\nReferrer Policy: no-referrer\n\ncontent-length: 19\ncontent-type: text/plain\nx-a: b', libraries).messages;
  expect(more).toEqual([]);
  expect(only).toMatchObject({ status: 404, headers: [['content-length', '19'], ['content-type', 'text/plain'], ['x-a', 'b']], body: { kind: 'none' } });
});
