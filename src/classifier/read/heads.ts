import type { HeaderList } from '../failure.ts';
import { isBlank, type Line } from './lines.ts';

/** `HTTP/1.1 404 Not Found`, also behind a log's prefix; the reason phrase may be missing (HTTP/2). OkHttp logs `<-- 404 Not Found https://…`, a browser's tools show `Status Code: 404 Not Found`. */
const RE_STATUS_LINE = /(?:^(?:\s*Status Code:)|(?:^|[\s"'])(?:HTTP\/\d(?:\.\d)?|<--))\s+\**(\d{3})(?!\d)([^\r\n]*)$/;
/** `404 Not Found` alone on a line, as some tools print it: a number that a status may be, then words. */
const RE_BARE_STATUS = /^\s*([1-5]\d\d)(?::? +[A-Z][A-Za-z' -]{1,40})?\s*$/;
const RE_HEADER = /^\s*(?:header: )?([!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}):[ \t]*/;
const MOST_VALUE = 16_384;
/** What stands where somebody left headers out, and what a browser's tools show among them. */
const RE_LEFT_OUT = /^\s*(?:\.{3}|…|\[(?:\.{3}|…)\]|(?:Remote Address|Referrer Policy): .*)\s*$/;

/** Headers of which one is enough to know that a block of `Name: value` lines is the head of a response. */
export const KNOWN_HEADERS = new Set(['content-type', 'content-length', 'retry-after', 'date', 'server', 'cache-control', 'transfer-encoding', 'www-authenticate', 'x-request-id', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'ratelimit-reset', 'etag', 'vary', 'cf-ray', 'via', 'set-cookie', 'location', 'x-amzn-requestid', 'grpc-status']);

export const statusOfLine = (text: string): number | null => {
  const found = text.length > 2000 ? null : RE_STATUS_LINE.exec(text);
  return found ? Number(found[1]) : null;
};

/** What a log writes before a status line, and then before each line of the head: a time, a level, a name. */
export function prefixOf(text: string): string {
  const at = text.search(RE_STATUS_LINE);
  return at > 0 ? text.slice(0, at + 1) : '';
}

const timeless = (prefix: string): string => prefix.replace(/\d/g, '0');
const without = (prefix: string, text: string): string => (prefix !== '' && timeless(text.slice(0, prefix.length)) === timeless(prefix) ? text.slice(prefix.length) : text);

export const bareStatus = (text: string): number | null => {
  const found = text.length > 60 ? null : RE_BARE_STATUS.exec(text);
  return found ? Number(found[1]) : null;
};

/** Without the marks of bold type, or the quotes of a printed object. */
const unbold = (value: string): string => value.replace(/^\*\*(.*)\*\*$|^'(.*)',?$/, '$1$2');

/** One header field, its name in lower case. `null` where the line is none. */
export function headerOf(text: string): [name: string, value: string] | null {
  const found = RE_HEADER.exec(text.slice(0, 300));
  return found ? [(found[1] ?? '').toLowerCase(), unbold(text.slice(found[0].length, found[0].length + MOST_VALUE).trim())] : null;
}

/** The header lines from `from` on, and the index of the first line after them (a blank line that ends them is passed over). A log's `prefix` is left out, and so is a line of its own between two that have it. */
export function readHeaders(lines: readonly Line[], from: number, prefix = ''): { headers: HeaderList; next: number } {
  const headers: [string, string][] = [];
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i];
    if (!line || isBlank(line)) break;
    const text = without(prefix, line.text);
    const below = lines[i + 1]?.text ?? '';
    if (text === '') break;
    if (text === line.text && without(prefix, below) !== below || RE_LEFT_OUT.test(text)) continue;
    const before = headers.at(-1);
    if (before && /^[ \t]+[^{[<\s]/.test(text) && !headerOf(text) && statusOfLine(text) === null) {
      before[1] = `${before[1]} ${text.trim()}`.slice(0, MOST_VALUE); // a folded line (RFC 9112, section 5.2)
      continue;
    }
    const header = headerOf(text);
    if (statusOfLine(text) !== null) break;
    if (header) headers.push(header);
    else if (/[{<]/.test(text) || !KNOWN_HEADERS.has(headerOf(below)?.[0] ?? '')) break; // else it is a header that lost its colon
  }
  const end = lines[i];
  return { headers, next: end && isBlank(end) ? i + 1 : i };
}

/** A head without its status line, as tools that list headers print it: at least one header that only responses carry; the status may stand among them. */
export function readBareHeaders(lines: readonly Line[], from: number): { status: number | null; headers: HeaderList; next: number } | null {
  const first = lines[from];
  if (!first || !headerOf(first.text)) return null;
  const { headers, next } = readHeaders(lines, from);
  const known = headers.filter(([name]) => KNOWN_HEADERS.has(name)).length;
  if (known === 0 || headers.length < 2 && known < headers.length) return null;
  const stated = /^(\d{3})\b/.exec(headers.find(([name]) => name === 'status' || name === ':status')?.[1] ?? '')?.[1];
  return { status: stated ? Number(stated) : null, headers, next };
}
