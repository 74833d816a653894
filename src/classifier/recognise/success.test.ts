import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';

const outcome = (paste: string): string => classify(paste, { catalogue: { ...PUBLISHED.catalogue, apis: [] }, now: NOW, libraries }).outcome;

/** Bodies by which an API says that all went well. */
const SUCCESSES: readonly unknown[] = [
  { success: 0, total: 0 }, { status: 'ok', data: { status: 404 } }, { id: 1, name: 'apple' }, { data: { id: 1 } }, { data: { id: 1 }, errors: [] }, { data: { id: 1 }, errors: null }, { data: { id: 1 }, error: null }, { ok: true, trees: [] }, { success: true, message: 'Saved' }, { success: true, errors: [], messages: [], result: {} },
  { status: 'ok', message: 'The crate was saved' }, { code: 0, message: 'success', data: {} }, { code: 200, message: 'OK' }, { errcode: 0, errmsg: 'ok' }, { error: false, message: 'Done' }, { error: '', result: 1 }, { error: {}, result: 1 }, { errors: {}, id: 1 },
  { jsonrpc: '2.0', id: 1, result: { ok: 1 } }, [{ id: 1, name: 'a' }], [], {}, { items: [{ id: 1, name: 'x', sort: 'gala' }] }, { id: 1, name: 'apple', description: 'A tree', type: 'fruit' }, { status: 'healthy', checks: { db: 'up' } }, { kind: 'Status', status: 'Success' },
];

/** Bodies that report a failure, whatever the status above them. */
const FAILURES: readonly unknown[] = [
  { error_code: 40401, message: 'The trees are not in the register.' },
  { code: 0, message: 'Not Found' },
  { type: 'error', message: 'x' }, { isError: true, messages: ['The crate is full.'] }, { isError: '1', messages: ['The crate is full.'] }, { success: 'false', info: 'The crate is full.' }, { isSuccess: false, message: 'x' }, { status: '0', message: 'NOTOK', result: 'The crate is full.' }, { meta: { rc: 'error', msg: 'press.err.Full' }, data: [] }, { Response: 'False', Error: 'No tree.' }, { requestError: { pressException: { messageId: 'FULL', text: 'The crate is full.' } } },
  { errors: [{ message: 'x', path: ['a'] }], data: null }, { ok: false, error: 'crate_missing' }, { jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'No such method' } }, { error: { code: 'full', message: 'Full.' } }, { errors: [{ code: 'full', message: 'Full.' }] }, { __type: 'CrateFull', message: 'Full.' },
];

const DESCRIBED = [{ type: 'message', text: 'The request failed yesterday' }, { number: 5, label: 'bug', title: 'Token expired on login' }, { type: 'guide', title: 'How to log in', id: 'g-1' }, { type: 'fruit', name: 'apple', description: 'Sold on your plan' }];
describe('what describes a thing reports nothing', () => {
  test.each(DESCRIBED)('%j', (body) => { expect(outcome(JSON.stringify(body))).toBe('no-error'); });
});

describe('a body that reports nothing', () => {
  test.each(SUCCESSES)('%j', (body) => { expect(outcome(JSON.stringify(body))).toBe('no-error'); });
  test.each(SUCCESSES)('%j, below a 200', (body) => { expect(outcome(`HTTP/1.1 200 OK\ncontent-type: application/json\n\n${JSON.stringify(body)}`)).toBe('no-error'); });
});

describe('a body that reports a failure under a 200', () => {
  test.each(FAILURES)('%j', (body) => { expect(outcome(`HTTP/1.1 200 OK\ncontent-type: application/json\n\n${JSON.stringify(body)}`)).toBe('error'); });
});

describe('heads and lines that report nothing', () => {
  test.each(['HTTP/1.1 204 No Content\n', 'HTTP/2 200\ncontent-type: text/plain\n\nhello', 'HTTP/1.1 301 Moved Permanently\nlocation: /x\n', '127.0.0.1 - - [01/Mar/2026:12:00:00 +0000] "GET / HTTP/1.1" 200 17', 'HTTP/1.1 200 OK\n\n<html><title>Orchard</title><body>Welcome</body></html>', '<orchard><tree>apple</tree></orchard>'])('%j', (paste) => {
    expect(outcome(paste)).not.toBe('error');
  });
});
