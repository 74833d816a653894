/** Anything that ends a line or hides what a line says: controls, line separators, and the marks that turn the writing direction. */
const RE_UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

const escaped = (char: string): string => Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** Text as a string literal that TypeScript, Python and Go read alike: the escapes of JSON, and nothing unseen in it. */
export const quoted = (text: string): string => JSON.stringify(text.toWellFormed()).replace(RE_UNSEEN, (char) => (char.length === 1 ? escaped(char) : ''));

/** Text as one word of a shell: nothing in single quotes is read by it. */
export const shellQuoted = (text: string): string => {
  const seen = text.replace(RE_UNSEEN, ' ');
  return /^[\w.,:/-]+$/.test(seen) ? seen : `'${seen.replaceAll("'", `'\\''`)}'`;
};

const WIDTH = 96;

/** Text as comment lines that begin with `mark`. */
export function comment(text: string, mark: string): string[] {
  const lines: string[] = [];
  for (const word of text.replace(RE_UNSEEN, ' ').split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${mark} ${word}`);
  }
  return lines;
}

const words = (name: string): string[] => name.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);

/** `rate-limited` → `RateLimited`: what follows a verb in a function's name. */
export const camel = (name: string): string => words(name).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('') || 'Error';

/** `rate-limited` → `rate_limited`. */
export const snake = (name: string): string => words(name).join('_') || 'error';

/** `2 * `, and nothing for 1. */
export const times = (factor: number): string => (factor === 1 ? '' : `${factor} * `);

/** Lines of code; `null` leaves one out. */
export type Lines = readonly (string | null | Lines)[];

/** Lines as text, each inner list indented once more. */
export function code(lines: Lines, indent: string): string {
  const flat = (part: Lines, depth: number): string[] =>
    part.flatMap((line) => (line === null ? [] : typeof line === 'string' ? [line && indent.repeat(depth) + line] : flat(line, depth + 1)));
  return flat(lines, 0).join('\n');
}
