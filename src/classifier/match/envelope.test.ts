import { describe, expect, test } from 'vitest';
import { factsOf } from '../../testing/facts.ts';
import { FIXTURE } from '../../testing/fixture.ts';
import { fits, slugOfType } from './envelope.ts';

const [api] = FIXTURE.catalogue.apis;
if (!api) throw new Error('The fixture content has no API.');

describe('whether a body could be the API’s', () => {
  const cases: [name: string, body: unknown, fits: 'whole' | 'part' | null][] = [
    ['every member it always has', { errorCode: 'x', message: 'y' }, 'whole'],
    ['and members it may have', { errorCode: 'x', message: 'y', subcode: 'z', requestId: 'r' }, 'whole'],
    ['and members nobody listed', { errorCode: 'x', message: 'y', extra: 1 }, 'whole'],
    ['only the interesting line', { errorCode: 'x' }, 'part'],
    ['only members it has', { subcode: 'z', zone: 'north' }, 'part'],
    ['a part beside something else', { errorCode: 'x', extra: 1 }, null],
    ['another shape', { error: { code: 'x', message: 'y' } }, null],
    ['nothing', {}, null],
    ['a list', [{ errorCode: 'x', message: 'y' }], null],
    ['a text', 'errorCode', null],
  ];
  test.each(cases)('%s', (_name, body, expected) => { expect(fits(api, factsOf({ body }).failure)).toBe(expected); });
});

test('a problem type at another host is not the API’s, whatever else fits', () => {
  const typed = { ...api, typeUri: 'https://orchardly.example/problems/{slug}' };
  const failure = factsOf({ body: { errorCode: 'x', message: 'y' } }).failure;
  const fitting = (type: string | null) => fits(typed, { ...failure, type });
  expect(['https://orchardly.example/problems/x', 'about:blank', 'urn:x', null].map(fitting)).toEqual(['whole', 'whole', 'whole', 'whole']);
  expect(fitting('https://pearly.example/problems/x')).toBeNull();
});

describe('the slug in a type URI', () => {
  const typed = { typeUri: 'https://orchardly.example/problems/{slug}' };
  const cases: [type: string | null, slug: string | null][] = [
    ['https://orchardly.example/problems/crate_full', 'crate_full'],
    ['https://orchardly.example/problems/crate_full#weight', 'crate_full'],
    ['https://orchardly.example/problems/crate_full?lang=en', 'crate_full'],
    ['https://orchardly.example/problems/crate_full/', 'crate_full'],
    ['https://orchardly.example/problems/', null],
    ['https://orchardly.example/problems', null],
    ['https://orchardly.example/other/crate_full', null],
    ['http://orchardly.example/problems/crate_full', null],
    ['https://evil.example/https://orchardly.example/problems/crate_full', null],
    ['about:blank', null],
    [null, null],
  ];
  test.each(cases)('%j: %j', (type, slug) => { expect(slugOfType(typed, type)).toBe(slug); });
  test('of an API that builds none', () => { expect(slugOfType({ typeUri: undefined }, 'https://orchardly.example/problems/crate_full')).toBeNull(); });
  test('that it had before: the one that replaced it', () => {
    const [error] = FIXTURE.catalogue.apis[0]?.errors ?? [];
    expect(slugOfType({ typeUri: 'https://orchardly.example/problems/{slug}', errors: error ? [{ ...error, slug: 'crate_full', aliases: ['box_full'] }] : [] }, 'https://orchardly.example/problems/box_full')).toBe('crate_full');
  });
  test('whose fragment is the slug', () => { expect(slugOfType({ typeUri: 'https://orchardly.example/problems#{slug}' }, 'https://orchardly.example/problems#crate_full')).toBe('crate_full'); });
});
