import { readFileSync } from 'node:fs';

/** How many tests a report counts. */
export interface Count {
  passed: number;
  failed: number;
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** Reads the JSON report of Vitest or of Playwright. A test that was skipped, or passed only when tried again, has not passed. */
export function count(report: string): Count {
  const json = record(JSON.parse(readFileSync(report, 'utf8')));
  if ('numTotalTests' in json) {
    const passed = number(json['numPassedTests']);
    return { passed, failed: number(json['numTotalTests']) - passed };
  }
  const stats = record(json['stats']);
  return { passed: number(stats['expected']), failed: number(stats['unexpected']) + number(stats['flaky']) + number(stats['skipped']) };
}
