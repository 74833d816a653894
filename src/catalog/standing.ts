import { PUBLISHED_NAMES } from '../schemas/json-schema.ts';
import { type Addresses, apiForms, COMPUTED_GUIDES, errorForms, ownAddress, ownPage, type Place } from './addresses.ts';
import { hasPage } from '../classifier/status-page.ts';
import type { Api, Catalog, ErrorEntry } from './model.ts';

/** Every address that a build answers by itself, with the anchors that stand on its page. */
export type Standing = ReadonlyMap<string, ReadonlySet<string>>;

/** Anchors of an API's page: its model, its notes, and a row for each error, under all the names that they ever had. */
const apiAnchors = (api: Api): string[] => [
  'errors', 'error-model', 'error-body', 'unknown-codes', 'idempotency', 'support', ...(api.operations.length ? ['operations'] : []),
  ...api.notes.flatMap(({ id, aliases }) => [id, ...aliases]),
  ...api.errors.flatMap(({ slug, aliases }) => [slug, ...aliases]),
];

const caseAnchors = (error: ErrorEntry): string[] => error.cases.flatMap(({ id, aliases }) => [id, ...aliases]);

/** Pages and files that there is one of. */
const single = (at: Addresses): string[] => [at.home, at.explorer, at.catalogue, at.matching, at.llms, at.sitemap, ...PUBLISHED_NAMES.map(at.schema)];

/** What answers at `place` without a redirect, as the content says it. */
export function standing({ apis, statuses, docs }: Catalog, place: Place): Standing {
  const { at } = place;
  const found = new Map<string, ReadonlySet<string>>();
  const stands = (address: string | null, anchors: readonly string[] = []) => {
    if (address !== null) found.set(address, new Set(anchors));
  };
  for (const address of single(at)) stands(address);
  for (const id of docs) stands(at.path(`/${id}`));
  for (const id of COMPUTED_GUIDES) stands(at.guide(id));
  for (const { id } of statuses) stands(hasPage(id) ? at.status(id) : null);
  for (const api of apis) {
    for (const form of apiForms(at)) stands(form(api.id), form === at.api ? apiAnchors(api) : []);
    stands(ownPage(api, place), apiAnchors(api));
    for (const error of api.errors) {
      for (const form of errorForms(at)) stands(form(api.id, error.slug), form === at.error || form === at.embed ? caseAnchors(error) : []);
      stands(ownAddress(api, error, place), caseAnchors(error));
    }
  }
  return found;
}
