import type { CaseRecord } from '../catalog/record.ts';
import type { Api, ErrorEntry } from '../catalog/model.ts';
import { whenLines } from '../explorer/when.ts';
import type { Advice } from '../schemas/finding.ts';
import type { ErrorPage } from './error-page.ts';
import { ownAdvice, type Shown, shown } from './records.ts';
import type { Site } from './site.ts';
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
  status, mark: shown(advice), summary: advice.summary, safe: safetyWords(advice.safeToRepeat), when: whenLines(advice), steps: advice.steps.slice(0, FIRST),
});

const caseOn = ({ id, title, reason, advice }: CaseRecord, page: string): CardCase =>
  ({ id, title, reason, href: `${page}#${id}`, advice: adviceOn(advice) });

/** The card of an error, from the very record that its page prints. */
export function cardOf({ record, canonical }: ErrorPage, { origin }: Site): Card {
  const href = new URL(canonical ?? record.page, origin).href;
  return {
    title: record.title, api: record.api.name, statuses: record.status, code: record.code, href,
    retired: record.retired ? `Retired on ${record.retired.on}. ${record.retired.note}` : null,
    advice: ownAdvice(record).map(({ status, advice }) => adviceOn(advice, status)),
    cases: record.cases.map((one) => caseOn(one, href)),
  };
}

/** Every error that has a card: all of them. */
export const cardPaths = ({ catalog }: Site): { api: Api; error: ErrorEntry }[] => catalog.apis.flatMap((api) => api.errors.map((error) => ({ api, error })));
