import { z } from 'zod';
import { networkKind } from './network-kind.ts';
import { poll } from './decision.ts';
import { source } from './source.ts';
import { oneOrMore, text } from './text.ts';
import { verdict } from './verdict.ts';

/** Whether the request was carried out, as far as the failure tells. */
export const applied = z.enum(['no', 'unlikely', 'maybe', 'yes']);
export type Applied = z.infer<typeof applied>;

const defaultAdvice = {
  idempotent: verdict.describe('for GET, HEAD, OPTIONS, TRACE, QUERY, PUT, DELETE'),
  nonIdempotent: verdict.describe('for POST, PATCH and methods nobody listed'),
  applied,
  because: text,
  summary: text.optional(),
  steps: oneOrMore(text).optional(),
  waitFor: oneOrMore(text).optional(),
  poll: poll.optional(),
  source: oneOrMore(source),
};

/** Frontmatter of `content/statuses/<status>.md`: what a status means for any API. File names: `404`, `4xx`, `invalid`. */
export const statusFile = z.strictObject({
  phrase: text.describe('the reason phrase, or what the class is called'),
  ...defaultAdvice,
  retryAfterOpens: z.boolean().default(false).describe('a Retry-After or an exhausted quota turns this status into `wait`'),
  retryAfterOnly: z.boolean().default(false).describe('a Retry-After is shown but nobody should count it down'),
  repeatAs: text.optional().describe('what a repeat is here, where it is not the same request: `send the request to the address in Location`'),
  vague: z.boolean().optional().describe('it says only that something failed: where the method is not known, a sentence that blames the request makes it `unknown`'),
  throttled: z.boolean().default(false),
  invites: z.boolean().default(false).describe('the status’s own definition invites a later repeat of any method'),
});
export type StatusFile = z.output<typeof statusFile>;

/** `content/statuses/network.yaml`: failures without a response. */
export const networkFile = z.array(z.strictObject({
  kind: networkKind,
  title: text,
  ...defaultAdvice,
  applied: z.enum(['no', 'maybe']),
  evidence: z.array(text).min(1).describe('what tells it, as it is written in logs'),
}));
export type NetworkFile = z.output<typeof networkFile>;
