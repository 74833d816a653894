import { addresses, ownAddress, type Place } from '../catalog/addresses.ts';
import { redirects } from '../catalog/aliases.ts';
import type { Catalog } from '../catalog/model.ts';
import { standing } from '../catalog/standing.ts';
import { patternOf } from './spelling.ts';

/**
 * What a host has to do with this build besides serving its files. Paths to look for are below {@link Plan.base}, as the files stand; those to send
 * somebody to are whole.
 */
export interface Plan {
  /** Astro's base without a trailing slash; empty where the site stands at the root of its host. */
  base: string;
  /** Whether the site is served over TLS: only then does it ask for that for ever. */
  https: boolean;
  /** Former addresses, exactly as they were: asked before a file is looked for, because a page for hosts without configuration stands there too. */
  moved: { from: string; to: string }[];
  /** Every spelling of every address, the most exact first; asked only where no file answers. */
  spellings: { pattern: string; to: string }[];
  /** Pages whose facts for programs stand beside another address, below the base as files are. */
  beside: { page: string; facts: string }[];
  /** The Content-Security-Policy that the built pages carry. */
  policy: string;
}

/** Machine files first: `x.json` must not be taken for `x` with something behind it. */
const isFile = (address: string): boolean => /\.\w+$/.test(address);
const byExactness = (a: string, b: string): number => Number(isFile(b)) - Number(isFile(a)) || b.length - a.length;

/** Works out what a host needs to know, from the content and from the address that the site is built for. `policy` is what its pages carry. */
export function planOf(catalog: Catalog, site: string, policy: string): Plan {
  const { origin, pathname, protocol } = new URL(site);
  const place: Place = { at: addresses(pathname), origin };
  const base = pathname.replace(/\/+$/, '');
  const below = (address: string): string => address.slice(base.length) || '/';

  const moved = redirects(catalog, place);
  const standingNow = [...standing(catalog, place).keys()].sort(byExactness);
  const spelt = (address: string, to: string) => ({ pattern: patternOf(below(address)), to });
  return {
    base,
    https: protocol === 'https:',
    moved: moved.map(({ from, to }) => ({ from: below(from), to })),
    spellings: [...standingNow.map((address) => spelt(address, address)), ...moved.map(({ from, to }) => spelt(from, to))],
    beside: catalog.apis.flatMap((api) => api.errors.flatMap((error) => {
      const own = ownAddress(api, error, place);
      return own ? [{ page: below(own), facts: below(place.at.error(api.id, error.slug)) }] : [];
    })),
    policy,
  };
}
