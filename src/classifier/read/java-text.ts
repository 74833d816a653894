/** `toString()` of Java maps, lists and records: `{a=1, b=[x, y]}`, `Name{a=1}`, `Name [a=1]`, `Optional[1]`. Written by the eye, not by a grammar. */

const RE_KEY = /\s*([A-Za-z_][\w.-]{0,80})=/y;
const RE_NAME = /[A-Za-z_$][\w$.]{0,80} ?(?=[{[])/y;
const RE_NEXT_KEY = /,\s*[A-Za-z_][\w.-]{0,80}=/y;
const MOST_DEPTH = 30;

/** A value that may stand in quotes, or be a number or a word of the language. */
export const scalar = (quoted: string): unknown => {
  const text = /^(['"])(.*)\1$/s.exec(quoted)?.[2] ?? quoted;
  return /^-?\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : text === 'null' ? null : text === 'true' || text === 'false' ? text === 'true' : text;
};

/** Reads one value from `start`; `null` where no bracket opens there. The end is the offset behind it. */
export function readJavaText(text: string, start: number): { value: unknown; end: number } | null {
  let at = start;
  const sticky = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };

  function plain(): unknown {
    const from = at;
    let depth = 0;
    for (; at < text.length; at++) {
      const char = text.charAt(at);
      if (char === '(' || char === '[' || char === '{') depth++;
      else if (char === ')' && depth > 0) depth--;
      else if (char === ']' || char === '}') {
        if (depth === 0) break;
        depth--;
      } else if (char === ',' && depth === 0 && sticky(RE_NEXT_KEY)) break;
    }
    return scalar(text.slice(from, at).trim());
  }

  function members(depth: number): unknown {
    const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (let key = sticky(RE_KEY); key; key = sticky(RE_KEY)) {
      at = RE_KEY.lastIndex;
      object[key[1] ?? ''] = value(depth + 1);
      if (text.charAt(at) === ',') at++;
    }
    return object;
  }

  function value(depth: number): unknown {
    const name = sticky(RE_NAME);
    if (name) at = RE_NAME.lastIndex;
    const open = text.charAt(at);
    if (depth > MOST_DEPTH || open !== '{' && open !== '[') {
      if (name) at = name.index;
      return plain();
    }
    at++;
    const keyed = sticky(RE_KEY) !== null;
    const nested = !keyed && open === '[' && /^\s*[\w$.]{0,80} ?[{[]/.test(text.slice(at, at + 100));
    const inner = keyed ? members(depth) : nested ? [value(depth + 1)] : open === '{' ? Object.create(null) as unknown : plain();
    while (at < text.length && !/[\]}]/.test(text.charAt(at))) at++;
    at++;
    if (name?.[0].trim() === 'Optional') return inner;
    return keyed || nested || open === '{' ? inner : inner === '' ? [] : [inner];
  }

  const found = value(0);
  return typeof found === 'object' && found !== null && at <= text.length ? { value: found, end: at } : null;
}
