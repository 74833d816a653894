import { z } from 'zod';
import { oneOrMore, text } from './text.ts';
import { safety, verdict } from './verdict.ts';

export const poll = z.strictObject({
  what: text.describe('what to ask about, as a phrase: `the part`'),
  until: text.describe('the state that ends it, as a phrase: `processing has finished`'),
});

export const idempotencyAdvice = z.enum(['add', 'new', 'reuse', 'reuse-if-body-unchanged']);

export const report = z.strictObject({
  to: z.enum(['provider', 'operator']),
  when: z.enum(['now', 'if-it-persists', 'if-unclear']),
  as: z.enum(['bug', 'ticket', 'docs-gap', 'configuration']),
});

/**
 * What a rule may set. Every field cascades on its own: it is taken from the most specific rule that sets it.
 * Steps are the exception: those of the rule that set the verdict come first, the others' are appended.
 */
export const decision = {
  verdict: verdict.optional(),
  safeToRepeat: safety.optional().describe('yes: a repeat cannot apply the effect twice'),
  summary: text.optional().describe('one imperative sentence; only beside a verdict'),
  steps: oneOrMore(text).optional().describe('what to do, in order'),
  waitFor: oneOrMore(text).optional().describe('events after which the same request can succeed: `the tenant is unsuspended`'),
  poll: poll.optional(),
  idempotencyKey: idempotencyAdvice.optional(),
  attempts: z.int().min(1).max(10).optional().describe('most attempts worth making before reporting'),
  checkFirst: oneOrMore(text).optional().describe('what to find out before repeating: `whether the spoke exists, with a GET`'),
  goalReached: text.optional().describe('the error means that what was asked for is already so: the sentence that says it'),
  report: report.optional(),
  look: text.optional().describe('a health page or setting to look at, as a phrase: `/api/healthz`'),
};
export type Decision = z.output<z.ZodObject<typeof decision>>;
