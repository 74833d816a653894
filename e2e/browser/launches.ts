import { chromium } from '@playwright/test';

/** Flags for every Chromium: it shall be quiet, and start as root and in containers too. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether the browser starts. A file that is there proves little: Playwright's own lacks system libraries on a bare machine. */
export async function launches(executablePath?: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ args: FLAGS, timeout: 20_000, ...(executablePath ? { executablePath } : {}) });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
