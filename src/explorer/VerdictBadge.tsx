import { VERDICT_LOOKS } from '../components/verdict-icons.ts';
import type { Advice } from '../schemas/finding.ts';

const REPEATS = ['retry', 'wait'];

/** Icon and word of a verdict. Where a repeat may do harm it says so, and never looks like a plain retry. */
export function VerdictBadge({ advice: { verdict, safeToRepeat } }: { advice: Pick<Advice, 'verdict' | 'safeToRepeat'> }) {
  const { word, paths } = VERDICT_LOOKS[verdict];
  const careful = REPEATS.includes(verdict) && safeToRepeat === 'unknown';
  return (
    <strong className="fx-verdict" data-verdict={verdict} data-careful={careful || undefined}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {paths.map((d) => (
          <path key={d} d={d} />
        ))}
      </svg>
      {careful ? `${word}, after a check` : word}
    </strong>
  );
}
