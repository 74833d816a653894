import type { COMPUTED_GUIDES as SLUGS } from '../catalog/addresses.ts';

/** A guide that is made from the catalogue and the classifier's own tables. It has a route in `pages/guides/`; prose guides are files. */
export interface ComputedGuide {
  slug: (typeof SLUGS)[number];
  title: string;
  /** What the list of guides calls it. */
  label: string;
  description: string;
  /** Its place among the guides, as `sidebar.order` is for a file. */
  order: number;
}

export const HOW_ADVICE_IS_DECIDED: ComputedGuide = {
  slug: 'how-advice-is-decided',
  title: 'How advice is decided',
  label: 'How advice is decided',
  description: 'Whether to send a failed request again, when, and whether that is safe: the order in which rules, headers, bodies and statuses decide, and every table behind it.',
  order: 1.4,
};

export const MISLEADING_STATUSES: ComputedGuide = {
  slug: 'misleading-statuses',
  title: 'Where the status alone would mislead',
  label: 'Misleading statuses',
  description: 'Every error that a retry policy by status would get wrong: what the status alone says, and what is right.',
  order: 1.6,
};

export const COMPUTED_GUIDES: readonly ComputedGuide[] = [HOW_ADVICE_IS_DECIDED, MISLEADING_STATUSES];
