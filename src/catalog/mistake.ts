/** One content mistake: where it stands, what was expected, what was found and how to mend it. */
export interface Mistake {
  file: string;
  line: number;
  expected: string;
  found: string;
  mend: string;
}

/** A mistake as the lines a terminal shows. */
export const formatMistake = ({ file, line, expected, found, mend }: Mistake): string =>
  `${file}:${line}\n  expected  ${expected}\n  found     ${found}\n  to mend   ${mend}`;

/** All mistakes, in the order of the files, as one text that ends with their number. */
export const formatMistakes = (mistakes: readonly Mistake[]): string =>
  [...mistakes]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(formatMistake)
    .concat(`${mistakes.length} content mistake${mistakes.length === 1 ? '' : 's'}.`)
    .join('\n\n');

/** Thrown where content must be whole to go on: a build, a command. Its message holds every mistake. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly mistakes: readonly Mistake[];
  constructor(mistakes: readonly Mistake[]) {
    super(`\n${formatMistakes(mistakes)}`);
    this.mistakes = mistakes;
  }
}
