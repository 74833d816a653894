import { describe, expect, test } from 'vitest';
import type { Finding } from '../../schemas/finding.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { messageAt } from './value.ts';

const responseTo = (body: unknown): Finding['response'] => classify(JSON.stringify(body), { catalogue: { ...PUBLISHED.catalogue, apis: [] }, now: NOW }).response;

describe('the status that a body states', () => {
  const cases: [body: unknown, status: number | null][] = [
    [{ error: 'full', status: 409 }, 409], [{ error: 'full', status: '409' }, 409], [{ error: 'full', status_code: 409 }, 409], [{ error: 'full', httpStatus: 409 }, 409], [{ error: { message: 'x', status: 409 } }, 409], [{ error: { code: 409, message: 'x' } }, 409], [{ code: 409, message: 'x', error: 'full' }, 409],
    [{ error: 'full', meta: { status: 409 } }, 409], [{ message: '404: Tree is missing', error: true }, 404],
    [{ error: 'full', status: 124 }, null], [{ error: { code: 124, message: 'x' } }, null], [{ error: 'full', status: 'failed' }, null], [{ error: 'full', status: 4090 }, null], [{ error: 'full' }, null], [{ error: 'full', status: 409.5 }, null],
  ];
  test.each(cases)('%j: %j', (body, status) => { expect(responseTo(body).status).toBe(status); });
});

describe('the code is the most specific token, never the status, a phrase or a sentence', () => {
  const cases: [body: unknown, code: string | null][] = [
    [{ error: { id: '401', name: 'unauthorized', detail: 'No' } }, 'unauthorized'],
    [{ error: { code: 404, type: 'crate_missing', message: 'x' } }, 'crate_missing'], [{ error: { code: '404', message: 'x' } }, null], [{ error: 'Not Found', message: 'No tree' }, null], [{ error: 'No tree in here', status: 404 }, null],
    [{ error: { code: 20404, message: 'x' } }, '20404'], [{ type: 'about:blank', title: 'X', status: 404 }, null], [{ type: 'https://tools.ietf.org/html/rfc9110#section-15.5.5', title: 'X', status: 404 }, null],
  ];
  test.each(cases)('%j: %j', (body, code) => { expect(responseTo(body).code).toBe(code); });
});

test.each([
  [{ a: 'x' }, 'x'], [{ a: ['x', 'y'] }, 'x'], [{ a: [] }, null], [{ a: '' }, null], [{ a: ' ' }, null], [{ a: 3 }, null], [{ a: { b: 'x' } }, null], [{}, null], [null, null], [{ b: 'second' }, 'second'], [{ a: '  kept as written ' }, '  kept as written '],
])('the sentence of %j is %j', (body, sentence) => { expect(messageAt(body, ['/a', '/b'])).toBe(sentence); });
