import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { read } from './read.ts';
import { unwrap } from './wrappers.ts';

const BODY = { code: 'crate_full', message: 'Full' };
const JSON_BODY = { kind: 'json', value: BODY };

describe('a response in the object of a tool gives its status, headers and body', () => {
  const cases: [name: string, value: unknown, status: number | null, headers: [string, string][], body: unknown][] = [
    ['axios', { message: 'Request failed', name: 'AxiosError', code: 'ERR_BAD_REQUEST', response: { status: 409, statusText: 'Conflict', headers: { 'Retry-After': '5' }, data: BODY } }, 409, [['retry-after', '5']], JSON_BODY],
    ['axios with a text body', { response: { status: 502, headers: {}, data: 'Bad gateway' } }, 502, [], { kind: 'text', text: 'Bad gateway' }],
    ['axios with an empty body', { response: { status: 504, headers: { server: 'x' }, data: '' } }, 504, [['server', 'x']], { kind: 'none' }],
    ['got', { name: 'HTTPError', response: { statusCode: 409, headers: { 'x-request-id': 'r-7' }, body: JSON.stringify(BODY) } }, 409, [['x-request-id', 'r-7']], JSON_BODY],
    ['boto', { Error: { Code: 'CrateFull', Message: 'Full' }, ResponseMetadata: { RequestId: 'r-7', HTTPStatusCode: 409, HTTPHeaders: { date: 'x' }, RetryAttempts: 0 } }, 409, [['date', 'x']], { kind: 'json', value: { Error: { Code: 'CrateFull', Message: 'Full' }, ResponseMetadata: { RequestId: 'r-7', HTTPStatusCode: 409, HTTPHeaders: { date: 'x' }, RetryAttempts: 0 } } }],
    ['a response that is the body itself', { response: { error: 'crate_full', status: 409, requestId: 'r-7' }, request: { query: '{ trees }' } }, 409, [], { kind: 'json', value: { error: 'crate_full', status: 409, requestId: 'r-7' } }],
    ['WordPress', { headers: [], body: JSON.stringify(BODY), response: { code: 409, message: 'Conflict' }, cookies: [], filename: null }, 409, [], JSON_BODY],
    ['a response whose body is its content', { response: { statusCode: 409, reason: 'Conflict', content: BODY } }, 409, [], JSON_BODY],
    ['a log record', { level: 'error', status: 409, headers: { a: 'b' }, body: JSON.stringify(BODY) }, 409, [['a', 'b']], JSON_BODY],
    ['a log record with a response', { status: 409, response: BODY }, 409, [], JSON_BODY],
    ['a function’s answer', { statusCode: 409, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(BODY), isBase64Encoded: false }, 409, [['content-type', 'application/json']], JSON_BODY],
    ['a response without a body', { status: 503, statusText: 'Service Unavailable', headers: { 'retry-after': '30' } }, 503, [['retry-after', '30']], { kind: 'none' }],
    ['axios’s response itself', { status: 409, statusText: 'Conflict', headers: {}, data: BODY }, 409, [], JSON_BODY],
    ['a header with several values', { status: 409, headers: { 'X-A': ['1', '2'] }, body: BODY }, 409, [['x-a', '1, 2']], JSON_BODY],
    ['a record of which the status stands beside it', { headers: { 'Retry-After': '17' }, body: BODY, timestamp: '2026-03-01' }, null, [['retry-after', '17']], JSON_BODY],
    ['a recorded response', { request: { method: 'get' }, response: { status: { code: 409, message: 'Conflict' }, headers: { 'Retry-After': ['5'] }, body: { encoding: 'UTF-8', string: JSON.stringify(BODY) } } }, 409, [['retry-after', '5']], JSON_BODY],
    ['what Node prints of a response of fetch', { response: { 'Symbol(state)': { aborted: false, type: 'default', status: 409 } } }, 409, [], { kind: 'none' }],
    ['a client’s error that printed its body only as a text', { status: 409, body: { error: null, status: 409 }, response: JSON.stringify(BODY) }, 409, [], JSON_BODY],
    ['in a retry’s list of errors', { error: { name: 'RetryError', reason: 'maxRetriesExceeded', errors: [{ name: 'CallError', statusCode: 409, responseBody: JSON.stringify(BODY) }] } }, 409, [], JSON_BODY],
    ['in what Ansible fetched', { changed: false, fetch_url_info: { status: 409, connection: 'close', body: JSON.stringify(BODY) }, msg: 'The call failed.' }, 409, [], JSON_BODY],
    ['in a batch’s list of what failed', { sent: [], failed: [{ device: 'd', status: 409, response: BODY }] }, 409, [], JSON_BODY],
    ['in a record of a queue', { runId: 'r', responseStatus: 409, responseHeader: { A: ['b'] }, responseBody: JSON.stringify(BODY) }, 409, [['a', 'b']], JSON_BODY],
    ['a response of headers only, with the status beside it', { statusCode: 401, request: { url: 'x' }, response: { body: '', headers: { 'x-request-id': 'r-7' } } }, 401, [['x-request-id', 'r-7']], { kind: 'none' }],
    ['in a record of what was called, a page', { post: { status_code: 403, response_headers: { A: 'b' }, response_body: '<html><title>No</title></html>' } }, 403, [['a', 'b']], { kind: 'html', text: '<html><title>No</title></html>' }],
    ['headers as a list', { response: { status: 409, headers: [{ name: 'X-A', value: '1' }], data: BODY } }, 409, [['x-a', '1']], JSON_BODY],
  ];
  test.each(cases)('%s', (_name, value, status, headers, body) => { expect(unwrap(value)).toEqual([{ status, headers, body }]); });
});

describe('what is a body itself wraps nothing', () => {
  const cases: [name: string, value: unknown][] = [
    ['an error with a status', { status: 404, error: 'Not Found', message: 'No tree 7' }],
    ['problem details', { type: 'https://a.example/p', title: 'Full', status: 409, detail: 'Full.' }],
    ['an error with data', { status: 422, message: 'Bad', data: { size: 'odd' } }],
    ['a status and a text without headers', { status: 404, text: 'No tree 7' }],
    ['a status alone', { status: 404 }],
    ['a status that is a word', { status: 'failed', body: BODY }],
    ['a status that is none', { status: 7, body: BODY }],
    ['a request', { method: 'POST', url: '/trees', headers: { accept: '*/*' }, body: BODY }],
    ['an error with headers', { code: 'full', headers: { accept: '*/*' }, body: BODY }],
    ['a body without headers', { headers: {}, body: BODY }],
    ['a list', [{ status: 409, body: BODY }]],
    ['nothing', null],
    ['text', 'status: 409'],
  ];
  test.each(cases)('%s', (_name, value) => { expect(unwrap(value)).toBeNull(); });
});

describe('a HAR', () => {
  const entry = (status: number, text: string) => ({ request: { method: 'GET', url: 'https://a.example/trees' }, response: { status, headers: [{ name: 'X-Request-Id', value: `r-${status}` }], content: { mimeType: 'application/json', text } } });
  const har = { log: { version: '1.2', entries: [entry(200, '{"id":1}'), entry(409, JSON.stringify(BODY)), entry(502, '<html><title>502 Bad Gateway</title></html>'), entry(0, '')] } };

  test('gives all its responses, in order', () => {
    expect(unwrap(har)?.map(({ status, body }) => [status, body.kind])).toEqual([[200, 'json'], [409, 'json'], [502, 'html'], [null, 'none']]);
    expect(unwrap(har)?.[1]).toEqual({ status: 409, headers: [['x-request-id', 'r-409']], body: JSON_BODY });
  });
  test('is told as one', () => { expect([read(JSON.stringify(har), libraries).form, read(JSON.stringify(har, null, 2), libraries).form]).toEqual(['har', 'har']); });
  test('with entries that are none', () => { expect(unwrap({ log: { entries: [null, 1, 'x', {}, { response: null }] } })).toEqual([]); });
});
