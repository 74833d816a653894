import { describe, expect, test } from 'vitest';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { challengeOf } from './challenge.ts';
import { grpcCodeName } from './grpc-codes.ts';

describe('a bearer challenge', () => {
  const cases: [value: string, expected: ReturnType<typeof challengeOf>][] = [
    ['Bearer realm="orchard", error="invalid_token", error_description="The token expired"', { code: 'invalid_token', message: 'The token expired' }],
    ['Bearer error="insufficient_scope", scope="pick"', { code: 'insufficient_scope', message: null }],
    ['Bearer realm="orchard"', null], ['Basic realm="error"', null], ['', null],
  ];
  test.each(cases)('%j', (value, expected) => { expect(challengeOf([['www-authenticate', value]])).toEqual(expected); });
  test('the second of two', () => { expect(challengeOf([['www-authenticate', 'Basic realm="x"'], ['www-authenticate', 'Bearer error="invalid_token"']])?.code).toBe('invalid_token'); });
  test('no header, no challenge', () => { expect(challengeOf([])).toBeNull(); });

  const responseTo = (paste: string) => classify(paste, { catalogue: { ...PUBLISHED.catalogue, apis: [] }, now: NOW }).response;
  const HEAD = 'HTTP/1.1 401 Unauthorized\nwww-authenticate: Bearer error="invalid_token", error_description="The token expired"\n';
  test('names the error of a response without a body', () => { expect(responseTo(HEAD)).toMatchObject({ code: 'invalid_token', message: 'The token expired' }); });
  test('but not over the body’s own code', () => { expect(responseTo(`${HEAD}\n{"error":{"code":"badge_expired","message":"Badge expired."}}`)).toMatchObject({ code: 'badge_expired', message: 'Badge expired.' }); });
});

test.each([['5', 'NOT_FOUND'], ['0', 'OK'], ['16', 'UNAUTHENTICATED'], ['17', '17'], ['404', '404'], ['-1', '-1'], ['NOT_FOUND', 'NOT_FOUND'], ['', '']])('the gRPC code %j is %j', (code, name) => { expect(grpcCodeName(code)).toBe(name); });
