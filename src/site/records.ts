import type { Advice } from '../schemas/finding.ts';
import { VERDICTS, type Verdict } from '../schemas/verdict.ts';
import type { Api, ErrorEntry } from '../catalog/model.ts';
import { type ErrorRecord, errorRecord } from '../catalog/record.ts';
import { currentSite } from './site.ts';

const records = new WeakMap<ErrorEntry, ErrorRecord>();

/** The record of an error, worked out once however many pages print from it. */
export function recordOf(error: ErrorEntry): ErrorRecord {
  const known = records.get(error);
  if (known) return known;
  const { catalog, matching, at } = currentSite();
  const record = errorRecord(catalog, matching, error, at);
  records.set(error, record);
  return record;
}

/** A verdict as it is shown. */
export interface Shown {
  verdict: Verdict;
  /** A repeat may help and may do harm: something is to be checked first. */
  careful: boolean;
}

export const shown = ({ verdict, safeToRepeat }: Pick<Advice, 'verdict' | 'safeToRepeat'>): Shown =>
  ({ verdict, careful: (verdict === 'retry' || verdict === 'wait') && safeToRepeat === 'unknown' });

/** The verdict as far as the error alone tells: one, or one for each status where they differ. */
export function ownVerdicts({ advice, byStatus }: ErrorRecord): (Shown & { status: number | null })[] {
  const differ = new Set(byStatus.map((one) => JSON.stringify(shown(one.advice)))).size > 1;
  return differ ? byStatus.map((one) => ({ ...shown(one.advice), status: one.status })) : [{ ...shown(byStatus[0]?.advice ?? advice), status: null }];
}

/** The advice as far as the error alone tells: one, or one for each status where the verdicts differ. */
export const ownAdvice = (record: ErrorRecord): { status: number | null; advice: Advice }[] =>
  ownVerdicts(record).map(({ status }) => ({ status, advice: (record.byStatus.find((entry) => entry.status === status) ?? record.byStatus[0] ?? record).advice }));

/** Each verdict once, in the order of the verdicts; careful where it is so in one of them. */
const inOrder = (all: readonly Shown[]): Shown[] =>
  VERDICTS.flatMap((verdict) => {
    const same = all.filter((one) => one.verdict === verdict);
    return same.length ? [{ verdict, careful: same.some((one) => one.careful) }] : [];
  });

/** Every verdict that an error can have, its cases' included. */
export const verdictsOf = (record: ErrorRecord): Shown[] => inOrder([...ownVerdicts(record), ...record.cases.map((one) => shown(one.advice))]);

/** The verdict of an error with one of its statuses, whatever its cases say. */
export const verdictWith = ({ advice, byStatus }: ErrorRecord, status: number): Shown =>
  shown(byStatus.find((one) => one.status === status)?.advice ?? advice);

/** Every verdict that an error can have with one of its statuses; a case counts where it is told by that status, or where there is no other. */
export function verdictsWith(record: ErrorRecord, status: number): Shown[] {
  const cases = record.cases.filter((one) => one.status === status || one.status === null && record.status.length === 1);
  return inOrder([verdictWith(record, status), ...cases.map((one) => shown(one.advice))]);
}

/** How many errors of an API have each verdict; each error counts once, by the verdict that it shows first. */
export function verdictCounts(api: Api): (Shown & { count: number })[] {
  const all = api.errors.flatMap((error) => ownVerdicts(recordOf(error)).slice(0, 1));
  return VERDICTS.flatMap((verdict) => [false, true].map((careful) =>
    ({ verdict, careful, count: all.filter((one) => one.verdict === verdict && one.careful === careful).length }))).filter(({ count }) => count > 0);
}
