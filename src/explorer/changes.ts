import { VERDICT_LOOKS } from '../components/verdict-icons.ts';
import type { Finding } from '../schemas/finding.ts';
import type { Safety } from '../schemas/verdict.ts';
import { whenLines } from './when.ts';

export const SAFETY_WORDS: Record<Safety, string> = { yes: 'yes', no: 'no', unknown: 'we can’t tell' };

const page = ({ match }: Finding) => match?.page ?? null;

/** What became of the match: found, lost, or moved to another page or case. */
const matchChange = (before: Finding, after: Finding): string =>
  !after.match
    ? 'Which error it is, is open again.'
    : before.match
      ? 'Another page, or part of it, now fits.'
      : 'Which error it is, is now settled.';

/** What an answer of the reader changed, a sentence each. */
export function changes(before: Finding, after: Finding): string[] {
  const [was, is] = [before.advice, after.advice];
  const lines: string[] = [];
  if (page(before) !== page(after)) lines.push(matchChange(before, after));
  if (was.verdict !== is.verdict)
    lines.push(`The verdict was “${VERDICT_LOOKS[was.verdict].word}” and is now “${VERDICT_LOOKS[is.verdict].word}”.`);
  if (was.safeToRepeat !== is.safeToRepeat)
    lines.push(`Safe to repeat: was “${SAFETY_WORDS[was.safeToRepeat]}”, is now “${SAFETY_WORDS[is.safeToRepeat]}”.`);
  if (whenLines(was).join() !== whenLines(is).join()) lines.push('The timing changed.');
  if (was.steps.join() !== is.steps.join()) lines.push('The steps changed.');
  return lines.length > 0 ? lines : ['The advice stays the same.'];
}
