import type { Finding } from '../schemas/finding.ts';
import { classify, type Options } from './classify.ts';
import { condense } from './condense.ts';
import { read } from './read/read.ts';

/**
 * The finding of a paste's shortened form, which is its `redacted`: one small response that holds only what the finding of the paste names.
 * Whether it says the same as that finding is for the caller to compare. A paste without a response is its own shortened form.
 */
export function shortened(paste: string, options: Options): Finding {
  const finding = classify(paste, options);
  if (finding.outcome !== 'error') return finding;
  const message = read(paste, options.libraries).messages[finding.reading.chosen];
  if (!message) return finding;
  const { response: _, ...context } = options.context ?? {};
  const possible = new Set(finding.candidates.map(({ api }) => api));
  const required = options.catalogue.apis.flatMap(({ id, envelope }) => (possible.has(id) ? envelope.required : []));
  return classify(condense(message, finding, required), { ...options, context });
}
