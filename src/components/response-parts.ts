/** A piece of an HTTP response: `kind` is its class in the markup, none for plain text. */
export interface Part { text: string; kind: 'status' | 'name' | 'key' | 'string' | 'word' | 'decisive' | null }

const RE_STATUS_LINE = /^(HTTP\/[\d.]+ )(\d{3})(.*)$/;
const RE_HEADER = /^([A-Za-z0-9-]+)(:.*)$/;
const RE_JSON = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\b/g;

function headParts(line: string, decisive: ReadonlySet<string>): Part[] {
  const status = RE_STATUS_LINE.exec(line);
  if (status) return [{ text: status[1] ?? '', kind: null }, { text: status[2] ?? '', kind: 'status' }, { text: `${status[3] ?? ''}\n`, kind: null }];
  const header = RE_HEADER.exec(line);
  if (!header) return [{ text: `${line}\n`, kind: null }];
  const name = header[1] ?? '';
  return [{ text: name, kind: decisive.has(name.toLowerCase()) ? 'decisive' : 'name' }, { text: `${header[2] ?? ''}\n`, kind: null }];
}

function bodyParts(body: string, decisive: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of body.matchAll(RE_JSON)) {
    const [whole, string, colon] = match;
    parts.push({ text: body.slice(end, match.index), kind: null });
    if (string !== undefined) {
      const value = string.slice(1, -1);
      parts.push({ text: string, kind: colon !== undefined ? 'key' : decisive.has(value) ? 'decisive' : 'string' }, { text: colon ?? '', kind: null });
    } else {
      parts.push({ text: whole, kind: 'word' });
    }
    end = match.index + whole.length;
  }
  return [...parts, { text: body.slice(end), kind: null }];
}

/**
 * A whole HTTP response as pieces: status line, header names, JSON tokens, and the values that decide. Classes rather than Shiki's inline
 * styles, which the Content-Security-Policy refuses.
 */
export function responseParts(response: string, decisive: Iterable<string>): Part[] {
  const wanted = new Set([...decisive]);
  const [head = '', ...rest] = response.replace(/\r\n/g, '\n').trimEnd().split('\n\n');
  const isHttp = RE_STATUS_LINE.test(head.split('\n')[0] ?? '');
  if (!isHttp) return bodyParts(response.trimEnd(), wanted);
  return [...head.split('\n').flatMap((line) => headParts(line, wanted)), { text: rest.length ? '\n' : '', kind: null }, ...bodyParts(rest.join('\n\n'), wanted)].filter(({ text }) => text !== '');
}
