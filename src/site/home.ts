import type { SitePage } from './page.ts';
import { type Shown, verdictCounts } from './records.ts';
import type { Site } from './site.ts';

export interface Home extends SitePage {
  apis: { id: string; name: string; href: string; description: string; errors: number; counts: (Shown & { count: number })[] }[];
}

/** The home page as a plain object. */
export function home({ catalog, at }: Site): Home {
  return {
    canonical: at.home,
    title: 'Faultbook',
    description: 'Paste a failing API response and read what it is, whether it may be sent again, when, and what to change.',
    sidebar: [],
    masthead: { trail: [], title: 'Paste a failing response. Read what went wrong and whether to send it again.', statuses: [], verdicts: [], facts: [] },
    apis: catalog.apis.map((api) => ({ id: api.id, name: api.name, href: at.api(api.id), description: api.description, errors: api.errors.length, counts: verdictCounts(api) })),
  };
}
