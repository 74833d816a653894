import { describe, expect, test } from 'vitest';
import { matchingView } from '../catalog/matching.ts';
import { readCatalog } from '../catalog/read.ts';
import { classify } from '../classifier/classify.ts';
import { hasPage } from '../classifier/status-page.ts';
import { shown } from './records.ts';
import { inOne, statusVerdicts } from './status-verdicts.ts';

const verdicts = (status: string) => statusVerdicts(matchingView(readCatalog('./content')), status);

describe('a status by itself', () => {
  test('is a plain retry only after a method whose repeat is harmless', () => {
    expect(verdicts('503')).toEqual({ idempotent: { verdict: 'retry', careful: false }, nonIdempotent: { verdict: 'retry', careful: true } });
  });
  test('in one mark is careful where the methods differ', () => {
    expect(inOne(verdicts('503'))).toEqual({ verdict: 'retry', careful: true });
    expect(inOne(verdicts('500'))).toEqual({ verdict: 'retry', careful: true });
  });
  test('in one mark is plain where nothing is to be checked', () => {
    expect(inOne(verdicts('404'))).toEqual({ verdict: 'fix', careful: false });
  });
});

test('a status with a page says what the explorer says of a response that is nothing but this status', () => {
  const catalogue = matchingView(readCatalog('./content'));
  const alone = { ...catalogue, apis: [] };
  for (const { id } of catalogue.statuses.filter(({ id }) => hasPage(id))) {
    const after = (method: string) => shown(classify(`HTTP/1.1 ${id}\n\n`, { catalogue: alone, now: new Date(0), context: { method } }).advice);
    expect([id, statusVerdicts(catalogue, id)]).toEqual([id, { idempotent: after('GET'), nonIdempotent: after('POST') }]);
  }
});
