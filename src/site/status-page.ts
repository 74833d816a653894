import type { Source } from '../schemas/source.ts';
import type { StatusPage } from '../catalog/model.ts';
import { neighbours, statusPages, statusSidebar } from './nav.ts';
import type { SitePage } from './page.ts';
import { recordOf, type Shown, verdictsWith } from './records.ts';
import type { Site } from './site.ts';
import { sameForAll, statusVerdicts } from './status-verdicts.ts';

export interface StatusView extends SitePage {
  status: StatusPage;
  steps: string[];
  sources: Source[];
  /** Errors of the catalogue that come with this status, by API. */
  senders: { api: string; href: string; errors: { slug: string; title: string; href: string; verdicts: Shown[] }[] }[];
}

const APPLIED: Record<StatusPage['applied'], string> = {
  no: 'No: the request was not carried out, so a repeat cannot apply it twice.',
  unlikely: 'Probably not, but nothing promises it.',
  maybe: 'Perhaps, in part or whole.',
  yes: 'Yes.',
};

/** One HTTP status, for any API, as a plain object. */
export function statusView(status: StatusPage, site: Site): StatusView {
  const { at, catalog } = site;
  const here = at.status(status.id);
  const alone = statusVerdicts(site.matching, status.id);
  const { idempotent, nonIdempotent } = alone;
  return {
    canonical: here,
    title: `${status.id} ${status.phrase}`,
    description: `HTTP ${status.id} ${status.phrase}: what it means and whether to send the same request again, for any API.`,
    sidebar: statusSidebar(site, here),
    ...neighbours(statusPages(site).map(({ id, phrase }) => ({ label: `${id} ${phrase}`, href: at.status(id) })), here),
    masthead: {
      trail: [],
      title: status.phrase,
      statuses: [Number(status.id)],
      verdicts: sameForAll(alone) ? [idempotent] : [{ ...idempotent, for: 'GET, PUT, DELETE' }, { ...nonIdempotent, for: 'POST, PATCH' }],
      lead: status.summary ?? status.because,
      facts: [{ term: 'Carried out', text: APPLIED[status.applied] }],
      spellings: `${status.id} ${status.phrase}`,
    },
    status,
    steps: status.steps ?? [],
    sources: status.source,
    senders: catalog.apis.flatMap((api) => {
      const errors = api.errors.filter((error) => error.status.includes(Number(status.id)))
        .map((error) => ({ slug: error.slug, title: error.title, href: at.error(api.id, error.slug), verdicts: verdictsWith(recordOf(error), Number(status.id)) }));
      return errors.length ? [{ api: api.name, href: at.api(api.id), errors }] : [];
    }),
  };
}
