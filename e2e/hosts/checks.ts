import type { Browser } from '@playwright/test';
import { type Kind, KINDS } from '../../src/hosts/headers.ts';
import { SPELLINGS } from '../../src/hosts/spelling.ts';
import { ask } from './ask.ts';
import { browsed } from './browsed.ts';
import type { Build } from './builds.ts';
import { type Checked, check } from './check.ts';
import { ACCEPTED, negotiated } from './forms.ts';
import { HOSTILE, harmless } from './harmless.ts';
import { asHead, headed, missing, revalidated } from './headed.ts';
import { speltAt } from './spelt.ts';

/** Of each kind of file this many: they are all answered by the same rules. */
const FEW = 20;

const RE_FILE = /\.(json|md|atom|txt|xml|png|svg)$/;

/** The kind of what is found at an address, of which the page's file may have another name. */
const kindOf = (address: string): Kind => KINDS.find(({ pattern }) => new RegExp(pattern).test(address))?.kind ?? 'page';

const hashedFiles = async (port: number, home: string): Promise<string[]> => [/(?:href|src)="([^"]*\/_astro\/[^"]+)"/.exec((await ask(port, home)).body)?.[1] ?? []].flat();

/** Everything that is checked of one build under one host. */
export async function checksOf({ lines, plan }: Build, port: number, browser: Browser): Promise<Checked[]> {
  const { base } = plan;
  const home = `${base}/`;
  const below = (address: string): string => address.slice(base.length);
  const direct = lines.filter(({ address, answer }) => address === answer).map(({ address }) => address);
  const ofKind = (kind: Kind): string[] => direct.filter((address) => kindOf(below(address)) === kind);
  const errors = ofKind('page').filter((address) => /\/errors\/[^/]+$/.test(address) && !RE_FILE.test(address));
  const headedOnes: [path: string, kind: Kind][] = [
    ...KINDS.flatMap(({ kind }) => ofKind(kind).slice(0, FEW).map((path): [string, Kind] => [path, kind])),
    ...(await hashedFiles(port, home)).map((path): [string, Kind] => [path, 'hashed']),
    [`${base}/favicon.svg`, 'picture'],
  ];
  const moved = lines.find(({ address, answer }) => address !== answer)?.address;

  const spelt = speltAt(port);
  const checked: Checked[] = [];
  for (const { name, of } of SPELLINGS) {
    const items = lines.flatMap(({ address, answer }) => {
      const path = of(below(address));
      return path === null ? [] : [{ path: `${base}${path}`, answer }];
    });
    checked.push(await check(name, items, ({ path, answer }) => spelt(path, answer)));
  }
  return [
    ...checked,
    await check('never off the site, never in circles', HOSTILE.map((path) => `${base}${path}`), (path) => harmless(port, path)),
    await check('unknown: 404 with a page', [`${base}/no/such/page`, `${base}/no-such.json`, ...(base ? ['/', '/explorer', `${base}s/explorer`] : [])], (path) => missing(plan, port, path)),
    await check('the form that is asked for', errors.flatMap((page) => ACCEPTED.map((form) => ({ page, form }))), ({ page, form }) => negotiated(port, page, form)),
    await check('headers', headedOnes, ([path, kind]) => headed(plan, port, path, kind)),
    await check('unchanged: 304', direct.slice(0, FEW).flatMap((path) => ['identity', 'gzip'].map((encoding) => ({ path, encoding }))), ({ path, encoding }) => revalidated(port, path, encoding)),
    await check('HEAD as GET', [...direct.slice(0, FEW), `${errors[0]}"`, `${base}/no/such/page`, ...(moved ? [moved] : [])], (path) => asHead(port, path)),
    await browsed(browser, port, { home, explorer: `${base}/explorer`, errors: errors.slice(0, 1), cards: ofKind('card').slice(0, 1) }),
  ];
}
