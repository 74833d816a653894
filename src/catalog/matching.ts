import type { Catalogue, MatchingApi } from '../schemas/catalogue.ts';
import { resolveSources } from '../schemas/source.ts';
import { type Addresses, addresses } from './addresses.ts';
import type { Api, Catalog } from './model.ts';
import { caseCondition } from './rules.ts';

function matchingApi(api: Api, at: Addresses): MatchingApi {
  const sourcesOf = <T extends { source: Parameters<typeof resolveSources>[0] }>({ source, ...rest }: T) => ({ ...rest, sources: resolveSources(source, api.documentation) });
  const { source: written, summary: _t, mediaType: _m, ...rest } = api.envelope;
  const envelope = { ...rest, sources: resolveSources(written, api.documentation) };
  return {
    id: api.id, name: api.name, page: at.api(api.id), errorPage: at.error(api.id, '{slug}'),
    typeUri: api.typeUri, hosts: api.hosts, names: api.names, headers: api.headers, methods: api.methods, facts: api.facts,
    credentials: api.credentials.map(({ prefix, kind }) => ({ prefix, kind })),
    envelope,
    unknownCode: { treatAs: api.unknownCode.treatAs },
    operations: api.operations.map(({ source: _, operatorOnly: _o, ...operation }) => operation),
    idempotency: sourcesOf(api.idempotency),
    support: { quote: api.support.quote },
    rules: api.allRules.map(({ id: _, ...rule }) => rule),
    errors: api.errors.map((error) => ({
      slug: error.slug, ...(error.aliases.length > 0 && { aliases: error.aliases }), title: error.title, code: error.code, status: error.status, anyCode: error.anyCode || error.code === null, ...(error.operation && { operation: error.operation }),
      // Cases that are only prose are never told by a response.
      cases: error.cases.filter(({ when }) => when).map((one) => ({ id: one.id, title: one.title, when: caseCondition(error, one) })),
    })),
  };
}

/** Whether a status has a page: numbers from 400 up, and no classes. */
export const hasPage = (id: string): boolean => /^[4-9]\d\d$/.test(id);

/** The matching view of the catalogue: what the classifier reads, as plain JSON. `base` is Astro's. */
export function matchingView(catalog: Catalog, base = '/'): Catalogue {
  const at = addresses(base);
  return {
    version: 1,
    apis: catalog.apis.map((api) => matchingApi(api, at)),
    statuses: catalog.statuses.map(({ body: _b, file: _f, ...status }) => ({ ...status, page: hasPage(status.id) ? at.status(status.id) : null })),
    network: catalog.network,
  };
}
