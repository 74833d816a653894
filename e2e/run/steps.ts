/** One step of `npm test`. */
export interface Step {
  name: string;
  command: string[];
  /** Printed as it comes, else only when the step fails. */
  live: boolean;
  /** The JSON report it writes, where it counts tests. */
  report?: string;
}

/** Beside, not in, the folder that Playwright empties when it starts. */
const UNIT = 'test-results/unit.json';
export const E2E = 'test-results/e2e.json';
export const E2E_OUTPUT = 'test-results/pages';

/** What `npm test` runs, in this order; the first that fails ends it. */
export const STEPS: Step[] = [
  { name: 'types of pages', command: ['astro', 'check', '--minimumSeverity', 'warning'], live: false },
  { name: 'types', command: ['tsc'], live: false },
  { name: 'lint', command: ['biome', 'lint', '--error-on-warnings', '--diagnostic-level=warn'], live: false },
  { name: 'unit', command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT}`], live: true, report: UNIT },
  { name: 'build', command: ['astro', 'build'], live: false },
  { name: 'end to end', command: ['playwright', 'test'], live: true, report: E2E },
];
