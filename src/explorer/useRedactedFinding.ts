import { useEffect, useState } from 'react';
import type { Context } from '../schemas/context.ts';
import type { Finding } from '../schemas/finding.ts';
import type { Explainer } from './explain.ts';
import type { Answer } from './state.ts';

/**
 * The finding that may be copied or shared: that of the redacted text, read again with the same context. Where the paste holds no secret it is the
 * answer's own. Null until it is there. Give the same `context` object as long as the reader said nothing else.
 */
export function useRedactedFinding(explainer: Explainer | null, answer: Answer | null, context: Context): Finding | null {
  const [read, setRead] = useState<{ readonly of: Answer; readonly finding: Finding } | null>(null);
  const clean = answer?.finding.secrets.length === 0;
  useEffect(() => {
    if (!explainer || !answer || clean) return;
    let current = true;
    explainer.explain(answer.finding.redacted, context).then(
      (finding) => {
        if (current) setRead({ of: answer, finding });
      },
      // Another text is being read already; its answer asks again.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [explainer, answer, clean, context]);
  if (clean) return answer?.finding ?? null;
  return read && read.of === answer ? read.finding : null;
}
