import { useMemo } from 'react';
import { type Choice, contextOf } from './choice.ts';
import type { Explainer } from './explain.ts';
import { ProblemCheck } from './ProblemCheck.tsx';
import { Reply } from './Reply.tsx';
import { ShareSection } from './ShareSection.tsx';
import type { Answer } from './state.ts';
import { useRedactedFinding } from './useRedactedFinding.ts';

/** What a reader passes on of an answer, all of it made from the text without its secrets. In full where the page is the explorer's own. */
export function PassOn({
  explainer,
  answer,
  choice,
  full,
  explorerUrl,
  site,
}: {
  explainer: Explainer;
  answer: Answer;
  choice: Choice;
  full: boolean;
  explorerUrl: string;
  /** The address of this site, absolute. */
  site: string;
}) {
  const { now } = answer;
  const context = useMemo(() => ({ ...contextOf(choice), now }), [choice, now]);
  const shareable = useRedactedFinding(explainer, answer, context);
  if (answer.finding.outcome !== 'error') return null;
  return (
    <>
      {full && <Reply answer={answer} finding={shareable} catalogue={explainer.catalogue} site={site} />}
      {full && <ProblemCheck finding={answer.finding} shareable={shareable} catalogue={explainer.catalogue} site={site} />}
      <ShareSection explainer={explainer} answer={answer} shareable={shareable} choice={choice} explorerUrl={explorerUrl} />
    </>
  );
}
