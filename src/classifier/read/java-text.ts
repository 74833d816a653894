/** `toString()` of Java maps, lists and records: `{a=1, b=[x, y]}`, `Name{a=1}`, `Name [a=1]`, `Name(a=1, b = 2)`, `Optional[1]`; of Dart's objects: `Name(a: 1, b: 2)`. Written by the eye, not by a grammar. */

const keys = (sign: string) => ({ key: new RegExp(`\\s*([A-Za-z_][\\w.-]{0,80})${sign}`, 'y'), next: new RegExp(`,\\s*[A-Za-z_][\\w.-]{0,80}${sign}`, 'y') });
const JAVA = keys(' ?= ?');
const DART = keys(': ');
const RE_DART = /^[\w$.]{0,100}\([a-z]\w{0,80}: /;
const RE_NAME = /[A-Za-z_$][\w$.]{0,80}(?:\(| ?(?=[{[]))/y;
const MOST_DEPTH = 30;

/** A value that may stand in quotes, or be a number or a word of the language. */
export const scalar = (quoted: string): unknown => {
  const text = /^(['"])(.*)\1$/s.exec(quoted)?.[2] ?? quoted;
  return /^-?\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : text === 'null' ? null : text === 'true' || text === 'false' ? text === 'true' : text;
};

/** Reads one value from `start`; `null` where no bracket opens there. The end is the offset behind it. */
export function readJavaText(text: string, start: number): { value: unknown; end: number } | null {
  let at = start;
  const { key: RE_KEY, next: RE_NEXT_KEY } = RE_DART.test(text.slice(start, start + 200)) ? DART : JAVA;
  const sticky = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };

  function plain(inParentheses: boolean): unknown {
    const from = at;
    let depth = 0;
    for (; at < text.length; at++) {
      const char = text.charAt(at);
      if (char === '(' || char === '[' || char === '{') depth++;
      else if (char === ')' && depth > 0) depth--;
      else if (char === ']' || char === '}' || char === ')' && inParentheses) {
        if (depth === 0) break;
        depth--;
      } else if (char === ',' && depth === 0 && sticky(RE_NEXT_KEY)) break;
    }
    return scalar(text.slice(from, at).trim());
  }

  function members(depth: number, inParentheses: boolean): unknown {
    const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (let key = sticky(RE_KEY); key; key = sticky(RE_KEY)) {
      at = RE_KEY.lastIndex;
      object[key[1] ?? ''] = value(depth + 1, inParentheses);
      if (text.charAt(at) === ',') at++;
    }
    return object;
  }

  function value(depth: number, inParentheses = false): unknown {
    const start = at;
    const name = sticky(RE_NAME);
    if (name) at = RE_NAME.lastIndex;
    const parentheses = name?.[0].endsWith('(') ?? false;
    const open = parentheses ? '(' : text.charAt(at);
    if (!parentheses) at++;
    const keyed = sticky(RE_KEY) !== null;
    if (depth > MOST_DEPTH || open === '(' && !keyed || open !== '{' && open !== '[' && open !== '(') {
      at = start;
      return plain(inParentheses);
    }
    const nested = !keyed && open === '[' && /^\s*[\w$.]{0,80} ?[{[]/.test(text.slice(at, at + 100));
    const inner = keyed ? members(depth, parentheses) : nested ? [value(depth + 1)] : open === '{' ? Object.create(null) as unknown : plain(false);
    while (at < text.length && !/[\]})]/.test(text.charAt(at))) at++;
    at++;
    if (name?.[0].trim() === 'Optional') return inner;
    return keyed || nested || open === '{' ? inner : inner === '' ? [] : [inner];
  }

  const found = value(0);
  return typeof found === 'object' && found !== null && at <= text.length ? { value: found, end: at } : null;
}
