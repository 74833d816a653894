import type { Condition } from '../schemas/condition.ts';

/**
 * How specific a condition is: the kinds of evidence it rests on, weightiest first. A rule that has a weightier kind outranks every rule
 * that lacks it, so the sum is a tuple read as one number. Decision fields are taken from the highest rule that sets them.
 */
const WEIGHTS: readonly [weight: number, has: (when: Condition) => boolean][] = [
  [256, (w) => w.reason !== undefined || w.field !== undefined],
  [128, (w) => w.known !== undefined || w.idempotencyKey !== undefined || w.bodyChanged !== undefined],
  [64, (w) => w.code !== undefined],
  [32, (w) => w.network !== undefined],
  [16, (w) => w.operation !== undefined],
  [8, (w) => w.header !== undefined],
  [4, (w) => w.method !== undefined],
  [2, (w) => w.status?.some((s) => typeof s === 'number') ?? false],
  [1, (w) => w.status?.some((s) => typeof s === 'string') ?? false],
];

export const rank = (when: Condition): number => WEIGHTS.reduce((sum, [weight, has]) => sum + (has(when) ? weight : 0), 0);

/** Whether a rule rests on more than status and method: such a rule outranks a bare Retry-After, the others do not. */
export const isSpecific = (when: Condition): boolean => rank(when) >= 8;
