import { backslashesBefore } from './value-end.ts';
import type { Secret } from './secret.ts';

const RE_ESCAPED = /u[0-9a-f]{4}|x[0-9a-f]{2}|[nrtbfv0"'\\/]/iy;

/** A secret without what belongs to the text around it: blanks, the letter of an escape before it (`\n`), a backslash that escapes what follows. */
function trimmed(text: string, { kind, start, end }: Secret): Secret {
  let from = start;
  let to = end;
  if (backslashesBefore(text, from) > 0) {
    RE_ESCAPED.lastIndex = from;
    from += RE_ESCAPED.exec(text)?.[0].length ?? 0;
  }
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /[\s^]/.test(text.charAt(to - 1))) to--;
  if (backslashesBefore(text, to) % 2 === 1) to--;
  return { kind, start: from, end: to };
}

/** A terminal breaks long words: where a secret fills its line to the end, a next line that is one word belongs to it. */
const RE_NEXT_LINE = /\r?\n[\w.~+/%=-]{16,1000}(?=["'\s\\]|$)/y;
const WIDE = 64;

function unwrapped(text: string, { kind, start, end }: Secret): Secret {
  let to = end;
  for (;;) {
    RE_NEXT_LINE.lastIndex = to;
    const next = /[\r\n]/.test(text.charAt(to)) && !/[\r\n]/.test(text.slice(Math.max(0, to - WIDE), to)) ? RE_NEXT_LINE.exec(text) : null;
    if (!next) return { kind, start, end: to };
    to += next[0].length;
  }
}

/** A secret from its first character to its last: with its next lines where a terminal broke it, without what belongs to the text around it. */
export const exact = (text: string, secret: Secret): Secret => trimmed(text, unwrapped(text, secret));
