import { longestDelays } from '../classifier/advise/longest-delays.ts';
import { BACKOFF, THROTTLED_FIRST_SECONDS } from '../classifier/advise/advise.ts';
import { IDEMPOTENT } from '../classifier/advise/facts.ts';
import { REMAINING } from '../classifier/advise/signals.ts';
import type { Backoff } from '../schemas/finding.ts';
import type { Source } from '../schemas/source.ts';
import { networkRows, statusRows } from './advice-guide/defaults.ts';
import { type Evidence, evidence } from './advice-guide/evidence.ts';
import { SAFE, WHETHER, whenOrder } from './advice-guide/orders.ts';
import type { GuideRow } from './advice-guide/row.ts';
import { bodyDelayRows, bodyVerdictRows, delayRows, instructionRows, sentenceDelayRows, wordRows } from './advice-guide/signals.ts';
import { HOW_ADVICE_IS_DECIDED } from './computed-guides.ts';
import { guideSidebar, neighbours } from './nav.ts';
import type { NavLink, SitePage } from './page.ts';
import type { Site } from './site.ts';

export interface AdviceGuide extends SitePage {
  orders: { whether: typeof WHETHER; when: ReturnType<typeof whenOrder>; safe: typeof SAFE };
  evidence: Evidence[];
  idempotent: readonly string[];
  remaining: readonly string[];
  backoff: { plan: Backoff; longest: { first: string; waits: number[] }[]; source: Source };
  instructions: GuideRow[];
  delays: GuideRow[];
  bodyDelays: GuideRow[];
  sentenceDelays: GuideRow[];
  bodyVerdicts: GuideRow[];
  words: GuideRow[];
  statuses: GuideRow[];
  network: GuideRow[];
}

const JITTER: Source = { url: 'https://github.com/aws-samples/aws-arch-backoff-simulator', section: 'Backoff simulator' };

/** How advice is decided, with every table that decides it, as a plain object. */
export function adviceGuide(site: Pick<Site, 'at' | 'matching'>, guides: readonly NavLink[]): AdviceGuide {
  const { at, matching } = site;
  const here = at.guide(HOW_ADVICE_IS_DECIDED.slug);
  return {
    canonical: here,
    title: HOW_ADVICE_IS_DECIDED.title,
    description: HOW_ADVICE_IS_DECIDED.description,
    sidebar: guideSidebar(guides, here),
    ...neighbours(guides, here),
    masthead: {
      trail: [], title: HOW_ADVICE_IS_DECIDED.title, statuses: [], verdicts: [], facts: [],
      lead: 'Three questions, three orders. In each the first line that applies decides.',
    },
    orders: { whether: WHETHER, when: whenOrder(), safe: SAFE },
    evidence: evidence(),
    idempotent: IDEMPOTENT,
    remaining: REMAINING,
    backoff: {
      plan: BACKOFF,
      longest: [{ first: 'After a failure that passes', waits: longestDelays(BACKOFF) }, { first: 'After throttling', waits: longestDelays({ ...BACKOFF, firstSeconds: THROTTLED_FIRST_SECONDS }) }],
      source: JITTER,
    },
    instructions: instructionRows(),
    delays: delayRows(),
    bodyDelays: bodyDelayRows(),
    sentenceDelays: sentenceDelayRows(),
    bodyVerdicts: bodyVerdictRows(),
    words: wordRows(),
    statuses: statusRows(matching),
    network: networkRows(matching),
  };
}
