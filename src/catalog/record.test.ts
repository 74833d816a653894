import { describe, expect, test } from 'vitest';
import { FIXTURE } from '../testing/fixture.ts';
import { addresses } from './addresses.ts';
import { type ErrorRecord, errorRecord } from './record.ts';

const record = (slug: string): ErrorRecord => {
  const error = FIXTURE.catalog.apis[0]?.errors.find((one) => one.slug === slug) ?? expect.fail(`no error ${slug}`);
  return errorRecord(FIXTURE.catalog, FIXTURE.catalogue, error, addresses('/faults'));
};

describe('the record of an error', () => {
  test('says who, where and under which type URI', () => {
    expect(record('crate_full')).toMatchObject({
      api: { id: 'orchardly', name: 'Orchardly', page: '/faults/orchardly' }, slug: 'crate_full', code: 'crate_full', status: [409], page: '/faults/orchardly/errors/crate_full', typeUri: 'https://orchardly.example/problems/crate_full',
    });
  });
  test('has no code where the API sends none', () => { expect(record('not-found').code).toBeNull(); });
  test('has an advice for each status where there are several', () => {
    expect(record('juice_spilled').byStatus.map(({ status, advice }) => [status, advice.verdict])).toEqual([[422, 'fix'], [500, 'retry']]);
    expect(record('crate_full').byStatus).toEqual([]);
  });
  test('has an address and a verdict of its own for each case', () => {
    expect(record('fence_closed').cases.map(({ page, advice }) => [page, advice.verdict])).toEqual([['/faults/orchardly/errors/fence_closed#north', 'wait'], ['/faults/orchardly/errors/fence_closed#inspectors', 'stop']]);
  });
  test('gives a case without a decision the error’s own', () => { expect(record('crate_full').cases[0]?.advice.summary).toBe(record('crate_full').advice.summary); });
  test('resolves a section title to the API’s own page', () => { expect(record('crate_full').sources).toEqual([{ url: 'https://docs.orchardly.example/errors', section: 'Crates' }]); });
  test('links related errors by their titles', () => { expect(record('crate_full').related).toEqual([{ title: 'Tree dormant', page: '/faults/orchardly/errors/tree_dormant', api: 'orchardly', slug: 'tree_dormant' }]); });
});

test('a retired error links the page of its successor', () => {
  const error = FIXTURE.catalog.apis[0]?.errors.find(({ slug }) => slug === 'crate_full') ?? expect.fail('no error');
  const retired = { ...error, retired: { on: '2026-01-31', note: 'It is one with the other.', successor: 'tree_dormant' } };
  expect(errorRecord(FIXTURE.catalog, FIXTURE.catalogue, retired, addresses('/faults')).retired).toEqual({
    on: '2026-01-31', note: 'It is one with the other.', successor: { title: 'Tree dormant', page: '/faults/orchardly/errors/tree_dormant', api: 'orchardly', slug: 'tree_dormant' },
  });
});

describe('what something shorter would wrongly suggest', () => {
  const misled = (slug: string) => record(slug).misleading.map(({ by, status, method, says, here }) => [by, status, method, says, here]);
  test('the status alone', () => { expect(misled('ladder_broken')).toContainEqual(['status', 503, null, 'retry', 'stop']); });
  test('the status alone, after a method', () => { expect(misled('press_failed')).toContainEqual(['status', 500, 'POST', 'unknown', 'retry']); });
  test('the code alone, where the status decides', () => { expect(misled('juice_spilled').map(([by]) => by)).toContain('code'); });
  test('in words that never call a repeat to check first a plain one, and without markup', () => {
    const texts = FIXTURE.catalog.apis.flatMap(({ errors }) => errors.flatMap(({ slug }) => record(slug).misleading.map(({ text }) => text)));
    expect(texts.join(' ')).not.toContain('**');
    expect(record('press_failed').misleading[0]?.text).toBe('A 500 after a POST alone would say `unknown`. Here it is `retry` after a check.');
  });
  test('nothing, where the status says the same', () => { expect(misled('too_fast').filter(([by]) => by === 'status')).toEqual([]); });
});
