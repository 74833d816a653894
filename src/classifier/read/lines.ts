/** A line of the paste: its text without the line end, and the offset at which it starts. */
export interface Line {
  text: string;
  start: number;
}

const LF = 10;
const CR = 13;

/** Splits at `\n`, `\r\n` and a lone `\r` (progress meters overwrite their line with it). */
export function splitLines(paste: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i < paste.length; i++) {
    const code = paste.charCodeAt(i);
    if (code !== LF && code !== CR) continue;
    lines.push({ text: paste.slice(start, i), start });
    if (code === CR && paste.charCodeAt(i + 1) === LF) i++;
    start = i + 1;
  }
  lines.push({ text: paste.slice(start), start });
  return lines;
}

export const joinLines = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/** Where a run of lines begins and ends in the paste. */
export const spanOf = (lines: readonly Line[]): { start: number; end: number } => {
  const first = lines[0];
  const last = lines.at(-1);
  return { start: first?.start ?? 0, end: last ? last.start + last.text.length : 0 };
};

export const isBlank = (line: Line): boolean => line.text.trim() === '';
