import type { Finding } from '../schemas/finding.ts';
import { SAFETY_WORDS } from './changes.ts';
import { Text } from './Text.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';
import { whenLines } from './when.ts';

const NO_VERDICT = { 'no-error': 'No error found', nothing: 'Nothing to read yet', 'too-large': 'Too large to read' };
const SAFETY_MEANS = {
  yes: 'A repeat cannot apply the effect twice.',
  no: 'A repeat could apply the effect twice.',
  unknown: 'The first attempt may have taken effect.',
};

/** The verdict in one word, for eyes and for the announcement. */
export const headline = ({ outcome }: Pick<Finding, 'outcome'>): string | null => (outcome === 'error' ? null : NO_VERDICT[outcome]);

/** What comes first: the verdict, its sentence, whether a repeat is safe, and when. */
export function Headline({ finding: { outcome, advice } }: { finding: Pick<Finding, 'outcome' | 'advice'> }) {
  if (outcome !== 'error') {
    return (
      <div className="fx-headline">
        <p className="fx-verdict">{headline({ outcome })}</p>
        <p className="fx-summary">
          <Text>{advice.summary}</Text>
        </p>
      </div>
    );
  }
  const when = whenLines(advice);
  return (
    <div className="fx-headline" data-verdict={advice.verdict}>
      <p>
        <VerdictBadge advice={advice} />
      </p>
      <p className="fx-summary">
        <Text>{advice.summary}</Text>
      </p>
      <dl className="fx-facts">
        <div>
          <dt>Safe to repeat</dt>
          <dd>
            <b>{SAFETY_WORDS[advice.safeToRepeat]}</b>. {SAFETY_MEANS[advice.safeToRepeat]}
          </dd>
        </div>
        {when.length > 0 && (
          <div>
            <dt>When</dt>
            <dd>
              {when.map((line) => (
                <span key={line} className="fx-line">
                  <Text>{line}</Text>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
