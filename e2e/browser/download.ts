import { attempt } from './attempt.ts';

const SECONDS = 180;

/** Fetches Playwright's own browser. Without a network this fails at once or hangs; hence the limits. */
export async function download(): Promise<boolean> {
  console.log(`No browser found. Fetching Playwright's own (at most ${SECONDS / 60} minutes)…`);
  return attempt('playwright', ['install', '--only-shell', 'chromium'], SECONDS, { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' });
}
