import type { Browser, Page } from '@playwright/test';
import { Explorer } from '../fixtures/explorer.ts';
import { Search } from '../fixtures/search.ts';
import { Troubles } from '../fixtures/troubles.ts';
import { type Checked, check } from './check.ts';

/** Addresses of one build to be opened: whole paths. */
export interface Opened {
  home: string;
  explorer: string;
  errors: readonly string[];
  cards: readonly string[];
}

const PASTE = 'HTTP/1.1 429 Too Many Requests\r\nRetry-After: 30\r\n\r\n';

const open = (path: string) => async (page: Page): Promise<void> => {
  await page.goto(path, { waitUntil: 'load' });
};

/** What a reader does, by its name. */
const visits = ({ home, explorer, errors, cards }: Opened): [name: string, visit: (page: Page) => Promise<void>][] => [
  ['home', open(home)],
  ...errors.map((path): [string, (page: Page) => Promise<void>] => [path, open(path)]),
  ...cards.map((path): [string, (page: Page) => Promise<void>] => [path, open(path)]),
  ['explorer', async (page) => {
    const island = new Explorer(page);
    await island.open(explorer);
    await island.read(PASTE);
  }],
  ['search', async (page) => {
    await open(home)(page);
    const search = new Search(page);
    await search.open();
    await search.find('not found');
  }],
];

/** Opens the site in a browser as its readers do; whatever that complains of is wrong, a breach of the Content-Security-Policy above all. */
export async function browsed(browser: Browser, port: number, opened: Opened): Promise<Checked> {
  return check('nothing that the browser complains of', visits(opened), async ([name, visit]) => {
    const context = await browser.newContext({ baseURL: `http://localhost:${port}` });
    try {
      const page = await context.newPage();
      const troubles = new Troubles(page);
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`breach of ${violatedDirective}: ${blockedURI}`));
      });
      await visit(page);
      return troubles.found.length ? `${name}: ${troubles.found.join('; ')}` : null;
    } catch (error) {
      return `${name}: ${error instanceof Error ? error.message : String(error)}`;
    } finally {
      await context.close();
    }
  }, 2);
}
