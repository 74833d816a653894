import { expect, test } from 'vitest';
import { addresses } from '../catalog/addresses.ts';
import { errorRecord } from '../catalog/record.ts';
import { FIXTURE } from '../testing/fixture.ts';
import { verdictCounts, verdictsWith, verdictWith } from './records.ts';
import { currentSite } from './site.ts';

test('an error shows with each status the verdicts of that status only', () => {
  const error = FIXTURE.catalog.apis[0]?.errors.find(({ slug }) => slug === 'juice_spilled') ?? expect.fail('no error');
  const record = errorRecord(FIXTURE.catalog, FIXTURE.catalogue, error, addresses());
  expect(verdictWith(record, 422).verdict).toBe('fix');
  expect(verdictWith(record, 500).verdict).toBe('retry');
  expect(verdictsWith(record, 422).map(({ verdict }) => verdict)).not.toContain('retry');
  expect(verdictsWith(record, 500).map(({ verdict }) => verdict)).not.toContain('fix');
});

test('the verdict counts of an API add up to its errors', () => {
  for (const api of currentSite().catalog.apis) expect(verdictCounts(api).reduce((sum, { count }) => sum + count, 0)).toBe(api.errors.length);
});
