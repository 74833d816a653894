import { describe, expect, test } from 'vitest';
import { addresses } from '../catalog/addresses.ts';
import { type ErrorRecord, errorRecord } from '../catalog/record.ts';
import type { World } from '../testing/world.ts';
import { WORLDS } from '../testing/worlds.ts';
import { effectOf, type MisleadingList, misleadingList } from './misleading-list.ts';

const recordsOf = ({ catalog, catalogue }: World): ErrorRecord[] => catalog.apis.flatMap(({ errors }) => errors.map((error) => errorRecord(catalog, catalogue, error, addresses())));
const rowsOf = ({ statuses, codes }: MisleadingList) => [...statuses.flatMap(({ rows }) => rows), ...codes];

describe.each(WORLDS)('Law 2: the list of what misleads, of $name', (world) => {
  const records = recordsOf(world);
  const list = misleadingList(records, world.catalogue);

  test('has every line of every error’s page once, with the way to it, and no other', () => {
    const lines = records.flatMap(({ page, misleading }) => misleading.map(({ text }) => `${page}#misleading ${text}`));
    expect(lines).not.toHaveLength(0);
    expect(rowsOf(list).map(({ href, text }) => `${href} ${text}`).sort()).toEqual(lines.sort());
  });

  test('stands under the status that misleads, and counts each error once', () => {
    for (const { status, rows, senders } of list.statuses) {
      const here = records.filter((record) => record.misleading.some((line) => line.by !== 'code' && line.status === status));
      expect(new Set(rows.map(({ href }) => href))).toEqual(new Set(here.map(({ page }) => `${page}#misleading`)));
      expect(senders).toBeGreaterThanOrEqual(here.length);
    }
    expect(list.misled).toBe(new Set(rowsOf(list).map(({ href }) => href)).size);
  });

  test('calls no repeat that may do harm a plain one', () => {
    for (const row of rowsOf(list).filter(({ by }) => by !== 'code')) {
      expect([row.text, row.text.includes(`\`${row.says.verdict}\` after a check`), row.text.endsWith('after a check.')]).toEqual([row.text, row.says.careful, row.here.careful]);
    }
  });
});

describe('of a catalogue', () => {
  const [world = expect.fail('no world')] = WORLDS;
  test('in which nothing misleads, it is empty', () => {
    const records = recordsOf(world).map((record) => ({ ...record, misleading: [] }));
    expect(misleadingList(records, world.catalogue)).toEqual({ misled: 0, errors: records.length, statuses: [], codes: [] });
  });
  test('without an error, it is empty', () => {
    expect(misleadingList([], { version: 1, apis: [], statusPage: '', statuses: [], network: [] })).toEqual({ misled: 0, errors: 0, statuses: [], codes: [] });
  });
});

describe('what a policy that follows the status does', () => {
  test('is worst where it repeats what must not be repeated', () => {
    expect(effectOf({ says: 'retry', here: 'stop' })).toBe('repeats');
    expect(effectOf({ says: 'wait', here: 'unknown' })).toBe('repeats');
  });
  test('otherwise costs time, or success, or a search in the wrong place', () => {
    expect(effectOf({ says: 'retry', here: 'wait' })).toBe('mistimes');
    expect(effectOf({ says: 'unknown', here: 'retry' })).toBe('gives-up');
    expect(effectOf({ says: 'fix', here: 'stop' })).toBe('misplaces');
  });
});
