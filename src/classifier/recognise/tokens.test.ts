import { describe, expect, test } from 'vitest';
import { codeText, isReasonPhrase, isStatusType } from './tokens.ts';

describe('what is a code', () => {
  const cases: [value: unknown, status: number | null, code: string | null][] = [
    ['tenant_not_found', 404, 'tenant_not_found'], ['NotFound', 404, 'NotFound'], ['not-found', 404, 'not-found'], ['E1234', 400, 'E1234'], ['-2147024891, System.PickException', 400, '-2147024891, System.PickException'], ['7, the crate is full', 400, null], [10042, 400, '10042'], [' padded ', 400, 'padded'],
    [404, 404, null], ['404', 404, null], [404, null, '404'], ['Not Found', 404, null], ['Bad Request', 400, null], ['Internal Server Error', 500, null], ['The tenant does not exist', 404, null], ['x'.repeat(201), 400, null],
    ['Unauthorized', 401, null], ['Unauthorized', null, 'Unauthorized'], ['OK', null, null], ['failure', null, null], [0, null, null],
    ['5de07f19baed4023ae43411cd7170042', 500, null], ['c81f4e02-6b37-4d95-a1f8-90d2e57b3c46', null, null], ['deadbeef', 500, 'deadbeef'],
    ['', 400, null], [null, 400, null], [true, 400, null], [{}, 400, null], [['x'], 400, null],
  ];
  test.each(cases)('%j with %j: %j', (value, status, code) => { expect(codeText(value, status)).toBe(code); });
});

test('a reason phrase is one as it is written on a status line; a token of the same words is not', () => {
  expect(['Not Found', 'Conflict', 'Too Many Requests'].every(isReasonPhrase)).toBe(true);
  expect(['not_found', 'NotFound', 'conflict', 'Not found in this zone'].some(isReasonPhrase)).toBe(false);
});

test('a type that only names the status tells nothing more', () => {
  expect(['about:blank', 'https://tools.ietf.org/html/rfc7231#section-6.5.4', 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5'].every(isStatusType)).toBe(true);
  expect(['https://orchardly.example/problems/crate_full', '/problems/out-of-credit', 'urn:problem:full'].some(isStatusType)).toBe(false);
});
