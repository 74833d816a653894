import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { queryError } from './query.ts';

const answer = (paste: string) => classify(paste, { catalogue: { ...PUBLISHED.catalogue, apis: [] }, now: NOW, libraries });
const REFUSED = { code: 'access_denied', message: 'The owner said no', shape: 'oauth2' };

describe('a refused authorisation', () => {
  const cases: [name: string, paste: string][] = [
    ['in an address', 'https://app.example/callback?error=access_denied&error_description=The+owner+said+no&state=x1'],
    ['behind the fragment', 'https://app.example/callback#error=access_denied&error_description=The%20owner%20said%20no'],
    ['in a log', '12:00 GET "/callback?state=x1&error=access_denied&error_description=The+owner+said+no" 302'],
    ['as a form', 'error=access_denied&error_description=The+owner+said+no'],
  ];
  test.each(cases)('%s', (_name, paste) => { expect(answer(paste)).toMatchObject({ outcome: 'error', response: REFUSED, advice: { verdict: 'auth' } }); });
});

test.each(['https://a.example/?q=error', 'error=x', 'error=access_denied&state=1', '?error=', 'level=error&msg=x', 'https://errors.example/problems/full'])('none is in %j', (text) => { expect(queryError(text)).toBeNull(); });

test('a sentence with apostrophes is read to its end', () => {
  expect(queryError("error=redirect_uri_mismatch&error_description=This+`redirect_uri'+isn't+yours.")?.value['error_description']).toBe("This `redirect_uri' isn't yours.");
});

test('whatever stands beside the error is read as it was sent', () => {
  fc.assert(fc.property(fc.string(), (state) => {
    const paste = `?${new URLSearchParams({ error: 'full', state })}`;
    expect(queryError(paste)).toEqual({ value: { error: 'full', state }, start: 1, end: paste.length });
  }));
});
