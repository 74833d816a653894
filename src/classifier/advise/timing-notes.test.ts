import { describe, expect, test } from 'vitest';
import { factsOf } from '../../testing/facts.ts';
import { timingNotes } from './timing-notes.ts';

describe('what is said of a Retry-After', () => {
  const cases: [name: string, value: string | undefined, body: unknown, note: RegExp | null][] = [
    ['seconds need no word', '30', {}, null],
    ['nor does a date', 'Sun, 01 Mar 2026 12:00:30 GMT', {}, null],
    ['nor its absence', undefined, { retry_after: 3 }, null],
    ['one that cannot be read is left out', 'soon', {}, /left out/],
    ['an epoch is read as a moment', '1772366490', {}, /epoch/],
    ['milliseconds beside seconds', '6457', { retry_after: 6.457 }, /thousandfold/],
    ['seconds beside milliseconds', '6', { retry_after: 6000 }, /thousandfold/],
    ['a body that agrees', '65', { retry_after: 64.57 }, null],
  ];
  test.each(cases)('%s', (_name, value, body, note) => {
    const said = timingNotes(factsOf({ status: 429, headers: value === undefined ? {} : { 'retry-after': value }, body }));
    if (note) expect(said.join()).toMatch(note);
    else expect(said).toEqual([]);
  });
});
