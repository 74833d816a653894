import { z } from 'zod';
import { condition, method } from './condition.ts';
import { decision } from './decision.ts';
import { ruleInput } from './rule.ts';
import { sources } from './source.ts';
import { anchor, formerNames, oneOrMore, slug, text } from './text.ts';

/** What the reader of an example knows besides the response. */
export const given = z.strictObject({
  method: method.optional(),
  operation: anchor.optional(),
  idempotencyKey: z.enum(['sent', 'none']).optional(),
  bodyChanged: z.boolean().optional(),
  known: oneOrMore(anchor).optional(),
});

/** One situation behind an error. With `when` it may decide for itself; without, it is prose and shares the error's verdict. */
export const errorCase = z.strictObject({
  id: anchor,
  aliases: formerNames(anchor).describe('former ids of this case; their anchors stay'),
  title: text,
  text: text.describe('when this happens, one or two sentences'),
  when: condition.optional().describe('what tells this situation, besides the error’s own code'),
  anyCode: z.boolean().default(false).describe('holds for its status whatever code the body carries'),
  ...decision,
  because: text.optional(),
  source: sources.optional(),
});

export const example = z.strictObject({
  title: text,
  case: anchor.optional().describe('the case it shows; the one page section it belongs to'),
  given: given.default({}),
  sample: z.boolean().default(false).describe('offered as a sample in the explorer'),
  response: z.string().min(1).describe('a whole HTTP response, as somebody would paste it'),
});

/** Frontmatter of `content/apis/<api>/errors/<slug>.md`; the prose below it says what the error means. */
export const errorFile = z.strictObject({
  title: text,
  aliases: formerNames(slug).describe('former slugs of this error, the oldest first; their addresses lead here'),
  code: text.nullable().optional().describe('the machine code on the wire; the slug where left out, `null` where the API sends none'),
  status: oneOrMore(z.int().min(100).max(599)),
  anyCode: z.boolean().default(false).describe('also stands for its status when the body carries no code, or one that is not in the catalogue'),
  operation: anchor.optional().describe('the one operation that sends it, where the document says so: then nobody has to be asked'),
  fires: text.describe('when it fires, one line'),
  ...decision,
  because: text.optional().describe('needed where the error decides something'),
  source: sources,
  cases: z.array(errorCase).min(1),
  rules: z.array(ruleInput).default([]),
  examples: z.array(example).min(1),
  related: z.array(text).default([]).describe('slugs of this API, or `api/slug`'),
  since: z.iso.date().optional(),
  changed: z.iso.date().optional(),
  retired: z.strictObject({ on: z.iso.date(), successor: text.optional(), note: text }).optional(),
});
export type ErrorFile = z.output<typeof errorFile>;
export type ErrorCase = ErrorFile['cases'][number];
export type Example = ErrorFile['examples'][number];
export type Given = z.output<typeof given>;
