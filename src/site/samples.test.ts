import { expect, test } from 'vitest';
import { readCatalog } from '../catalog/read.ts';
import { matchingView } from '../catalog/matching.ts';
import { classify } from '../classifier/classify.ts';
import { samplesOf } from './samples.ts';

const catalog = readCatalog('./content');
const catalogue = matchingView(catalog);

test('there are three samples, and the explorer finds the error of each, the messy one included', () => {
  const samples = samplesOf(catalog, catalogue);
  expect(samples).toHaveLength(3);
  for (const { text } of samples) {
    const finding = classify(text, { catalogue, now: new Date(0) });
    expect(finding.outcome).toBe('error');
    expect(finding.response.status).not.toBeNull();
    expect(finding.match?.slug ?? null).not.toBeNull();
    expect(finding.advice.verdict).not.toBe('unknown');
  }
});

test('the samples differ in API, and a title has the status of its own response', () => {
  const samples = samplesOf(catalog, catalogue);
  expect(new Set(samples.map(({ text }) => classify(text, { catalogue, now: new Date(0) }).match?.api)).size).toBe(samples.length);
  for (const { title, text } of samples.slice(0, 2)) expect(title).toContain(/^HTTP\/[\d.]+ (\d{3})/.exec(text)?.[1] ?? expect.fail(`no status in ${title}`));
});

test('the first sample shows a wait', () => {
  expect(samplesOf(catalog, catalogue)[0]?.title).toBe('dnswiz 429');
});

test('an example that is not found without further knowledge is no sample', () => {
  const unknown = { ...catalogue, apis: catalogue.apis.map((api) => ({ ...api, errors: [], hosts: [], names: [], headers: [], typeUri: undefined })) };
  expect(samplesOf(catalog, unknown)).toEqual([]);
});

test('a catalogue without marked examples offers none', () => {
  expect(samplesOf({ ...catalog, apis: [] }, catalogue)).toEqual([]);
});
