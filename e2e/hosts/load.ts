import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openPort } from '../browser/port.ts';
import { ask, each } from './ask.ts';
import { type Build, build } from './builds.ts';
import { nginx, plainNginx } from './hosts.ts';
import { needs } from './run.ts';

/**
 * `npm run load`: the built site under nginx, asked by wrk for 20 s for a mix of its real addresses, beside a bare file as large as the mean answer,
 * under the same nginx without any configuration of ours, in the same run. What counts is the ratio: the figures depend on the machine.
 */
const SECONDS = 20;
const CONNECTIONS = 32;
const EXPECTED = ['200', '301', '304'];

const measured = z.strictObject({ perSecond: z.number(), p99: z.number(), errors: z.number(), answered: z.record(z.string(), z.number()) });
type Measured = z.output<typeof measured>;

/** One request of the mix, with the size of its answer in bytes. */
interface Asked {
  line: string;
  size: number;
}

/** What readers ask for: every address as published; of every fifth also what is kept already, of every tenth also a spelling that is led to it. */
async function mix({ lines, plan }: Build, port: number): Promise<Asked[]> {
  const asked = await each(lines, async ({ address }) => ({ address, got: await ask(port, address) }), 16);
  return asked.flatMap(({ address, got: { body, headers } }, i) => [
    { line: address, size: Buffer.byteLength(body) },
    ...(i % 5 === 0 && headers.etag ? [{ line: `${address}\tIf-None-Match\t${headers.etag}`, size: 0 }] : []),
    ...(i % 10 === 0 && address !== `${plan.base}/` ? [{ line: `${address}%22`, size: 0 }] : []),
  ]);
}

/** Shuffled, but the same each time, so that neighbours in the ledger are not neighbours here. */
const shuffled = <T>(items: readonly T[]): T[] => items.map((item, i) => ({ item, at: (i * 7919) % 104729 })).sort((a, b) => a.at - b.at).map(({ item }) => item);

function wrk(port: number, requests: string): Measured {
  const { stdout, stderr, error } = spawnSync('wrk', ['-t2', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-s', join(import.meta.dirname, 'load.lua'), `http://127.0.0.1:${port}`, '--', requests], { encoding: 'utf8' });
  const line = /^MEASURED (.*)$/m.exec(stdout ?? '')?.[1];
  if (!line) throw new Error(`wrk measured nothing: ${error?.message ?? `${stdout}${stderr}`}`);
  return measured.parse(JSON.parse(line));
}

const row = (name: string, { perSecond, p99, errors, answered }: Measured): string =>
  `${name.padEnd(34)}${`${perSecond}`.padStart(8)} requests/s   p99 ${p99.toFixed(2).padStart(7)} ms   ${Object.entries(answered).map(([status, count]) => `${status}: ${count}`).sort().join(', ')}${errors ? `, ${errors} failed` : ''}`;

for (const host of [nginx]) host.install();
needs('wrk', 'wrk');
const built = build('http://localhost:4321');
const folder = mkdtempSync(join(tmpdir(), 'faultbook-load-'));
const requestsOf = (name: string, lines: readonly string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};

const site = await nginx.start({ plan: built.plan, root: built.root, port: await openPort() });
const asked = shuffled(await mix(built, site.port));
const size = Math.round(asked.reduce((sum, one) => sum + one.size, 0) / asked.length);
writeFileSync(join(folder, 'bare.bin'), 'x'.repeat(size));
const bare = await plainNginx({ root: folder, port: await openPort() });
try {
  const plain = wrk(bare.port, requestsOf('bare.txt', ['/bare.bin']));
  const real = wrk(site.port, requestsOf('mix.txt', asked.map(({ line }) => line)));
  console.log(row(`a bare file of ${(size / 1000).toFixed(1)} KB`, plain));
  console.log(row(`${asked.length} requests for the site`, real));
  console.log(`ratio: ${(real.perSecond / plain.perSecond).toFixed(2)} of the requests, ${(real.p99 / plain.p99).toFixed(2)} of the p99`);
  const odd = Object.keys(real.answered).filter((status) => !EXPECTED.includes(status));
  if (odd.length || real.errors) {
    console.error(`Expected only ${EXPECTED.join(', ')}; got ${odd.join(', ')}${real.errors ? ` and ${real.errors} failures` : ''}.`);
    process.exitCode = 1;
  }
} finally {
  await Promise.all([site.stop(), bare.stop()]);
  for (const one of [built.root, folder]) rmSync(one, { recursive: true });
}
process.exit();
