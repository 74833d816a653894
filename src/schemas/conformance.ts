import { z } from 'zod';

/** One result of checking a problem body against RFC 9457. Its sentences are fixed: nothing of the body is in them. */
export const conformance = z.strictObject({
  section: z.string().describe('of RFC 9457: `3.1.1`, or the letter of an appendix'),
  severity: z.enum(['violation', 'recommendation', 'note']).describe('against a MUST or the format’s definition, against a SHOULD, worth knowing'),
  at: z.string().describe('as in evidence: `body:` and a JSON Pointer, or `header:` and a name'),
  found: z.string(),
  mend: z.string(),
});
export type Conformance = z.infer<typeof conformance>;
