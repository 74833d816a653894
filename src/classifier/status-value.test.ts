import { describe, expect, test } from 'vitest';
import { statusValue } from './status-value.ts';

describe('what is a status', () => {
  const cases: [value: unknown, status: number | null][] = [[404, 404], ['404', 404], [100, 100], [599, 599], [99, null], [600, null], [404.5, null], ['4040', null], ['x', null], [null, null], [true, null], ['', null]];
  test.each(cases)('%j: %j', (value, status) => { expect(statusValue(value)).toBe(status); });
});
