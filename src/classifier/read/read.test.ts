import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import type { Message } from './message.ts';
import { read } from './read.ts';

const BODY = '{"errorCode":"crate_full","message":"Full"}';
const RESPONSE = `HTTP/1.1 409 Conflict\ncontent-type: application/json\nretry-after: 5\n\n${BODY}`;
const VALUE = { errorCode: 'crate_full', message: 'Full' };

const messages = (paste: string): Message[] => read(paste, libraries).messages;
const only = (paste: string): Message => {
  const found = messages(paste);
  expect(found).toHaveLength(1);
  return found[0] ?? expect.fail('no message');
};

describe('OkHttp’s log', () => {
  test('its line of the status is a head, with the headers below', () => {
    const [message] = read('--> POST https://api.orchardly.example/crates\n--> END POST\n<-- 409 Conflict https://api.orchardly.example/crates (31ms)\ncontent-type: application/json\nx-request-id: r-17\n\n{"code":"crate_full"}\n<-- END HTTP (21-byte body)').messages.filter(({ status }) => status !== null);
    expect(message).toMatchObject({ status: 409, headers: [['content-type', 'application/json'], ['x-request-id', 'r-17']], body: { kind: 'json', value: { code: 'crate_full' } } });
  });

  test('what a log writes before each line is no part of the head, though its time goes on', () => {
    const log = (ms: number, text: string): string => `03-01 12:00:00.${ms} D okhttp.OkHttpClient: ${text}`;
    const [message] = read([log(118, '<-- 429 https://api.orchardly.example/crates (31ms)'), log(118, 'content-type: application/json'), log(119, 'retry-after: 17'), log(120, '{"code":"too_fast"}')].join('\n')).messages.filter(({ status }) => status !== null);
    expect(message).toMatchObject({ status: 429, headers: [['content-type', 'application/json'], ['retry-after', '17']], body: { kind: 'json', value: { code: 'too_fast' } } });
  });
});

test('a status without a version is a head where a header follows it', () => {
  expect(messages('[root@press ~]# HEAD http://a.example/crates\n400 Bad Request\nCache-Control: no-cache\nServer: nginx')).toContainEqual(expect.objectContaining({ status: 400, headers: [['cache-control', 'no-cache'], ['server', 'nginx']] }));
});

describe('a text of several lines that was written as one string of JSON', () => {
  const HEAD = 'HTTP/1.1 409 Conflict\nx-request-id: r-17\n\n';
  const cases: [name: string, before: string][] = [['alone', ''], ['below what was sent', 'sent {"name":"a \\" b"}\n'], ['below a sentence', 'it failed:\n']];
  test.each(cases)('%s', (_name, before) => {
    const paste = JSON.stringify(`${before}${HEAD}{"code":"crate_full"}`).replaceAll('/', '\\/');
    const found = read(paste).messages.find(({ status }) => status !== null);
    expect(found).toMatchObject({ status: 409, headers: [['x-request-id', 'r-17']], body: { kind: 'json', value: { code: 'crate_full' } }, start: 0, end: paste.length });
  });
});

describe('one response, however it was pasted', () => {
  const cases: [name: string, paste: string][] = [
    ['as curl -i prints it', RESPONSE],
    ['with the line ends of HTTP', RESPONSE.replaceAll('\n', '\r\n')],
    ['below its command', `$ curl -i https://api.orchardly.example/v2/trees\n${RESPONSE}`],
    ['as curl -v prints it', `* Connected to api.orchardly.example\n> GET /v2/trees HTTP/1.1\n> Accept: */*\n> \n< HTTP/1.1 409 Conflict\n< content-type: application/json\n< retry-after: 5\n< \n{ [43 bytes data]\n${BODY}\n* Connection #0 left intact`],
    ['in a quotation', RESPONSE.replace(/^/gm, '> ')],
    ['in a quotation of a quotation', RESPONSE.replace(/^/gm, '> > ')],
    ['in a diff', RESPONSE.replace(/^/gm, '+')],
    ['in a comment', RESPONSE.replace(/^/gm, '// ')],
    ['in a fenced block', `\`\`\`http\n${RESPONSE}\n\`\`\``],
    ['in a fenced block of an issue', `It fails like this:\n\n\`\`\`\n${RESPONSE}\n\`\`\`\n\nAny ideas?`],
    ['with blanks around', `\n\n  \n${RESPONSE}\n\n`],
    ['after a byte order mark', `\ufeff${RESPONSE}`],
  ];
  test.each(cases)('%s', (_name, paste) => {
    const message = only(paste);
    expect(message.status).toBe(409);
    expect(message.headers).toContainEqual(['retry-after', '5']);
    expect(message.body).toEqual({ kind: 'json', value: VALUE });
  });
});

describe('a body alone', () => {
  const cases: [name: string, paste: string][] = [
    ['minified', BODY],
    ['pretty', JSON.stringify(VALUE, null, 2)],
    ['in a log line', `2026-03-01 12:00 ERROR orchard: ${BODY}`],
    ['written into a string', JSON.stringify(BODY)],
    ['written into a string twice', JSON.stringify(JSON.stringify(BODY))],
    ['escaped in a log', `level=error body="${BODY.replaceAll('"', '\\"')}"`],
    ['quoted', BODY.replace(/^/gm, '> ')],
    ['pretty and quoted', JSON.stringify(VALUE, null, 2).replace(/^/gm, '> ')],
    ['fenced', `\`\`\`json\n${BODY}\n\`\`\``],
  ];
  test.each(cases)('%s', (_name, paste) => { expect(only(paste)).toMatchObject({ status: null, body: { kind: 'json', value: VALUE } }); });
});

describe('several responses', () => {
  test('in order, each with its own head and body', () => {
    const found = messages(`${RESPONSE}\n\nHTTP/1.1 200 OK\n\n{"ok":true}\n`);
    expect(found.map(({ status }) => status)).toEqual([409, 200]);
    expect(found[1]?.body).toEqual({ kind: 'json', value: { ok: true } });
  });
  test('an interim one before the final one', () => { expect(messages(`HTTP/1.1 100 Continue\n\n${RESPONSE}`).map(({ status }) => status)).toEqual([100, 409]); });
  test('lines of a log', () => { expect(messages(`a {"error":"x"}\nb {"error":"y"}`).map(({ body }) => body)).toEqual([{ kind: 'json', value: { error: 'x' } }, { kind: 'json', value: { error: 'y' } }]); });

  test('places are those in the paste', () => {
    const paste = `intro\n${RESPONSE}\nHTTP/1.1 404 Not Found\n\n{"error":"gone"}`;
    const [first, second] = messages(paste);
    expect(paste.slice(first?.start, first?.end)).toContain(BODY);
    expect(paste.slice(first?.start, first?.end)).not.toContain('gone');
    expect(paste.slice(second?.start, second?.end)).toBe('HTTP/1.1 404 Not Found\n\n{"error":"gone"}');
  });
});

describe('what kind of paste it is', () => {
  const cases: [name: string, paste: string, form: string][] = [
    ['JSON', BODY, 'json'],
    ['a whole response', RESPONSE, 'http'],
    ['a status line', 'HTTP/1.1 503 Service Unavailable', 'status'],
    ['a verbose curl', `> GET / HTTP/1.1\n< HTTP/1.1 503 Service Unavailable\n< \n`, 'curl'],
    ['a log line', `ERROR ${BODY}`, 'log'],
    ['a page', '<!doctype html><html><title>502 Bad Gateway</title></html>', 'html'],
    ['a type URI', 'https://orchardly.example/problems/crate_full', 'uri'],
    ['prose', 'it does not work', 'text'],
  ];
  test.each(cases)('%s', (_name, paste, form) => { expect(read(paste, libraries).form).toBe(form); });
});

test('what was mended is said', () => {
  const { messages: found, notes } = read("{'error': 'x'}", libraries);
  expect(found[0]?.repaired).toBe(true);
  expect(notes.join(' ')).not.toBe('');
});
