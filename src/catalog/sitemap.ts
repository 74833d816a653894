import { ownAddress, ownPage, type Place } from './addresses.ts';
import { redirects } from './aliases.ts';
import type { Catalog, ErrorEntry } from './model.ts';

/** The date of the last change that an error states, if it states one. */
export const lastChange = ({ since, changed, retired }: ErrorEntry): string | null => [since, changed, retired?.on].filter((date) => date !== undefined).sort().at(-1) ?? null;

/** What a sitemap says of the pages of a build: those that are not canonical are left out, and dates come from the content alone. */
export interface SitemapFacts {
  omit: ReadonlySet<string>;
  /** Path → date. */
  changed: ReadonlyMap<string, string>;
}

export function sitemapFacts(catalog: Catalog, place: Place): SitemapFacts {
  const { at } = place;
  const entries = catalog.apis.flatMap((api) => api.errors.map((error) => ({ shared: at.error(api.id, error.slug), own: ownAddress(api, error, place), date: lastChange(error) })));
  const shadowed = [
    ...entries.filter(({ own, shared }) => own !== null && own !== shared).map(({ shared }) => shared),
    ...catalog.apis.filter((api) => ownPage(api, place) !== null && ownPage(api, place) !== at.api(api.id)).map(({ id }) => at.api(id)),
  ];
  return {
    omit: new Set([...shadowed, ...redirects(catalog, place).map(({ from }) => from)]),
    changed: new Map(entries.flatMap(({ own, shared, date }) => (date ? [[own ?? shared, date] as const] : []))),
  };
}
