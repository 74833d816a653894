import { describe, expect, test } from 'vitest';
import { FINDING } from './fixture.ts';
import { whenLines } from './when.ts';

const NEVER = { waitSeconds: null, waitFor: [], poll: null, backoff: null };

describe('whenLines', () => {
  test('says nothing where no time is set', () => expect(whenLines(NEVER)).toEqual([]));
  test('a wait comes first, the backoff after it', () => {
    expect(whenLines(FINDING.advice)).toEqual([
      'Wait at least 30 seconds.',
      'If it fails again, back off before each repeat: a random time up to 1, 2 seconds; 4 attempts in all.',
    ]);
  });
  test.each([
    [{ waitSeconds: 0 }, 'No need to wait.'],
    [{ waitFor: ['the lamp is lit'] }, 'Wait until the lamp is lit.'],
    [{ poll: { what: 'the lamp', until: 'it is lit' } }, 'Ask about the lamp until it is lit.'],
  ])('%j', (advice, line) => expect(whenLines({ ...NEVER, ...advice })).toEqual([line]));
});
