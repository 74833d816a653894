import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalogue } from '../schemas/catalogue.ts';
import { type Addresses, addresses } from '../catalog/addresses.ts';
import { matchingView } from '../catalog/matching.ts';
import type { Catalog } from '../catalog/model.ts';
import { readCatalog } from '../catalog/read.ts';

/** What every page of the site is made from. */
export interface Site {
  catalog: Catalog;
  matching: Catalogue;
  at: Addresses;
  /** The site's origin, such as `https://errors.example`. */
  origin: string;
}

let built: { stamp: number; site: Site } | undefined;

/** When a content folder last changed; 0 in a build, in which nothing changes. */
function stampOf(content: string): number {
  if (!import.meta.env.DEV) return 0;
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' });
  return files.reduce((latest, file) => Math.max(latest, statSync(join(content, file)).mtimeMs), files.length);
}

/** The catalogue of `CONTENT`, its matching view and its addresses: read once for a build, and again after a change in dev. */
export function currentSite(): Site {
  const content = resolve(process.env['CONTENT'] ?? './content');
  const stamp = stampOf(content);
  if (built?.stamp !== stamp) {
    const base = import.meta.env.BASE_URL;
    const catalog = readCatalog(content, process.env['SITE']);
    built = { stamp, site: { catalog, matching: matchingView(catalog, base), at: addresses(base), origin: import.meta.env.SITE } };
  }
  return built.site;
}
