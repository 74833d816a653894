import { download } from './download.ts';
import { type Browser, findBrowser } from './find.ts';
import { installPackage } from './packages.ts';

const REMEDY = 'No browser to test in: install Chromium (Debian: apt-get install chromium) or run npx playwright install --with-deps chromium, then try again.';

/** A browser that starts: the machine's, else Playwright's download, else the system's package. Null where none can be had. */
export async function getBrowser(): Promise<Browser | null> {
  const there = await findBrowser();
  if (there) return there;
  for (const way of [download, installPackage]) {
    const got = (await way()) ? await findBrowser() : null;
    if (got) return got;
  }
  return null;
}

/**
 * The executable to launch, or undefined for Playwright's own. Ends the process with one line where there is no browser.
 * Kept in the environment, because Playwright's workers read the configuration again.
 */
export async function browserPath(): Promise<string | undefined> {
  const known = process.env['FAULTBOOK_BROWSER'];
  if (known !== undefined) return known || undefined;
  const browser = await getBrowser();
  if (!browser) {
    console.error(REMEDY);
    process.exit(1);
  }
  const path = browser.kind === 'system' ? browser.path : '';
  process.env['FAULTBOOK_BROWSER'] = path;
  return path || undefined;
}
