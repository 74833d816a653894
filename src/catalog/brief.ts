import type { Catalogue, MatchingStatus, SentCatalogue } from '../schemas/catalogue.ts';

/** What the section on a status is called in most documents, `404 Not Found`: a source that names no section means this one. */
const ownSection = ({ id, phrase }: Pick<MatchingStatus, 'id' | 'phrase'>): string => `${id} ${phrase}`;

/** The matching view as it is sent: without what can be told from the rest, which is a fortieth of it, and in the order that packs smallest. */
export const brief = ({ version, statusPage, statuses, network, apis }: Catalogue): SentCatalogue => ({
  version, statusPage,
  statuses: statuses.map(({ id, source, nonIdempotent, ...status }) => ({
    source: source.map(({ url, section }) => (section === ownSection({ id, ...status }) ? { url } : { url, section })),
    id, ...(nonIdempotent !== status.idempotent && { nonIdempotent }), ...status,
  })),
  network,
  apis: apis.map((api) => ({ ...api, errors: api.errors.map(({ code, ...error }) => (code === error.slug ? error : { ...error, code })) })),
});

/** The matching view with all of it said. */
export const whole = (sent: SentCatalogue): Catalogue => ({
  ...sent,
  statuses: sent.statuses.map((status) => ({ ...status, nonIdempotent: status.nonIdempotent ?? status.idempotent, source: status.source.map(({ url, section = ownSection(status) }) => ({ url, section })) })),
  apis: sent.apis.map((api) => ({ ...api, errors: api.errors.map((error) => ({ ...error, code: error.code === undefined ? error.slug : error.code })) })),
});
