import { MISLEADING_STATUSES } from './computed-guides.ts';
import { type Effect, effectCounts, type MisleadingList, misleadingList, type MisleadingStatus } from './misleading-list.ts';
import { guideSidebar, neighbours, statusPages } from './nav.ts';
import type { NavLink, SitePage } from './page.ts';
import { recordOf } from './records.ts';
import type { Site } from './site.ts';

/** What a policy by status would do to an error, as a phrase that goes on "it …". */
export const EFFECT_WORDS: Record<Effect, string> = {
  repeats: 'repeats what must not be repeated',
  mistimes: 'repeats at the wrong moment',
  'gives-up': 'gives up on what can succeed',
  misplaces: 'looks for the mistake in the wrong place',
};

interface ListedStatus extends MisleadingStatus {
  id: string;
  phrase: string | null;
  /** The status's own page, where it has one. */
  href: string | null;
  counts: ReturnType<typeof effectCounts>;
}

export interface MisleadingGuide extends SitePage {
  list: Omit<MisleadingList, 'statuses'> & { statuses: ListedStatus[] };
}

function leadOf({ errors, misled }: MisleadingList): string {
  if (errors === 0) return 'No error is described here yet.';
  if (misled === 0) return 'Neither status, class nor code alone misleads about any error described here.';
  return `A retry policy that goes by status, class or code alone is wrong for ${misled} of the ${errors} errors described here. Make these exceptions.`;
}

/** The list of every error for which something shorter than the whole error gives other advice, as a plain object. */
export function misleadingGuide(site: Site, guides: readonly NavLink[]): MisleadingGuide {
  const { catalog, matching, at } = site;
  const here = at.guide(MISLEADING_STATUSES.slug);
  const list = misleadingList(catalog.apis.flatMap(({ errors }) => errors.map(recordOf)), matching);
  const pages = statusPages(site);
  return {
    canonical: here,
    title: MISLEADING_STATUSES.title,
    description: MISLEADING_STATUSES.description,
    sidebar: guideSidebar(guides, here),
    ...neighbours(guides, here),
    masthead: { trail: [], title: MISLEADING_STATUSES.title, statuses: [], verdicts: [], lead: leadOf(list), facts: [] },
    list: {
      ...list,
      statuses: list.statuses.map((one) => {
        const page = pages.find(({ id }) => id === String(one.status));
        return { ...one, id: `status-${one.status}`, phrase: page?.phrase ?? null, href: page ? at.status(page.id) : null, counts: effectCounts(one.rows) };
      }),
    },
  };
}
