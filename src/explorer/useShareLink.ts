import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '../schemas/finding.ts';
import { type Choice, contextOf } from './choice.ts';
import type { Explainer } from './explain.ts';
import { type ShareLink, shareLink } from './share-link.ts';
import type { Answer } from './state.ts';

/** The link to an answer's diagnosis, made from the finding of its text without secrets; null until it is made. */
export function useShareLink(explainer: Explainer, answer: Answer, finding: Finding | null, choice: Choice, explorerUrl: string): ShareLink | null {
  const [link, setLink] = useState<{ of: Answer; choice: Choice; link: ShareLink } | null>(null);
  const context = useMemo(() => ({ ...contextOf(choice), now: answer.now }), [choice, answer]);
  useEffect(() => {
    if (!finding) return;
    let current = true;
    const page = new URL(explorerUrl, location.href).href;
    shareLink({ finding, choice, now: answer.now, page }, () => explainer.explainShort(finding.redacted, context)).then(
      (made) => {
        if (current) setLink({ of: answer, choice, link: made });
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [explainer, answer, finding, choice, context, explorerUrl]);
  return link?.of === answer && link?.choice === choice ? link.link : null;
}
