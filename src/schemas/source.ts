import { z } from 'zod';
import { oneOrMore, text } from './text.ts';

/** Where a statement is written: a page, and the title of its section where it has one. */
export const source = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('the page that says it'),
  section: text.optional().describe('the title of its section'),
});
export type Source = z.infer<typeof source>;

/**
 * As authors write it: the title of a section of the API's own error page (`documentation` in `api.yaml`),
 * or a whole source; one or several.
 */
export const sources = oneOrMore(z.union([text.describe('a section title on the API’s own error page'), source]));
export type SourceInput = z.output<typeof sources>;

/** Resolves section titles against the API's own page. */
export const resolveSources = (written: SourceInput, documentation: string): Source[] =>
  written.map((item) => (typeof item === 'string' ? { url: documentation, section: item } : item));
