import type { Catalogue, MatchingStatus } from '../schemas/catalogue.ts';

/** What the section on a status is called in most documents, `404 Not Found`: a source that names no section means this one. */
const ownSection = ({ id, phrase }: Pick<MatchingStatus, 'id' | 'phrase'>): string => `${id} ${phrase}`;

/** The matching view as it is sent: without the sections that a source means anyway, which were a fiftieth of it. */
export const brief = (view: Catalogue): Catalogue => ({
  ...view,
  statuses: view.statuses.map((status) => ({ ...status, source: status.source.map(({ url, section }) => (section === ownSection(status) ? { url } : { url, section })) })),
});

/** The matching view with every section named. */
export const whole = (view: Catalogue): Catalogue => ({
  ...view,
  statuses: view.statuses.map((status) => ({ ...status, source: status.source.map(({ url, section = ownSection(status) }) => ({ url, section })) })),
});
