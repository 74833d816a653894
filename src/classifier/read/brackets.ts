/** What a character is outside strings: of no meaning in JSON, part of it, or a bracket. */
const [STRANGE, PLAIN, OPENS, CLOSES] = [0, 1, 2, 3];
/** What JSON has there: punctuation, numbers, the letters of `true`, `false` and `null`. */
const KINDS = new Uint8Array(0x10000);
for (const [kind, chars] of [[PLAIN, ' \t\r\n:,+-.0123456789Etruefalsn'], [OPENS, '{['], [CLOSES, '}]']] as const) {
  for (const char of chars) KINDS[char.charCodeAt(0)] = kind;
}
const QUOTE = 34;
const BACKSLASH = 92;

/** A bracket and what stands in it. */
interface Bracketed {
  /** Where it closes; -1 where it does not. */
  end: number;
  /** Nothing stands in it that JSON does not have. Only then is it worth parsing: the engine's own refusal costs more than all of this. */
  plain: boolean;
}

/** The end of the bracket that opens at `start`, strings respected. `escaped`: quotes are written `\"`. */
export function bracketed(text: string, start: number, escaped: boolean): Bracketed {
  let depth = 0;
  let inString = false;
  let plain = true;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) {
      if (escaped && text.charCodeAt(i + 1) === QUOTE) inString = !inString;
      else if (!inString) plain = false;
      i++;
    } else if (code === QUOTE) {
      if (escaped) return { end: -1, plain: false };
      inString = !inString;
    } else if (!inString) {
      const kind = KINDS[code];
      if (kind === STRANGE) plain = false;
      else if (kind === OPENS) depth++;
      else if (kind === CLOSES && --depth === 0) return { end: i, plain };
    }
  }
  return { end: -1, plain };
}
