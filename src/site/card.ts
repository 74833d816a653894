import type { CaseRecord, ErrorRecord } from '../catalog/record.ts';
import { whenLines } from '../explorer/when.ts';
import type { Advice } from '../schemas/finding.ts';
import { ownAdvice, type Shown, shown } from './records.ts';
import { safetyWords } from './words.ts';

/** The steps that a card shows; the page has them all. */
const FIRST = 3;

/** One advice as a card shows it. */
export interface CardAdvice {
  /** What it is for, where the error has several. */
  status: number | null;
  mark: Shown;
  summary: string;
  safe: string;
  /** When to send again, where the steps shown do not come to that. */
  when: string[];
  steps: string[];
}

/** A case as a card shows it when the card's address names it: instead of what can be said without knowing the case. */
export interface CardCase {
  id: string;
  title: string;
  reason: string | null;
  href: string;
  advice: CardAdvice;
}

/** A card: an error's page in short, inside somebody else's page. Links are absolute. */
export interface Card {
  title: string;
  api: string;
  statuses: number[];
  code: string | null;
  href: string;
  retired: string | null;
  advice: CardAdvice[];
  cases: CardCase[];
}

const adviceOn = (advice: Advice, status: number | null = null): CardAdvice => ({
  status, mark: shown(advice), summary: advice.summary, safe: safetyWords(advice.safeToRepeat),
  when: advice.steps.length > FIRST ? whenLines(advice) : [],
  steps: advice.steps.slice(0, FIRST),
});

const caseOn = ({ id, title, reason, advice }: CaseRecord, page: string): CardCase =>
  ({ id, title, reason, href: `${page}#${id}`, advice: adviceOn(advice) });

/** The card of an error, from the very record that its page prints; `href` is the page's whole address. */
export const cardOf = (record: ErrorRecord, href: string): Card => ({
  title: record.title, api: record.api.name, statuses: record.status, code: record.code, href,
  retired: record.retired ? `Retired on ${record.retired.on}. ${record.retired.note}` : null,
  advice: ownAdvice(record).map(({ status, advice }) => adviceOn(advice, status)),
  cases: record.cases.map((one) => caseOn(one, href)),
});
