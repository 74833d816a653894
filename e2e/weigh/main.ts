import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserPath } from '../browser/get.ts';
import { FLAGS } from '../browser/launches.ts';
import { pagesToWeigh } from './pages.ts';
import { serveBrotli } from './server.ts';
import { KINDS, weigh } from './weigh.ts';

/** `npm run size`: prints what a first visit transfers. It reports and judges nothing: sizes differ with every change. */
const FOLDER = 'dist';
if (!existsSync(FOLDER)) {
  console.error('There is no dist/ to weigh. Run npm run build first.');
  process.exit(1);
}

const executablePath = await browserPath();
const { origin, server } = await serveBrotli(FOLDER);
const browser = await chromium.launch({ args: FLAGS, ...(executablePath ? { executablePath } : {}) });

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const row = (name: string, cells: string[]) => console.log(name.padEnd(12) + cells.map((cell) => cell.padStart(8)).join(''));

console.log('A first visit, brotli, until the network is idle, in KB (1000 bytes):\n');
row('', [...KINDS, 'total', 'aim']);
const notes: string[] = [];
for (const { name, address, aimKB } of pagesToWeigh(FOLDER)) {
  const weight = await weigh(browser, origin + address);
  row(name, [...KINDS.map((kind) => kB(weight[kind])), kB(weight.total), aimKB ? `≤ ${aimKB}` : '–']);
  notes.push(`${name}: ${address}`, ...weight.missing.map((what) => `  not found: ${what}`));
}
console.log(`\nThe largest page of each kind:\n${notes.join('\n')}`);

await browser.close();
server.close();
