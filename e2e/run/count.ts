import { readFileSync } from 'node:fs';

/** How many tests a report counts. */
export interface Count {
  passed: number;
  failed: number;
  /** Not run, because something they need is not on this machine. */
  skipped: number;
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** Reads the JSON report of Vitest or of Playwright. A test that passed only when tried again has not passed. */
export function count(report: string): Count {
  const json = record(JSON.parse(readFileSync(report, 'utf8')));
  if ('numTotalTests' in json) {
    const [passed, skipped] = [number(json['numPassedTests']), number(json['numPendingTests'])];
    return { passed, skipped, failed: number(json['numTotalTests']) - passed - skipped };
  }
  const stats = record(json['stats']);
  return { passed: number(stats['expected']), skipped: number(stats['skipped']), failed: number(stats['unexpected']) + number(stats['flaky']) };
}
