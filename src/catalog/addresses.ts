import type { Api, ErrorEntry } from './model.ts';

/** Ids that no API may have, because addresses of the site itself begin with them. */
export const RESERVED_IDS = ['status', 'explorer', 'guides', 'embed', 'schema', 'pagefind', '_astro', '404', 'catalog.json', 'llms.txt', 'index', 'favicon.svg', 'robots.txt', 'sitemap-index.xml'];

/** Anchors that every API's page has; its notes and slugs stand beside them. */
export const API_ANCHORS = ['errors', 'error-model', 'error-body', 'unknown-codes', 'idempotency', 'support', 'operations'];

const bare = (base: string) => base.replace(/\/+$/, '');

/** Every address of the site's pages below Astro's `base`. Addresses have no trailing slash and no `.html`. */
export function addresses(base = '/') {
  const root = bare(base);
  return {
    home: `${root}/`,
    explorer: `${root}/explorer`,
    api: (api: string) => `${root}/${api}`,
    /** An error page, or a case's anchor on it. */
    error: (api: string, slug: string, anchor?: string) => `${root}/${api}/errors/${slug}${anchor ? `#${anchor}` : ''}`,
    /** What the replies on an error's page are made from. */
    replies: (api: string, slug: string) => `${root}/${api}/errors/${slug}.replies.json`,
    unknownCodes: (api: string) => `${root}/${api}#unknown-codes`,
    status: (status: string | number) => `${root}/status/${status}`,
    guide: (guide: string) => `${root}/guides/${guide}`,
    catalogue: `${root}/catalog.json`,
    matching: `${root}/matching.json`,
  };
}
export type Addresses = ReturnType<typeof addresses>;

/** The problem type URI of an error, where its API declares how they are built. */
export const typeUriOf = (api: Pick<Api, 'typeUri'>, { slug }: Pick<ErrorEntry, 'slug'>): string | null =>
  api.typeUri?.replace('{slug}', slug) ?? null;

/**
 * The path at which an error stands besides its shared address: that of its type URI, on a build whose `SITE` has the URI's host.
 * Null where the host is another one, where the URI has a fragment, or where the path is the shared one.
 */
export function typeUriPath(api: Pick<Api, 'typeUri'>, error: Pick<ErrorEntry, 'slug'>, site: string): string | null {
  const uri = typeUriOf(api, error);
  if (!uri) return null;
  const { host, pathname, hash } = new URL(uri);
  return host === new URL(site).host && !hash ? pathname : null;
}
