import { decision, type Decision } from '../schemas/decision.ts';
import type { Condition } from '../schemas/condition.ts';
import type { Rule, RuleInput } from '../schemas/rule.ts';
import { resolveSources, type Source } from '../schemas/source.ts';
import type { ErrorEntry } from './model.ts';

const DECISION_FIELDS = Object.keys(decision) as (keyof Decision)[];

/** The decision fields of an entry that holds other things besides. */
export const decisionOf = (entry: Partial<Decision>): Decision =>
  Object.fromEntries(DECISION_FIELDS.filter((field) => entry[field] !== undefined).map((field) => [field, entry[field]]));

export const decides = (entry: Partial<Decision>): boolean => DECISION_FIELDS.some((field) => entry[field] !== undefined);

/** What tells an error by itself: its code, or its statuses where the API sends no code. */
export const ownCondition = ({ code, status }: Pick<ErrorEntry, 'code' | 'status'>): Condition =>
  code === null ? { status } : { code: [code] };

/** A case's condition together with its error's own. */
export const caseCondition = (error: ErrorEntry, { when, anyCode }: ErrorEntry['cases'][number]): Condition =>
  anyCode ? { status: error.status, ...when } : { ...ownCondition(error), ...when };

const writtenRule = (id: string, input: RuleInput, above: Condition, documentation: string): Rule => {
  const { when, because, source, ...then } = input;
  return { id, when: { ...above, ...when }, then, because, sources: resolveSources(source, documentation) };
};

/** The rules an error page states: its own, its cases' and those under `rules`. */
export function rulesOfError(error: ErrorEntry, documentation: string): Rule[] {
  const id = `${error.api}/${error.slug}`;
  const rule = (name: string, when: Condition, entry: Partial<Decision>, because: string | undefined, sources: Source[]): Rule[] =>
    decides(entry) ? [{ id: name, when, then: decisionOf(entry), because: because ?? error.because ?? error.fires, sources }] : [];
  return [
    ...rule(id, ownCondition(error), error, error.because, error.sources),
    ...(error.anyCode && error.code !== null ? rule(`${id}@status`, { status: error.status }, error, error.because, error.sources) : []),
    ...error.cases.filter(({ when }) => when !== undefined).flatMap((one) => rule(`${id}#${one.id}`, caseCondition(error, one), one, one.because, one.sources)),
    ...error.rules.map((input, i) => writtenRule(`${id}!${i + 1}`, input, ownCondition(error), documentation)),
  ];
}

/** The API-wide rules of `api.yaml`. */
export const rulesOfApi = (api: string, rules: readonly RuleInput[], documentation: string): Rule[] =>
  rules.map((input, i) => writtenRule(`${api}!${i + 1}`, input, {}, documentation));
