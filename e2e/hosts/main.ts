import { rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserPath } from '../browser/get.ts';
import { FLAGS } from '../browser/launches.ts';
import { openPort } from '../browser/port.ts';
import { build, otherHosts } from './builds.ts';
import { checksOf } from './checks.ts';
import { HOSTS } from './hosts.ts';
import { type Tried, table } from './table.ts';

/**
 * `npm run test:hosts`: builds the site, serves it under each host with what was generated for that host, and tries every line of the ledger in every
 * spelling, the forms, the headers, what nobody may be able to do, and a browser. Prints one table and ends with one line of counts.
 */
const SITES = ['http://localhost:4321', 'https://errors.example/reference', ...otherHosts()];
/** More failures than these are one failure that is seen often. */
const SHOWN = 40;

const since = (started: number): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;

async function tryAll(): Promise<Tried[]> {
  for (const host of HOSTS) host.install();
  const executablePath = await browserPath();
  const browser = await chromium.launch({ args: FLAGS, ...(executablePath ? { executablePath } : {}) });
  const all: Tried[] = [];
  for (const site of SITES) {
    const building = performance.now();
    const built = build(site);
    console.log(`built for ${site}: ${built.lines.length} addresses (${since(building)})`);
    for (const host of HOSTS) {
      const started = performance.now();
      const running = await host.start({ plan: built.plan, root: built.root, port: await openPort() });
      try {
        const checked = await checksOf(built, running.port, browser);
        all.push({ site, host: host.name, checked });
        console.log(`  under ${host.name}: ${checked.reduce((sum, { wrong }) => sum + wrong.length, 0)} failed (${since(started)})`);
      } finally {
        await running.stop();
      }
    }
    rmSync(built.root, { recursive: true });
  }
  await browser.close();
  return all;
}

// An interrupted run takes its servers with it.
process.once('SIGINT', () => process.exit(130));

try {
  const all = await tryAll();
  const failures = all.flatMap(({ site, host, checked }) => checked.flatMap(({ name, wrong }) => wrong.map((one) => `${host}, ${site}, ${name}: ${one}`)));
  const tried = all.flatMap(({ checked }) => checked).reduce((sum, one) => sum + one.tried, 0);
  console.log(`${table(all)}\n`);
  for (const failure of failures.slice(0, SHOWN)) console.log(`✗ ${failure}`);
  if (failures.length > SHOWN) console.log(`… and ${failures.length - SHOWN} more`);
  console.log(`${tried - failures.length} passed, ${failures.length} failed`);
  process.exit(failures.length ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
