import { z } from 'zod';
import { example } from './error.ts';
import { advice } from './finding.ts';
import { source } from './source.ts';
import { verdict } from './verdict.ts';

/** One record of an error: what its page, its machine files, its replies and the explorer print. Pages are paths on the site, below its base. */

/** Another error that this one names. */
export const errorLink = z.strictObject({ title: z.string(), page: z.string(), api: z.string(), slug: z.string() });
export type ErrorLink = z.output<typeof errorLink>;

/** Where something shorter than the whole error would give other advice: the status alone, its class alone, or the code alone. */
export const misleading = z.strictObject({
  by: z.enum(['status', 'class', 'code']),
  status: z.int(),
  method: z.string().nullable().describe('the method for which they differ, where it is one only'),
  says: verdict,
  here: verdict,
  careful: z.strictObject({ says: z.boolean(), here: z.boolean() }).describe('which of the two is a repeat only after a check'),
  text: z.string(),
});
export type Misleading = z.output<typeof misleading>;

export const caseRecord = z.strictObject({
  id: z.string(),
  aliases: z.array(z.string()).describe('former ids; their anchors lead here'),
  title: z.string(),
  text: z.string(),
  page: z.string(),
  reason: z.string().nullable(),
  status: z.int().nullable(),
  operation: z.string().nullable(),
  advice,
  sources: z.array(source),
});
export type CaseRecord = z.output<typeof caseRecord>;

export const exampleRecord = example.extend({ advice });
export type ExampleRecord = z.output<typeof exampleRecord>;

export const errorRecord = z.strictObject({
  api: z.strictObject({ id: z.string(), name: z.string(), page: z.string(), documentation: z.string() }),
  slug: z.string(),
  aliases: z.array(z.string()).describe('former slugs; their addresses lead here'),
  code: z.string().nullable().describe('the machine code on the wire'),
  title: z.string(),
  status: z.array(z.int()),
  fires: z.string().describe('when it fires'),
  page: z.string(),
  typeUri: z.string().nullable().describe('the `type` of its problem document'),
  advice: advice.describe('what can be said without any context'),
  byStatus: z.array(z.strictObject({ status: z.int(), advice })).describe('for each status, where the error has several'),
  cases: z.array(caseRecord),
  misleading: z.array(misleading),
  examples: z.array(exampleRecord),
  related: z.array(errorLink),
  sources: z.array(source),
  since: z.iso.date().nullable(),
  changed: z.iso.date().nullable(),
  retired: z.strictObject({ on: z.iso.date(), note: z.string(), successor: errorLink.nullable() }).nullable(),
});
export type ErrorRecord = z.output<typeof errorRecord>;
