import { ownAddress, ownPage } from '../catalog/addresses.ts';
import type { Api, ErrorEntry } from '../catalog/model.ts';
import type { CatalogPublished, DescribedError, ErrorPublished, ErrorsPublished } from '../schemas/published.ts';
import type { PublishedName } from '../schemas/json-schema.ts';
import { recordOf } from './records.ts';
import type { Site } from './site.ts';

/** The whole address of a path of the site. */
export const whole = ({ origin }: Site, path: string): string => new URL(path, origin).href;

const head = (name: PublishedName, site: Site) => ({ $schema: whole(site, site.at.schema(name)), version: 1 as const });
const described = (error: ErrorEntry): DescribedError => ({ ...recordOf(error), prose: error.body });

/** The canonical address of an error's page. */
export const canonicalOf = (api: Api, error: ErrorEntry, site: Site): string => whole(site, ownAddress(api, error, site) ?? site.at.error(api.id, error.slug));

/** One error for programs. */
export const errorFileOf = (api: Api, error: ErrorEntry, site: Site): ErrorPublished => ({
  ...head('error-1', site),
  url: canonicalOf(api, error, site),
  links: {
    page: whole(site, site.at.error(api.id, error.slug)),
    json: whole(site, site.at.errorJson(api.id, error.slug)),
    markdown: whole(site, site.at.errorMarkdown(api.id, error.slug)),
    api: whole(site, site.at.errors(api.id)),
    catalogue: whole(site, site.at.catalogue),
  },
  ...described(error),
});

/** All errors of one API for programs. */
export function errorsFileOf(api: Api, site: Site): ErrorsPublished {
  const { id, name, description, documentation, typeUri, hosts } = api;
  return { ...head('errors-1', site), url: whole(site, ownPage(api, site) ?? site.at.api(id)), api: { id, name, description, documentation, ...(typeUri && { typeUri }), hosts }, errors: api.errors.map(described) };
}

/** The whole catalogue for programs. Where files lie on the builder's disk is nobody's business. */
export function catalogFileOf(site: Site): CatalogPublished {
  const { catalog: { apis, statuses, network }, at } = site;
  return {
    ...head('catalog-1', site),
    apis: apis.map(({ file: _, errors, allRules, ...api }) => ({ ...api, page: at.api(api.id), rules: allRules, errors: errors.map(described) })),
    statuses: statuses.map(({ file: _, ...status }) => status),
    network,
  };
}
