import type { Line } from './lines.ts';

/** A command that sends a request, behind a prompt or not: its `-d '{…}'` is what was sent, not what came back. `curl: (7) …` is no command. */
const RE_COMMAND = /^[ \t]{0,20}(?:\S{0,80}[$>%#] )?(?:curl|wget|xh|https?)[ \t]+(?:-|["']?https?:|["']?[\w.-]+\.\w|["']?localhost|["']?:\d|[A-Z]{3,7} )/;
const MOST_LINES = 200;

/** Whether a quote is still open, or the line says that it goes on, at the end of what was read of a command. */
function goesOn(text: string): boolean {
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\\' && quote !== "'") i++;
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
  }
  return quote !== '' || /\\\s*$/.test(text);
}

/** The indexes of the lines that are commands, with the lines they go on over. A quote that never closes is taken for an apostrophe. */
export function commandLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]?.text ?? '';
    if (first.length > 20_000 || !RE_COMMAND.test(first)) continue;
    let text = first;
    let end = i;
    while (goesOn(text) && end + 1 < lines.length && end - i < MOST_LINES) text += `\n${lines[++end]?.text ?? ''}`;
    if (goesOn(text)) end = i;
    for (let k = i; k <= end; k++) found.add(k);
    i = end;
  }
  return found;
}
