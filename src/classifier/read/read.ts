import type { Form } from '../../schemas/finding.ts';
import { readDialect, type RoledLine } from './dialects.ts';
import { bareStatus, headerOf, KNOWN_HEADERS, prefixOf, readBareHeaders, readHeaders, statusOfLine } from './heads.ts';
import { type Mending, unescapeJson } from './embedded.ts';
import { isBlank, joinLines, type Line, spanOf, splitLines } from './lines.ts';
import { type Libraries, type Message, NO_BODY, type Reading } from './message.ts';
import { type Payload, readPayloads, wholeValue, withDocument } from './payload.ts';
import { requestHints } from './request-hints.ts';
import { statusBeside, statusInWords } from './status-words.ts';

/** https://w3c.github.io/web-performance/specs/HAR/Overview.html */
const RE_HAR = /^[\ufeff\s]*\{\s*"log"\s*:/;
const INVISIBLE = /^[\s\p{Cc}\p{Cf}]*$/u;
const MOST_MESSAGES = 50_000;

/** A header that a log line or an object's notation shows beside the body: `retry-after: 30`, `"Retry-After"=>"30"`. */
const RE_DELAY = /\bretry[-_ ]?after["']?\s{0,4}(?:=>|[:=]|(?<=["']),)\s{0,4}[b"'[]{0,2}(\d{1,9}(?:\.\d{1,6})?)/i;

const delayIn = (text: string): [string, string][] => {
  const delay = RE_DELAY.exec(text.slice(0, 20_000))?.[1];
  return delay === undefined ? [] : [['retry-after', delay]];
};

const fromPayload = ({ status, headers, body, around, before = '', written, repaired, how, start, end }: Payload, offset: number): Message => {
  const text = body.kind === 'text' ? body.text : around;
  return { status: status ?? statusInWords(around) ?? statusBeside(before, around.slice(before.length)), headers: headers.length ? headers : delayIn(text), body, around, written, repaired, how, start: offset + start, end: offset + end };
};

/** A prompt of a shell, or a request line: what stands there belongs to the next exchange, not to this body. */
const RE_NEXT = /^(?:\$ |> ?(?:curl|http|wget) |(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S+ HTTP\/\d)/;

/** curl could not do its last request, after a redirect or in the middle of a body; 22 only repeats the status. https://everything.curl.dev/cmdline/exitcode.html */
const RE_CURL_FAILED = /^curl: \((?!22\))\d{1,2}\) /;

interface Head {
  status: number | null;
  headers: Message['headers'];
  next: number;
  rest?: Line;
}

/** Where the head that starts here ends, and what it says; `null` where no head starts here. */
function readHead(lines: readonly RoledLine[], i: number): Head | null {
  const line = lines[i];
  if (!line) return null;
  const status = statusOfLine(line.text);
  const rest = status === null ? -1 : line.text.search(/[{<](?!--)/); // a log writes the body behind the status line
  if (status !== null && rest >= 0) return { status, headers: [], next: i + 1, rest: { text: line.text.slice(rest), start: line.start + rest } };
  if (status !== null) {
    const head = readHeaders(lines, i + 1, prefixOf(line.text));
    return { ...head, ...(head.headers.length === 0 && readBareHeaders(lines, head.next)), status }; // a browser's tools show headers apart from the status, below a blank line
  }
  const bare = bareStatus(line.text);
  const below = lines[i + 1];
  if (bare !== null && below && (/^\s*[{[<"]/.test(below.text) || headerOf(below.text) || isBlank(below))) return { status: bare, ...readHeaders(lines, i + 1) };
  return readBareHeaders(lines, i);
}

/** A status line, or one that is only `404 Not Found`, above a header that responses carry. */
function beginsHead(lines: readonly RoledLine[], i: number): boolean {
  const text = lines[i]?.text ?? '';
  return statusOfLine(text) !== null || bareStatus(text) !== null && KNOWN_HEADERS.has(headerOf(lines[i + 1]?.text ?? '')?.[0] ?? '');
}

/** Whether what begins at line `i`, with a head or without, ends before line `at`: another head or the next exchange begins there, or curl says that it could not go on. */
function endsBefore(lines: readonly RoledLine[], at: number, i: number, head: Head | null): boolean {
  const text = lines[at]?.text ?? '';
  if (at > i && beginsHead(lines, at)) return true;
  if (!head) return false;
  return at > head.next && RE_NEXT.test(text) || at > i && (head.status ?? 0) < 400 && RE_CURL_FAILED.test(text);
}

/** Heads and what stands between them. Lines of the request and remarks of tools are passed over. */
function readMessages(all: readonly RoledLine[], libraries: Libraries): { messages: Message[]; heads: number } {
  const lines = all.filter(({ role }) => role === 'response');
  const messages: Message[] = [];
  let heads = 0;
  let i = 0;
  while (i < lines.length && messages.length < MOST_MESSAGES) {
    const head = readHead(lines, i);
    const from = head ? head.next : i;
    let end = from;
    while (end < lines.length && !endsBefore(lines, end, i, head)) end++;
    const below = [...(head?.rest ? [head.rest] : []), ...lines.slice(from, end)];
    const payloads = readPayloads(joinLines(below), libraries);
    const { start } = spanOf(below);
    if (head) {
      heads++;
      const [first, ...rest] = payloads;
      const span = spanOf(lines.slice(i, end));
      messages.push({ status: head.status, headers: head.headers, body: first?.body ?? NO_BODY, around: first?.around ?? '', repaired: first?.repaired ?? false, how: first?.how ?? null, ...span });
      for (const payload of rest) messages.push(fromPayload(payload, start));
    } else {
      for (const payload of payloads) messages.push(fromPayload(payload, start));
    }
    i = Math.max(end, i + 1);
  }
  return { messages, heads };
}

/** Remarks before the first head (a prompt, a log's prefix) are no response of their own where a head follows. */
const withoutPreamble = (messages: readonly Message[], heads: number): Message[] =>
  heads ? messages.filter(({ body, headers, status }) => body.kind === 'json' || body.kind === 'text' && RE_CURL_FAILED.test(body.text) || headers.length > 0 || status !== null || body.kind === 'html' || body.kind === 'xml') : [...messages];

function formOf(paste: string, messages: readonly Message[], heads: number, curl: boolean): Form {
  const [first] = messages;
  if (curl || /^\s*(?:[$>%#] )?curl\s/m.test(paste.slice(0, 2000))) return 'curl';
  if (heads) return messages.every(({ body, headers }) => body.kind === 'none' && headers.length === 0) ? 'status' : 'http';
  if (!first) return 'text';
  if (first.body.kind === 'json') return first.around.trim() === '' ? 'json' : 'log';
  if (first.body.kind === 'html' || first.body.kind === 'xml') return first.body.kind;
  if (/^\s*(?:https?:\/\/|urn:)\S+\s*$/i.test(paste)) return 'uri';
  return 'text';
}

/** Reads whatever was pasted: the responses in it, in order, and what it shows of the request. Never throws. */
export function read(paste: string, libraries: Libraries = {}): Reading {
  const opened = openedText(paste);
  if (opened === null) return readText(paste, libraries);
  const inner = readText(opened, libraries);
  // Places in the opened text are no places in the paste: each response is said to be the whole of it.
  return { ...inner, messages: inner.messages.map((message) => ({ ...message, repaired: true, start: 0, end: paste.length })) };
}

const RE_ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]{0,20}[A-Za-z]`, 'g');

/** What a paste says that is one string of JSON, other than JSON again; `null` where it is none. */
function stringOf(paste: string): string | null {
  if (!/^\s*"(?!\s*[{[])/.test(paste) || !/"\s*$/.test(paste.slice(-100))) return null;
  const said = unescapeJson(paste.trim());
  return typeof said === 'string' ? said : null;
}

/** A whole response that was written into one string, or coloured for a terminal; `null` where it stands as it is. */
function openedText(paste: string): string | null {
  if (paste.includes('\u001b[')) return paste.replace(RE_ANSI, '');
  const said = stringOf(paste);
  if (said !== null && /[\n{]/.test(said) && !/^\s*[{[]/.test(said)) return said;
  if (paste.length > 1_000_000 || !/HTTP\/\d/.test(paste) || !/\\r?\\n/.test(paste)) return null;
  const lines = paste.trim().split('\n').length;
  if (lines > 2) return null;
  return paste.trim().replace(/^["'](.*)["']$/s, '$1').replaceAll('\\r', '').replaceAll('\\n', '\n').replaceAll('\\"', '"').replaceAll('\\t', ' ');
}

function readText(paste: string, libraries: Libraries): Reading {
  if (paste.length < 1000 && INVISIBLE.test(paste)) return { form: 'text', messages: [], request: requestHints(''), notes: [] };
  const request = requestHints(paste);
  const whole = wholeValue(paste.replace(/^\ufeff/, ' '));
  if (whole) {
    const messages = withDocument(whole, paste, libraries).map((payload) => fromPayload(payload, 0));
    return { form: RE_HAR.test(paste.slice(0, 200)) ? 'har' : 'json', messages, request, notes: notesOf(messages) };
  }
  const { lines, curl } = readDialect(splitLines(paste.replace(/[\ufeff\u00a0]/g, ' ')));
  const { messages: all, heads } = readMessages(lines, libraries);
  const messages = withoutPreamble(all, heads);
  return { form: formOf(paste, messages, heads, curl), messages, request, notes: notesOf(messages) };
}

const SAID: Record<Mending, string> = {
  cut: 'The text ends in the middle of the body; what was there was read.',
  broken: 'The body was not valid JSON as it stood (quotes, commas, comments or bare words); it was mended to be read.',
  escaped: 'The body was written into a string; it was taken out again.',
  string: 'The body was written into a string; it was taken out again.',
  notation: 'The body was written in another language’s notation; it was translated to be read.',
  prefixes: 'A logger’s prefix stood before each line of the body; it was taken off.',
};

const notesOf = (messages: readonly Message[]): string[] =>
  [...new Set(messages.flatMap(({ how, repaired }) => (how ? [SAID[how]] : repaired ? [SAID.string] : [])))];
