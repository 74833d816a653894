import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addresses, type Place } from '../../src/catalog/addresses.ts';
import { redirects } from '../../src/catalog/aliases.ts';
import { parseLedger } from '../../src/catalog/ledger.ts';
import { LEDGER, readContent } from '../../src/catalog/read.ts';
import { standing } from '../../src/catalog/standing.ts';
import { type Plan, planOf } from '../../src/hosts/plan.ts';
import { builtPolicy } from '../../src/hosts/policy.ts';
import { run } from './run.ts';

const CONTENT = process.env['CONTENT'] ?? './content';

/** The site built for one address, and what of the ledger it has to answer: each address, and where it is to be found. */
export interface Build {
  site: string;
  root: string;
  plan: Plan;
  lines: { address: string; answer: string }[];
}

const ledger = () => parseLedger(join(CONTENT, LEDGER), readFileSync(join(CONTENT, LEDGER), 'utf8')).lines.map(({ address }) => address.replace(/#.*$/, ''));

/** The hosts besides our own that the ledger names: each is a build of its own. */
export const otherHosts = (): string[] => [...new Set(ledger().flatMap((address) => (/^https?:/.test(address) ? [new URL(address).origin] : [])))];

/** Builds the site for an address into a folder of its own. */
export function build(site: string): Build {
  const root = mkdtempSync(join(tmpdir(), 'faultbook-site-'));
  run('astro', ['build', '--outDir', root], { env: { ...process.env, SITE: site, ASTRO_TELEMETRY_DISABLED: '1' } });
  const { catalog } = readContent(CONTENT, site);
  const plan = planOf(catalog, site, builtPolicy(root));
  const { origin, pathname } = new URL(site);
  const place: Place = { at: addresses(pathname), origin };
  const own = standing(catalog, place);
  const moved = new Map(redirects(catalog, place).map(({ from, to }) => [from, to]));
  const here = (address: string): string[] => (/^https?:/.test(address) ? (new URL(address).origin === origin ? [new URL(address).pathname] : []) : [`${plan.base}${address}`]);
  const wanted = [...new Set([...ledger().flatMap(here), ...moved.keys()])];
  return { site, root, plan, lines: wanted.map((address) => ({ address, answer: own.has(address) ? address : moved.get(address) ?? address })) };
}
