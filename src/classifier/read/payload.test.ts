import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { readPayloads, wholeValue } from './payload.ts';
import { read } from './read.ts';

const BODY = '{"error":{"code":"crate_full","message":"Full"}}';
const VALUE: unknown = JSON.parse(BODY);

describe('what a text holds', () => {
  const cases: [name: string, text: string, kinds: string[]][] = [
    ['nothing', '', []],
    ['blanks', ' \n\t ', []],
    ['JSON', BODY, ['json']],
    ['JSON after words', `ERROR ${BODY}`, ['json']],
    ['two bodies', `${BODY}\n${BODY}`, ['json', 'json']],
    ['a page', '<!doctype html><html><title>502 Bad Gateway</title></html>', ['html']],
    ['a page after words', 'nginx said: <html><title>502 Bad Gateway</title></html>', ['html']],
    ['a page with JSON in a script', '<html><script>var a = {"error":"x"};</script></html>', ['html']],
    ['XML', '<?xml version="1.0"?><Error><Code>Full</Code></Error>', ['xml']],
    ['XML after words', 'S3 said: <Error><Code>Full</Code></Error>', ['xml']],
    ['text', 'the crate is full', ['text']],
    ['a page with its markup escaped', '&lt;h1&gt;The press is shut&lt;/h1&gt;', ['html']],
    ['a piece of a page', '<p>They wrote:</p><pre>{&quot;code&quot;:&quot;crate_full&quot;}</pre>', ['html']],
    ['a remark of a stack in angle brackets', 'Full\n#0 pick\n<asynchronous suspension>\n#1 press\n<asynchronous suspension>', ['text']],
    ['an exception that quotes SQL', 'Code: 60. DB::Exception: Unknown tree in SELECT * FROM trees. (UNKNOWN_TREE)', ['text']],
    ['a placeholder that stands twice', '$ grpcurl -d <redacted>\nauthorization: <redacted>\nERROR:\n  Code: NotFound', ['text']],
    ['a page after words in brackets', '[ERROR] cannot read <html><style>body { color: red; }</style><title>The press rests</title></html>', ['html']],
    ['a placeholder in angle brackets', 'usage: pick <tree>', ['text']],
    ['a sentence with a link in it', 'You have used up your <a href="/trees#quota">quota</a>.', ['text']],
    ['source code', 'const x = 3;\nthrow new Error("x");', []],
  ];
  test.each(cases)('%s', (_name, text, kinds) => { expect(readPayloads(text, libraries).map(({ body }) => body.kind)).toEqual(kinds); });

  test('XML that is cut off and then shown whole', () => {
    const whole = '<Fault><Code>Full</Code><Text>The crate is full</Text></Fault>';
    expect(readPayloads(`the press said: <Fault><Code>Fu (truncated...)\n Full: ${whole}\n  at pick`, libraries)).toMatchObject([{ body: { kind: 'xml', value: { Fault: { Code: 'Full', Text: 'The crate is full' } } } }]);
  });

  test('the headers that a body carries beside its error', () => {
    expect(readPayloads('{"status":429,"error":{"code":"slow_down"},"headers":{"retry-after":"60"}}', libraries)).toMatchObject([{ headers: [['retry-after', '60']] }]);
    expect(readPayloads('{"error":"bad_headers","headers":{"apples":"7"}}', libraries)).toMatchObject([{ headers: [] }]);
  });

  test('the headers that a client prints behind the body', () => {
    expect(readPayloads('429 from the press: {"error":{"code":"slow_down"}}\nHEADERS:\n{"press-request-id":"r-7","content-type":"application/json"}', libraries)).toMatchObject([{ headers: [['press-request-id', 'r-7'], ['content-type', 'application/json']] }]);
  });

  test('the headers of an error that has nothing else, as Node prints them', () => {
    const paste = "PickError: 429 Too Many Requests\n    at pick (/app/pick.js:3:1) {\n  headers: [Object: null prototype] {\n    date: [ 'Thu, 05 Mar 2026 07:44:31 GMT' ],\n    'retry-after': [ '1512' ],";
    expect(readPayloads(paste, libraries)).toMatchObject([{ headers: [['date', 'Thu, 05 Mar 2026 07:44:31 GMT'], ['retry-after', '1512']], body: { kind: 'text', text: expect.stringContaining('429 Too Many Requests') } }]);
  });

  test('the headers of a body, cut in the middle', () => {
    expect(readPayloads('429: {"errors":["Slow down"]}\nresponse headers: {\n"retry-after": "3",\n"date": "Tue, 03 Mar 2026 07:21:40 GMT",\n"Se', libraries)).toMatchObject([{ headers: [['retry-after', '3'], ['date', 'Tue, 03 Mar 2026 07:21:40 GMT']], body: { value: { errors: ['Slow down'] } } }]);
  });

  test('the bytes of Python, whose escapes are escaped once more', () => {
    expect(readPayloads(`got b'{"error":"no tree \\\\"seven\\\\"","path":"a\\\\/b"}'`, libraries)).toMatchObject([{ body: { value: { error: 'no tree "seven"', path: 'a/b' } } }]);
  });

  test('a body that a client cut off behind a name', () => {
    expect(readPayloads('resulted in a `400 Bad Request` response:\n{\n  "Type": "PickException",\n  "Trees" (truncated...)\n"', libraries)).toMatchObject([{ body: { value: { Type: 'PickException' } }, how: 'cut' }]);
  });

  test('a body that Spring put into brackets', () => {
    expect(readPayloads('orchard.PickException$BadRequest: 400 Bad Request: [{"message":"No such tree","hints":[{"tree":7}]}]', libraries)).toMatchObject([{ body: { kind: 'json', value: { message: 'No such tree' } } }]);
  });

  test('a body that Feign put into brackets, at its own place', () => {
    const paste = `[409 Conflict] during [GET] to [https://a.example/trees/7] [Press#get(String)]: [${BODY}]`;
    expect(readPayloads(paste, libraries)).toMatchObject([{ body: { kind: 'json', value: VALUE }, start: paste.indexOf(BODY), end: paste.length - 1 }]);
    expect(readPayloads(paste.replace(/\]$/, '\n]'), libraries)).toMatchObject([{ body: { kind: 'json', value: VALUE } }]);
  });

  test('no body, where Feign shows empty brackets', () => {
    expect(readPayloads('[503 Service Unavailable] during [POST] to [https://a.example/trees] [Press#pick(String)]: []', libraries)).toMatchObject([{ body: { kind: 'text', text: '[503 Service Unavailable]' } }]);
  });

  test('a body that is cut off behind a whole one', () => {
    expect(readPayloads('params: {"tree":7}, data: {"type":"about:blank","status":409,"trace":"00-e0', libraries)).toMatchObject([{ body: { value: { tree: 7 } } }, { body: { value: { type: 'about:blank', status: 409 } } }]);
  });

  test('a text that was written as a string of JSON', () => {
    expect(readPayloads('"The \\"crate\\" is full"', libraries)).toMatchObject([{ body: { kind: 'text', text: 'The "crate" is full' } }]);
  });

  test('JSON before a page, and a page before JSON', () => {
    expect(readPayloads(`{"a":1,"body":"<html>"} `, libraries).map(({ body }) => body.kind)).toEqual(['json']);
    expect(readPayloads(`<html><body>{"error":"x"}</body></html>`, libraries).map(({ body }) => body.kind)).toEqual(['html']);
  });
});

describe('a text that is one JSON value', () => {
  const cases: [text: string, whole: boolean][] = [['{}', true], ['[]', true], [' {"a":1} ', true], [JSON.stringify(BODY), true], ['"a string"', false], ['3', false], ['{"a":1} x', false], ['{"a":1', false], ['{"a":1}{"b":2}', false]];
  test.each(cases)('%j: %j', (text, whole) => { expect(wholeValue(text) !== null).toBe(whole); });
  test('its place is without the blanks around it', () => { expect(wholeValue(`\n ${BODY}\n`)?.map(({ start, end }) => [start, end])).toEqual([[2, 2 + BODY.length]]); });
});

describe('a note says how a body was mended, each in its own words', () => {
  const pretty = JSON.stringify(VALUE, null, 2);
  const cases: [name: string, paste: string, note: RegExp | null][] = [
    ['nothing to mend', BODY, null],
    ['a log line', `ERROR ${BODY}`, null],
    ['cut off', BODY.slice(0, -6), /ends in the middle/],
    ['broken', BODY.replaceAll('"', "'"), /not valid JSON/],
    ['escaped in a log', `body="${BODY.replaceAll('"', '\\"')}"`, /written into a string/],
    ['a JSON string', JSON.stringify(BODY), /written into a string/],
    ['another notation', '{"error"=>{"code"=>"crate_full", "message"=>"Full"}}', /another language/],
    ['a logger’s prefix', pretty.replace(/^/gm, 'orchard-api-7c9 | '), /prefix/],
  ];
  test.each(cases)('%s', (_name, paste, note) => {
    const { messages, notes } = read(paste, libraries);
    expect(messages).toMatchObject([{ repaired: note !== null, body: { kind: 'json' } }]);
    expect(notes).toHaveLength(note ? 1 : 0);
    if (note) expect(notes[0]).toMatch(note);
  });
  test('the same note comes once, however many bodies were mended', () => { expect(read("{'a': {'error': 'x'}}\n{'a': {'error': 'y'}}", libraries).notes).toHaveLength(1); });
});

test('a place never lies outside of the text', () => {
  for (const text of [BODY, ` x ${BODY} y`, BODY.slice(0, 20), '<html>', "{'a': 1", 'map[a:b]', `a | {\na | "error": "x"\na | }`]) {
    for (const { start, end } of readPayloads(text, libraries)) expect([start >= 0, end <= text.length, start <= end]).toEqual([true, true, true]);
  }
});
