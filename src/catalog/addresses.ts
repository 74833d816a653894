import type { Api, ErrorEntry } from './model.ts';

/** Ids that no API may have, because addresses of the site itself begin with them. */
export const RESERVED_IDS = ['status', 'explorer', 'guides', 'embed', 'schema', 'pagefind', '_astro', '404', 'catalog.json', 'matching.json', 'llms.txt', 'index', 'favicon.svg', 'robots.txt', 'sitemap-index.xml'];

/** Anchors that every API's page has; its notes and slugs stand beside them. */
export const API_ANCHORS = ['errors', 'error-model', 'error-body', 'unknown-codes', 'idempotency', 'support', 'operations'];

/** Guides that are made from the catalogue; the others are files of the content. */
export const COMPUTED_GUIDES = ['how-advice-is-decided', 'misleading-statuses'] as const;

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
    /** The card of an error for an iframe, or one that shows a case first; beside it lie its oEmbed answer and the picture of its page. */
    embed: (api: string, slug: string, anchor?: string) => `${root}/embed/${api}/${slug}${anchor ? `#${anchor}` : ''}`,
    oembed: (api: string, slug: string) => `${root}/embed/${api}/${slug}.oembed.json`,
    /** A picture by its name: `<api>/<slug>`, `status/<nnn>`, or the one of all other pages. */
    picture: (name = 'index') => `${root}/embed/${name}.png`,
    guide: (guide: string) => `${root}/guides/${guide}`,
    /** The same facts for programs. */
    errorJson: (api: string, slug: string) => `${root}/${api}/errors/${slug}.json`,
    errorMarkdown: (api: string, slug: string) => `${root}/${api}/errors/${slug}.md`,
    errors: (api: string) => `${root}/${api}/errors.json`,
    changes: (api: string) => `${root}/${api}/changes.atom`,
    schema: (name: string) => `${root}/schema/${name}.json`,
    catalogue: `${root}/catalog.json`,
    matching: `${root}/matching.json`,
    llms: `${root}/llms.txt`,
    sitemap: `${root}/sitemap-index.xml`,
    /** A path as an author writes it, without its trailing slash. */
    path: (path: string) => `${root}${bare(path)}`,
  };
}
export type Addresses = ReturnType<typeof addresses>;

/** The addresses that an API's id stands in. What is added here is kept by the ledger, and moves along when the id changes. */
export const apiForms = (at: Addresses): ((api: string) => string)[] => [at.api, at.errors, at.changes];

/** The addresses that an error's slug stands in, likewise. */
export const errorForms = (at: Addresses): ((api: string, slug: string) => string)[] => [at.error, at.errorJson, at.errorMarkdown, at.embed, at.oembed];

/** The problem type URI of an error, where its API declares how they are built. */
export const typeUriOf = (api: Pick<Api, 'typeUri'>, { slug }: Pick<ErrorEntry, 'slug'>): string | null =>
  api.typeUri?.replace('{slug}', slug) ?? null;

/**
 * The path at which an error stands besides its shared address: that of its type URI, on a build whose `SITE` has the URI's host.
 * Null where the host is another one, where the URI has a query or a fragment, or where the path is the shared one.
 */
export function typeUriPath(api: Pick<Api, 'typeUri'>, error: Pick<ErrorEntry, 'slug'>, site: string): string | null {
  const uri = typeUriOf(api, error);
  if (!uri) return null;
  const { host, pathname, search, hash } = new URL(uri);
  return host === new URL(site).host && !search && !hash ? pathname : null;
}

/** Where one build of the site stands: its addresses below Astro's base, and its origin, such as `https://errors.example`. */
export interface Place {
  at: Addresses;
  origin: string;
}

/** The path of a type URI that this build serves itself: on its own host, below its own base. */
export function ownAddress(api: Pick<Api, 'typeUri'>, error: Pick<ErrorEntry, 'slug'>, { at, origin }: Place): string | null {
  const path = typeUriPath(api, error, origin);
  return path?.startsWith(at.home) ? path : null;
}

/**
 * The page before the `#` of an API's type URIs, where they have a fragment and this build serves them: the API's own page, with an anchor for
 * each slug, stands there. The home page is never given away.
 */
export function ownPage(api: Pick<Api, 'typeUri'>, { at, origin }: Place): string | null {
  if (!api.typeUri) return null;
  const { host, pathname, search, hash } = new URL(api.typeUri);
  if (host !== new URL(origin).host || search || hash !== '#{slug}') return null;
  const page = bare(pathname);
  return `${page}/`.startsWith(at.home) && page !== bare(at.home) ? page : null;
}
