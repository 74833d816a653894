import { describe, expect, test } from 'vitest';
import type { Candidate } from '../schemas/finding.ts';
import { examplesOf, NOW } from '../testing/world.ts';
import { PUBLISHED } from '../testing/worlds.ts';
import { classify } from './classify.ts';

const { catalogue } = PUBLISHED;
const METHODS = [undefined, 'GET', 'POST'] as const;

/** Whether the body itself speaks for this API, not only a status that it can send, too. */
const bodily = ({ evidence }: Candidate): boolean => evidence.some(({ signal }) => signal === 'code' || signal === 'reason' || signal === 'field' || signal === 'shape');

const repeats = (verdict: string): boolean => verdict === 'retry' || verdict === 'wait';

/** Advice that repeats although one of the APIs it may be forbids that, or promises what one of them does not. */
function rash(paste: string, method: string | undefined): string[] {
  const context = method === undefined ? {} : { method };
  const open = classify(paste, { catalogue, now: NOW, context });
  if (open.match || !repeats(open.advice.verdict)) return [];
  return open.candidates.filter(bodily).flatMap(({ api }) => {
    const { advice } = classify(paste, { catalogue, now: NOW, context: { ...context, api } });
    const forbidden = !repeats(advice.verdict) || advice.safeToRepeat === 'no';
    const promised = open.advice.safeToRepeat === 'yes' && advice.safeToRepeat !== 'yes';
    return forbidden || promised ? [`${method ?? 'no method'}: ${open.advice.verdict}/${open.advice.safeToRepeat}, but ${api} says ${advice.verdict}/${advice.safeToRepeat}`] : [];
  });
}

/** The body alone, as somebody pastes it who has no head. */
const bodyOf = (response: string): string => response.split(/\r?\n\r?\n/).slice(1).join('\n\n');

describe('Law 6: never unsafe where it is open which API it is', () => {
  test.each(METHODS)('after %s, whole responses', (method) => {
    expect(examplesOf(PUBLISHED).flatMap(({ error, example }) => rash(example.response, method).map((found) => `${error.api}/${error.slug} ${found}`))).toEqual([]);
  });

  test.each(METHODS)('after %s, bodies without a head', (method) => {
    expect(examplesOf(PUBLISHED).flatMap(({ error, example }) => rash(bodyOf(example.response), method).map((found) => `${error.api}/${error.slug} ${found}`))).toEqual([]);
  });

  test('a code by itself is no invitation where all who document it forbid the repeat', () => {
    const codes = new Set(catalogue.apis.flatMap(({ errors }) => errors.flatMap(({ code }) => code ?? [])));
    const rashly = [...codes].filter((code) => {
      const { advice, candidates } = classify(code, { catalogue, now: NOW });
      return repeats(advice.verdict) && candidates.length > 0 && candidates.every(({ api }) => !repeats(classify(code, { catalogue, now: NOW, context: { api } }).advice.verdict));
    });
    expect(rashly).toEqual([]);
  });

  test('which does not make a text theirs whose status they may send, too', () => {
    expect(classify('PressException: slow down (Status Code: 400; Error Code: ThrottlingException; Request ID: r-1)', { catalogue, now: NOW }).advice.verdict).toBe('wait');
  });
});
