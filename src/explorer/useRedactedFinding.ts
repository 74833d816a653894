import { useEffect, useState } from 'react';
import type { Context } from '../schemas/context.ts';
import type { Finding } from '../schemas/finding.ts';
import type { Explainer } from './explain.ts';
import type { Answer } from './state.ts';

/**
 * The finding that whatever is copied or shared is made from: that of the redacted paste, classified again. The answer's own where it holds no secret;
 * null until it is there, and without an answer. `context` must stay the same object while it says the same.
 */
export function useRedactedFinding(explainer: Explainer | null, answer: Answer | null, context: Context): Finding | null {
  const [redacted, setRedacted] = useState<{ of: Answer; finding: Finding } | null>(null);
  const hides = answer !== null && answer.finding.secrets.length > 0;
  useEffect(() => {
    if (!explainer || !answer || !hides) return;
    let current = true;
    explainer.explain(answer.finding.redacted, context).then(
      (finding) => {
        if (current) setRedacted({ of: answer, finding });
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [explainer, answer, context, hides]);
  if (!hides) return answer?.finding ?? null;
  return redacted?.of === answer ? redacted.finding : null;
}
