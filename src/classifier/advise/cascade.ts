import type { Decision } from '../../schemas/decision.ts';
import type { MatchingRule } from '../../schemas/catalogue.ts';
import type { Facts } from './facts.ts';
import { holds } from '../holds.ts';
import { rank } from '../rank.ts';

const sorted = new WeakMap<readonly MatchingRule[], readonly MatchingRule[]>();

/** The rules of an API by rank, worked out once. */
function byRank(rules: readonly MatchingRule[]): readonly MatchingRule[] {
  const known = sorted.get(rules);
  if (known) return known;
  const ordered = [...rules].sort((a, b) => rank(b.when) - rank(a.when));
  sorted.set(rules, ordered);
  return ordered;
}

const applying = new WeakMap<Facts, readonly MatchingRule[]>();

/** The rules of the failure's API that apply, most specific first; worked out once for the same facts. */
export function applicable(facts: Facts): readonly MatchingRule[] {
  if (!facts.api) return [];
  const known = applying.get(facts);
  if (known) return known;
  const rules = byRank(facts.api.rules).filter((rule) => holds(rule.when, facts));
  applying.set(facts, rules);
  return rules;
}

/** The most specific applicable rule that sets a field. */
export const firstSetting = (rules: readonly MatchingRule[], field: keyof Decision): MatchingRule | undefined =>
  rules.find((rule) => rule.then[field] !== undefined);
