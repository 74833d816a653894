import type { Catalogue, MatchingApi, MatchingStatus } from '../schemas/catalogue.ts';
import { resolveSources } from '../schemas/source.ts';
import { type Addresses, addresses } from './addresses.ts';
import { whole } from './brief.ts';
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

/** What a status's entry says: of its flags those that are set. */
const said = ({ body: _body, file: _file, retryAfterOpens, retryAfterOnly, throttled, invites, ...status }: Catalog['statuses'][number]): MatchingStatus =>
  ({ ...status, ...(retryAfterOpens && { retryAfterOpens }), ...(retryAfterOnly && { retryAfterOnly }), ...(throttled && { throttled }), ...(invites && { invites }) });

/** The matching view of the catalogue: what the classifier reads, as plain JSON. `base` is Astro's. */
export function matchingView(catalog: Catalog, base = '/'): Catalogue {
  const at = addresses(base);
  return whole({
    version: 1,
    apis: catalog.apis.map((api) => matchingApi(api, at)),
    statusPage: at.status('{status}'),
    statuses: catalog.statuses.map(said),
    network: catalog.network,
  });
}
