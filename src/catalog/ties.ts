import { rank } from '../classifier/rank.ts';
import type { Condition, StatusMatch } from '../schemas/condition.ts';
import type { Rule } from '../schemas/rule.ts';

const sameStatus = (a: StatusMatch, b: StatusMatch) => a === b || `${a}`[0] === `${b}`[0] && (typeof a === 'string' || typeof b === 'string');
const meet = (a: readonly unknown[] | undefined, b: readonly unknown[] | undefined, same = (x: unknown, y: unknown) => x === y) =>
  !a || !b || a.some((x) => b.some((y) => same(x, y)));
const equal = (a: unknown, b: unknown) => a === undefined || b === undefined || a === b;

/** Whether one failure could satisfy both conditions. */
export function overlap(a: Condition, b: Condition): boolean {
  const shared = (x: Record<string, unknown> = {}, y: Record<string, unknown> = {}) =>
    Object.keys(x).every((key) => !Object.hasOwn(y, key) || x[key] === true || y[key] === true || meet(x[key] as string[], y[key] as string[]));
  return meet(a.status, b.status, (x, y) => sameStatus(x as StatusMatch, y as StatusMatch))
    && meet(a.code, b.code) && meet(a.reason, b.reason) && meet(a.method, b.method) && meet(a.operation, b.operation) && meet(a.network, b.network)
    && equal(a.idempotencyKey, b.idempotencyKey) && equal(a.bodyChanged, b.bodyChanged)
    && shared(a.field, b.field) && shared(a.header, b.header)
    && !(a.network && b.status || b.network && a.status);
}

/** Fields that add up instead of contradicting each other. */
const ADDITIVE = new Set(['steps', 'report', 'look', 'checkFirst']);

export interface Tie { a: Rule; b: Rule; field: string }

/** Pairs of rules of equal rank that could both apply and set one field differently: nothing would say which of them is right. */
export function ties(rules: readonly Rule[]): Tie[] {
  const found: Tie[] = [];
  rules.forEach((a, i) => {
    for (const b of rules.slice(i + 1)) {
      if (rank(a.when) !== rank(b.when) || !overlap(a.when, b.when)) continue;
      for (const field of Object.keys(a.then) as (keyof Rule['then'])[]) {
        if (!ADDITIVE.has(field) && field !== 'summary' && b.then[field] !== undefined && JSON.stringify(a.then[field]) !== JSON.stringify(b.then[field])) found.push({ a, b, field });
      }
    }
  });
  return found;
}
