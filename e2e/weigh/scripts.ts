import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserPath } from '../browser/get.ts';
import { FLAGS } from '../browser/launches.ts';
import { Explorer } from '../fixtures/explorer.ts';
import { weighClassifier } from './classifier.ts';
import { serveBrotli } from './server.ts';
import { weigh } from './weigh.ts';

/** The second half of `npm run bench`: what the explorer's JavaScript weighs before and after the first paste, and the classifier in it. */
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

console.log(`\nBrotli, in KB (1000 bytes):\nthe classifier with its tables: ${kB(await weighClassifier())} (aim ≤ 25)`);
if (!existsSync('dist')) {
  console.log('There is no dist/: run npm run build first to see what the explorer weighs.');
} else {
  const executablePath = await browserPath();
  const { origin, server } = await serveBrotli('dist');
  const browser = await chromium.launch({ args: FLAGS, ...(executablePath ? { executablePath } : {}) });
  const before = await weigh(browser, `${origin}/explorer`);
  const after = await weigh(browser, `${origin}/explorer`, (page) => new Explorer(page).read('HTTP/1.1 503 Service Unavailable'));
  console.log(`the explorer’s JavaScript: ${kB(before.js)} before the first paste, ${kB(after.js)} after it; in all ${kB(before.total)} and ${kB(after.total)}`);
  await browser.close();
  server.close();
}
