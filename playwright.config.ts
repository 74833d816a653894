import { defineConfig, devices } from '@playwright/test';
import { browserPath } from './e2e/browser/get.ts';
import { FLAGS } from './e2e/browser/launches.ts';
import { freePort } from './e2e/browser/port.ts';
import { E2E, E2E_OUTPUT } from './e2e/run/steps.ts';

const port = await freePort();
const executablePath = await browserPath();

/** The built site, in a real Chromium, on a port of its own so that a running `npm run dev` is not disturbed. */
export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  outputDir: E2E_OUTPUT,
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  reporter: [[process.stdout.isTTY ? 'line' : 'dot'], ['json', { outputFile: E2E }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    launchOptions: { args: FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `astro preview --port ${port}`,
    cwd: import.meta.dirname,
    url: `http://localhost:${port}/`,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  },
});
