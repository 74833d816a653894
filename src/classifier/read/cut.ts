const PUNCTUATION = '{}[],:';
const RE_WORD = /^(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)$/i;

/** Where the string that opens at `start` ends: behind its closing quote, or, where it has none, before an escape that was cut through. */
function endOfString(text: string, start: number): { end: number; closed: boolean } {
  for (let i = start + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"') return { end: i + 1, closed: true };
    if (char !== '\\') continue;
    const last = i + (text.charAt(i + 1) === 'u' ? 5 : 1);
    if (last >= text.length) return { end: i, closed: false };
    i = last;
  }
  return { end: text.length, closed: false };
}

/**
 * JSON that ends in the middle, made whole: what is open is closed, a name without a value gets `null`, half a word is left out. One pass, however
 * long it is. What it makes of a text that is broken in other ways does not parse.
 */
export function closeCut(text: string): string {
  const open: string[] = [];
  /** The last bracket, comma, colon or string, and where it ends. */
  let last: string = '';
  let after = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"') {
      const { end, closed } = endOfString(text, i);
      last = last === ':' || open.at(-1) === ']' ? 'value' : 'name';
      if (!closed) return `${text.slice(0, end)}"${last === 'name' ? ':null' : ''}${open.reverse().join('')}`;
      after = end;
      i = end - 1;
    } else if (PUNCTUATION.includes(char)) {
      if (char === '{' || char === '[') open.push(char === '{' ? '}' : ']');
      else if (char === '}' || char === ']') open.pop();
      last = char;
      after = i + 1;
    }
  }
  const closing = open.reverse().join('');
  if (last === 'name') return `${text}:null${closing}`;
  if (RE_WORD.test(text.slice(after).trim())) return text + closing;
  const kept = text.slice(0, last === ',' ? after - 1 : after);
  return `${kept}${last === ':' ? 'null' : ''}${closing}`;
}
