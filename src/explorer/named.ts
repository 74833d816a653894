import { statusPage } from '../classifier/status-page.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Finding } from '../schemas/finding.ts';
import type { Named } from '../snippets/reply/of-finding.ts';
import { apiOf, caseAt } from './naming.ts';

/** How a reply calls the error of a finding, and the page it leads to: the entry's, else what its status or its failed connection is called. */
export function namedIn(catalogue: Catalogue, { match, response }: Pick<Finding, 'match' | 'response'>): Named {
  const api = apiOf(catalogue, match?.api);
  const error = api?.errors.find(({ slug }) => slug === match?.slug);
  const situation = caseAt(error, match?.page)?.title ?? null;
  const status = catalogue.statuses.find(({ id }) => id === String(response.status));
  const network = catalogue.network.find(({ kind }) => kind === response.network);
  return {
    api: api?.name ?? null,
    title: error?.title ?? network?.title ?? status?.phrase ?? 'An error that nobody has described yet',
    situation,
    page: match?.page ?? statusPage(catalogue, String(response.status)),
  };
}
