import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../schemas/catalogue.ts';
import type { Finding } from '../../schemas/finding.ts';
import { FIXTURE } from '../../testing/fixture.ts';
import { NOW } from '../../testing/world.ts';
import { classify } from '../classify.ts';
import { recognise } from './recognise.ts';

/** What holds for any API: nobody's own envelope helps here. */
const catalogue: Catalogue = { ...FIXTURE.catalogue, apis: [] };
const response = (body: unknown, status?: number): Finding['response'] =>
  classify(`${status ? `HTTP/1.1 ${status} X\ncontent-type: application/json\n\n` : ''}${typeof body === 'string' ? body : JSON.stringify(body)}`, { catalogue, now: NOW }).response;

describe('an error body is read through its shape', () => {
  const cases: [name: string, body: unknown, expected: Partial<Finding['response']>][] = [
    ['problem details', { type: 'https://a.example/p/full', title: 'Full', status: 409, detail: 'The crate is full.' }, { shape: 'rfc9457', status: 409, code: 'https://a.example/p/full', type: 'https://a.example/p/full', message: 'The crate is full.' }],
    ['problem details with a code', { type: 'about:blank', title: 'Full', status: 409, code: 'full' }, { shape: 'rfc9457', code: 'full', message: 'Full' }],
    ['problem details with nothing but a status', { type: 'about:blank', title: 'Conflict', status: 409 }, { shape: 'rfc9457', status: 409, code: null }],
    ['problem details with fields', { type: 'about:blank', title: 'Bad', status: 422, errors: { name: ['is too long'] } }, { shape: 'rfc9457', fields: [{ name: 'name', message: 'is too long' }] }],
    ['Nest', { statusCode: 404, message: 'No such crate', error: 'Not Found' }, { shape: 'nestjs', status: 404, code: null, message: 'No such crate' }],
    ['Nest with a list of messages', { statusCode: 400, message: ['size must be a number', 'name is required'], error: 'Bad Request' }, { shape: 'nestjs', message: 'size must be a number', code: null }],
    ['Nest with a code', { statusCode: 409, message: 'Taken', error: 'email_taken' }, { shape: 'nestjs', code: 'email_taken' }],
    ['an error object', { error: { code: 'full', message: 'Full.', requestId: 'r-1' } }, { shape: 'nested-error-object', code: 'full', message: 'Full.', requestId: 'r-1', status: null }],
    ['an error string', { error: 'full', reason: 'too_heavy' }, { shape: 'flat-error-string', code: 'full', reason: 'too_heavy', message: null }],
    ['an error string that is a sentence', { error: 'The crate is full' }, { shape: 'flat-error-string', code: null, message: 'The crate is full' }],
    ['an error code beside a message', { errorCode: 'full', message: 'Full.' }, { shape: 'flat-code-message', code: 'full', message: 'Full.' }],
  ];
  test.each(cases)('%s', (_name, body, expected) => { expect(response(body)).toMatchObject(expected); });
});

describe('a failure without a body that says more', () => {
  const cases: [name: string, paste: string, expected: Partial<Finding['response']>][] = [
    ['a status line', 'HTTP/1.1 503 Service Unavailable', { shape: 'status-line', status: 503, code: null, message: null }],
    ['a page', '<!doctype html><html><head><title>502 Bad Gateway</title></head></html>', { shape: 'html-page', status: 502 }],
    ['a type URI', 'https://a.example/p/full', { shape: 'problem-type-uri', type: 'https://a.example/p/full', status: null }],
    ['a code', 'tenant_not_found', { shape: 'plain-text', code: 'tenant_not_found', status: null }],
    ['a sentence with a status', 'Request failed with status code 429', { status: 429, code: null }],
    ['an object that nobody knows, below a failing status', 'HTTP/1.1 500 X\n\n{"oops":true}', { shape: 'unknown-json', status: 500, code: null }],
  ];
  test.each(cases)('%s', (_name, paste, expected) => { expect(response(paste)).toMatchObject(expected); });
});

describe('what is not guessed', () => {
  test('a status from a code', () => { expect(response({ error: { code: 'not_found', message: 'x' } }).status).toBeNull(); });
  test('a code from the status', () => { expect(response({ error: { code: 404, message: 'x' } }, 404).code).toBeNull(); });
  test('a code from a reason phrase', () => { expect(response({ error: 'Not Found' }, 404).code).toBeNull(); });
});

describe('a success is no failure', () => {
  const outcome = (paste: string): string => classify(paste, { catalogue, now: NOW }).outcome;
  test.each([
    'HTTP/1.1 200 OK\n\n{"id":1}', 'HTTP/1.1 201 Created\n\n{"status":"created","message":"Done"}', 'HTTP/1.1 304 Not Modified\n', '{"items":[]}', '{"error":null,"data":{"id":1}}',
  ])('%j', (paste) => { expect(outcome(paste)).toBe('no-error'); });
  test('unless its body reports one', () => { expect(outcome('HTTP/1.1 200 OK\n\n{"errors":[{"message":"x","path":["a"]}],"data":null}')).toBe('error'); });
  test('the last failing response is described, else the one the reader chose', () => {
    const paste = 'HTTP/1.1 404 Not Found\n\n{"error":"a"}\nHTTP/1.1 409 Conflict\n\n{"error":"b"}\nHTTP/1.1 200 OK\n\n{"id":1}\n';
    const chosen = (response?: number) => classify(paste, { catalogue, now: NOW, context: response === undefined ? {} : { response } });
    expect([chosen().response.code, chosen().reading.chosen, chosen().reading.responses]).toEqual(['b', 1, 3]);
    expect([chosen(0).response.code, chosen(0).reading.chosen]).toEqual(['a', 0]);
  });
});

describe('a type URI of the catalogue that a text quotes names its error', () => {
  const types = ['https://a.example/problems/'];
  const read = (text: string) => recognise({ status: null, headers: [], body: { kind: 'text', text }, around: '', repaired: false, start: 0, end: text.length }, { network: [], codes: new Set(), types });
  test.each([
    'see https://a.example/problems/full',
    'Picking failed (https://a.example/problems/full), asking you.',
    'crate 7: "https://a.example/problems/full".',
  ])('%s', (text) => { expect(read(text)).toMatchObject({ failing: true, failure: { shape: 'plain-text', type: 'https://a.example/problems/full', code: 'https://a.example/problems/full' } }); });
  test('and so it does in a body cut down to it', () => { expect(recognise({ status: null, headers: [], body: { kind: 'json', value: { type: 'https://a.example/problems/full' } }, around: '', repaired: false, start: 0, end: 1 }, { network: [], codes: new Set(), types })).toMatchObject({ failing: true, failure: { shape: 'rfc9457', code: 'https://a.example/problems/full' } }); });
  test.each(['The problems are at https://a.example/problems/ and nowhere else.', 'see https://b.example/problems/full'])('not here: %s', (text) => { expect(read(text).failing).toBe(false); });
});
