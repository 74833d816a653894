import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launches } from './launches.ts';

/** Playwright's own browser, or the path of the system's. */
export type Browser = { kind: 'playwright' } | { kind: 'system'; path: string };

/** As Debian, Fedora, Arch, Google and Homebrew name it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const OUTSIDE_PATH = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The system's browsers, in the order in which they are tried. */
export function systemBrowsers(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...OUTSIDE_PATH].filter(executable);
}

/** The first browser of this machine that starts, if any. */
export async function findBrowser(): Promise<Browser | null> {
  if (await launches()) return { kind: 'playwright' };
  for (const path of systemBrowsers()) if (await launches(path)) return { kind: 'system', path };
  return null;
}
