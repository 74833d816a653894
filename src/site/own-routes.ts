import { ownAddress, ownPage } from '../catalog/addresses.ts';
import { aliases } from '../catalog/aliases.ts';
import type { Site } from './site.ts';

/** What stands at an address whose form the content decides. */
export type OwnRoute =
  | { kind: 'error'; api: string; slug: string }
  | { kind: 'api'; api: string }
  | { kind: 'moved'; to: string; title: string };

export interface OwnRouteAt {
  /** The path below Astro's base, without a slash before it. */
  address: string;
  route: OwnRoute;
  /** Whether search finds the page: once, at its canonical address. */
  search: boolean;
}

/** A file, as opposed to a page: those that moved are written whole at both addresses, since a program follows no HTML. */
export const isFile = (address: string): boolean => /\.(json|md|atom)$/.test(address);

/** All pages of the one route that serves errors at their addresses, type URIs at their paths, and former addresses. */
export function ownRoutes(site: Site): OwnRouteAt[] {
  const { catalog, at } = site;
  const below = (path: string): string => path.slice(at.home.length);
  const routes = [
    ...catalog.apis.flatMap((api): OwnRouteAt[] => {
      const page = ownPage(api, site);
      return [
        ...(page ? [{ address: below(page), route: { kind: 'api' as const, api: api.id }, search: true }] : []),
        ...api.errors.flatMap((error) => {
          const shared = at.error(api.id, error.slug);
          const own = ownAddress(api, error, site) ?? shared;
          return [...new Set([shared, own])].map((path) => ({ address: below(path), route: { kind: 'error' as const, api: api.id, slug: error.slug }, search: path === own }));
        }),
      ];
    }),
    ...aliases(catalog, site).filter(({ from }) => !isFile(from)).map(({ from, to, title }) => ({ address: below(from), route: { kind: 'moved' as const, to, title }, search: false })),
  ];
  // One address may be declared twice, as long as it leads to one place.
  return [...new Map(routes.map((one) => [one.address, one])).values()];
}
