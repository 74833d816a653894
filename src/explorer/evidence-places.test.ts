import { describe, expect, test } from 'vitest';
import type { Evidence } from '../schemas/finding.ts';
import { evidencePlaces } from './evidence-places.ts';

const TEXT =
  'host: api.lumen.example\n---\nHTTP/2 409 Conflict\n< X-Request-Id: r-409\nretry-after: 30\n\n{"status":409,"error":{"code":"dim","hint":"dim"}}';
const WITHIN = { start: TEXT.indexOf('HTTP/2'), end: TEXT.length };

const marked = (...evidence: [Evidence['signal'], string, string][]) =>
  evidencePlaces(
    TEXT,
    WITHIN,
    evidence.map(([signal, at, value]) => ({ signal, at, value })),
  ).map(({ start, end, evidence: index }) => [index, start, TEXT.slice(start, end)]);

describe('evidencePlaces', () => {
  test('a member of the body stands where its pointer leads, not where its value is first written', () => {
    expect(marked(['code', 'body:/error/hint', 'dim'])).toEqual([[0, TEXT.lastIndexOf('dim'), 'dim']]);
  });
  test('a header is found by its name in any case, behind a prefix', () =>
    expect(marked(['header', 'header:x-request-id', 'x-request-id'])).toEqual([[0, TEXT.indexOf('r-409'), 'r-409']]));
  test('the status stands in the status line', () =>
    expect(marked(['status', 'status', '409'])).toEqual([[0, TEXT.indexOf('409'), '409']]));
  test('a host of the request is found outside the response', () =>
    expect(marked(['host', 'request', 'API.lumen.example'])).toEqual([[0, 6, 'api.lumen.example']]));
  test('what the reader chose stands nowhere', () => expect(marked(['chosen', 'context', 'dim'])).toEqual([]));
  test('a number is found only as a whole number', () => expect(marked(['field', 'text', '40'])).toEqual([]));
  test('a value that stands nowhere has no place', () =>
    expect(marked(['name', 'text', 'nowhere'], ['code', 'body:/no', 'gone'])).toEqual([]));
  test('of a long text only what is shown is looked through', () => {
    const host: Evidence = { signal: 'host', at: 'text', value: 'api.lumen.example' };
    expect(evidencePlaces(TEXT, WITHIN, [host], WITHIN)).toEqual([]);
    expect(evidencePlaces(TEXT, WITHIN, [host], { start: 0, end: TEXT.length })).toHaveLength(1);
  });
});
