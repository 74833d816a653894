import { describe, expect, test } from 'vitest';
import { matchingView } from '../catalog/matching.ts';
import { readCatalog } from '../catalog/read.ts';
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
