import { type Face, outline } from './faces.ts';

/** Characters that are drawn of one text at most; nothing longer fits a picture. */
const MOST = 600;
const ELLIPSIS = '…';

/** The width of a text in pixels. */
export const widthOf = (text: string, face: Face, size: number): number =>
  [...text].reduce((width, character) => width + outline(face, character).advance, 0) * size;

const LETTERS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };
const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

/** The outlines of a line of text as the data of one SVG path. `x` is where it begins, `y` its baseline. */
export function linePath(text: string, face: Face, size: number, x: number, y: number): string {
  let pen = x;
  return [...text].map((character) => {
    const { path, advance } = outline(face, character);
    const at = pen;
    pen += advance * size;
    return path.map(({ command, args }) => LETTERS[command] + args.map((value, i) => tenth(i % 2 ? y - value * size : at + value * size)).join(' ')).join('');
  }).join('');
}

/** The longest beginning of a word that is not wider than `width`, one character at least. */
function beginning(word: string, width: number, face: Face, size: number): string {
  const characters = [...word];
  let end = 1;
  while (end < characters.length && widthOf(characters.slice(0, end + 1).join(''), face, size) <= width) end += 1;
  return characters.slice(0, end).join('');
}

/** A line as long as fits, with an ellipsis. */
function cut(line: string, width: number, face: Face, size: number): string {
  const room = width - widthOf(ELLIPSIS, face, size);
  return `${beginning(line, room, face, size).trimEnd()}${ELLIPSIS}`;
}

/** Breaks a text at spaces, after `_`, `.`, `-` and `/` where a word is too wide for a line, and anywhere where nothing else helps. */
export function wrap(text: string, width: number, face: Face, size: number): string[] {
  const fits = (line: string) => widthOf(line, face, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line ? `${line} ${word}` : word;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    const whole = fits(word);
    if (!whole && line) line += ' ';
    for (const part of whole ? [word] : word.split(/(?<=[_.\-/])/)) {
      let rest = part;
      if (!fits(line + rest) && line) {
        lines.push(line.trimEnd());
        line = '';
      }
      while (!fits(rest)) {
        const first = beginning(rest, width, face, size);
        lines.push(first);
        rest = rest.slice(first.length);
      }
      line += rest;
    }
  }
  return line ? [...lines, line] : lines;
}

/** A size in pixels, and how many lines of it there is room for. */
export interface Try {
  size: number;
  most: number;
}

export interface Fitted {
  size: number;
  lines: string[];
}

/** A text as the first of `tries` in which it fits; in the last one it is cut. */
export function fitText(text: string, face: Face, width: number, tries: readonly Try[]): Fitted {
  const short = [...text.normalize('NFC').replace(/\s+/g, ' ').trim()].slice(0, MOST).join('');
  let fitted: Fitted = { size: 0, lines: [] };
  let room = 0;
  for (const { size, most } of tries) {
    fitted = { size, lines: wrap(short, width, face, size) };
    room = Math.max(0, most);
    if (fitted.lines.length <= room) return fitted;
  }
  const { size, lines } = fitted;
  return { size, lines: lines.slice(0, room).map((line, i) => (i === room - 1 ? cut(line, width, face, size) : line)) };
}
