import { z } from 'zod';
import { condition } from './condition.ts';
import { decision } from './decision.ts';
import { source, sources } from './source.ts';
import { text } from './text.ts';

const because = text.describe('the sentence that tells the reader why');

/** A rule as authors write it in `api.yaml` or under `rules` of an error. */
export const ruleInput = z.strictObject({ when: condition, ...decision, because, source: sources });
export type RuleInput = z.output<typeof ruleInput>;

/** A rule as the classifier reads it: complete, with an id that says where it was written. */
export const rule = z.strictObject({
  id: text,
  when: condition,
  then: z.strictObject(decision),
  because,
  sources: z.array(source).min(1),
});
export type Rule = z.output<typeof rule>;
