import { isObject } from '../pointer.ts';
import { isSourceCode } from './code.ts';
import { writtenDocument } from './documents.ts';
import { type Embedded, embeddedJson, type Mending, unescapeJson } from './embedded.ts';
import { KNOWN_HEADERS } from './heads.ts';
import { withoutPrefix } from './interleaved.ts';
import { type Body, type Libraries, type Message, textBody } from './message.ts';
import { withLists } from './lists.ts';
import { isFragment, rewriteNotation } from './notations.ts';
import { queryError } from './query.ts';
import { unwrap } from './wrappers.ts';
import { decodeEntities } from './xml.ts';
import { yamlValues } from './yaml.ts';

/** What a stretch of text holds: one body, with its offsets into the text, and what stands around it. */
export interface Payload {
  body: Body;
  /** Status and headers that a wrapper around the body states. */
  status: number | null;
  headers: [string, string][];
  around: string;
  /** What stands before the body, up to the one before it. */
  before?: string;
  written?: Message['written'];
  repaired: boolean;
  how: Mending | null;
  start: number;
  end: number;
}

/** Spring's `400 Bad Request: [{…}]`. https://docs.spring.io/spring-framework/reference/integration/rest-clients.html */
const RE_SPRING = /(\b[45]\d\d [A-Z][A-Za-z' -]{2,40}: )\[(\{[^\n]*\})\]/;
/** Feign's `[404 Not Found] during [GET] to [https://…] [Client#get(String)]: [{…}]`. https://github.com/OpenFeign/feign */
const RE_FEIGN = /(\] during \[[A-Z]{3,8}\] to \[[^\]\n]{1,2000}\] \[[^\]\n]{1,500}\]: )\[([^\n]*)\s?\]/;
/** The bytes of Python: an escape in them is escaped once more. */
const RE_BYTES = /\bb'[{[]/;
/** Where data may begin; `[ERROR]` and `worker[3]` are no lists. */
const RE_DATA = /\{|\[\s*[{["']/;
const RE_HTML = /<(?:!doctype\s+html|html|head|title|body|h1|pre|div)\b/i;
const RE_XML = /<\?xml\b|<(?!(?:a|b|i|em|br|p|code|span|strong)\b)([A-Za-z_][\w.-]{0,80}(?::[\w.-]{1,80})?)(?:\s[^<>]{0,100}=[^<>]{0,500})?\s{0,9}>(?=[\s\S]*<\/\1>|(?:\s|\\[nrt]){0,99}<[A-Za-z_])/;

type Place = Pick<Payload, 'around' | 'before' | 'repaired' | 'how' | 'start' | 'end'>;

const plain = (body: Body, place: Place): Payload => ({ body, status: null, headers: [], ...place });

/** A JSON value as the payloads it holds: itself, or the responses that a tool wrapped into it. */
function ofValue(value: unknown, place: Place): Payload[] {
  const opened = withLists(unescapeJson(value));
  const inside = unwrap(opened);
  return inside ? inside.map((one) => ({ ...one, ...place })) : [{ ...plain({ kind: 'json', value: opened }, place), headers: isObject(opened) && headersOf(opened['headers']) || [] }];
}

/** What a value of JSON begins and ends with: where a long text is cut off, a parser's error costs more than all else. */
const RE_WHOLE = /^[[{"][\]}"]/;

function parseWhole(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** The payloads of a text that is one value of JSON, or of YAML, and nothing else; a string that holds JSON is opened. */
export function wholeValue(text: string): Payload[] | null {
  const trimmed = text.trim();
  const yaml = yamlValues(text);
  if (yaml.length) return yaml.flatMap((value) => ofValue(value, { around: '', repaired: true, how: 'notation', start: 0, end: text.length }));
  if (!RE_WHOLE.test(trimmed.charAt(0) + trimmed.slice(-1))) return null;
  const whole = parseWhole(trimmed);
  const value = whole && unescapeJson(whole.value);
  if (!whole || typeof value !== 'object' || value === null) return null;
  const start = text.length - text.trimStart().length;
  return ofValue(value, { around: '', repaired: value !== whole.value, how: value === whole.value ? null : 'string', start, end: start + trimmed.length });
}

/** The headers that a client library prints as an object before the body: all of it strings, and one of them a header that responses carry. */
function headersOf(value: unknown): [string, string][] | null {
  if (!isObject(value)) return null;
  const headers = Object.entries(value).filter(([, own]) => own !== null).map(([name, own]): [string, unknown] => [name.toLowerCase(), Array.isArray(own) && own.length === 1 ? own[0] : own]);
  const all = headers.every((header): header is [string, string] => typeof header[1] === 'string');
  return all && headers.some(([name]) => KNOWN_HEADERS.has(name)) ? headers : null;
}

/** The same where an object holds nothing else but them, under their name. */
const onlyHeaders = (value: unknown): [string, string][] | null => headersOf(value) ?? (isObject(value) && Object.keys(value).length === 1 ? headersOf(value['headers']) : null);

/** Of what stands before a body, as much as tells its status. */
const MOST_LEAD = 300;

function fromEmbedded(text: string, found: readonly Embedded[]): Payload[] {
  const payloads: Payload[] = [];
  let headers: [string, string][] = [];
  let from = 0;
  let lead = '';
  let same = '';
  found.forEach(({ value, repaired, how, start, end }, i) => {
    const last = i === found.length - 1;
    const former = payloads.at(-1);
    const besides = last && !former ? `${text.slice(0, start)}${text.slice(end)}`.trim() : null; // of the only object
    const own = besides !== null && !/\w\w/.test(besides) ? null : onlyHeaders(value);
    if (own && besides !== null) payloads.push({ ...plain({ kind: 'text', text: besides }, { around: besides, repaired, how, start: 0, end: text.length }), headers: own });
    if (own && last && former) { // they stand behind the body
      former.around += text.slice(end);
      if (former.headers.length === 0) former.headers = own;
    }
    if (own) {
      headers = own;
      return;
    }
    const gap = text.slice(from, start);
    const written = text.slice(start, end);
    const before = (written === same && !/[45]\d\d/.test(gap) ? lead : '') + gap; // printed twice: what told its status is above the first
    lead = before.slice(-MOST_LEAD);
    same = written;
    const place = { around: `${before}\n${last ? text.slice(end) : ''}`, before, repaired, how, start, end };
    for (const payload of ofValue(value, place)) payloads.push(payload.headers.length ? payload : { ...payload, headers });
    headers = [];
    from = end;
  });
  return payloads;
}

/** JSON inside a text: as it stands, else with a logger's prefixes taken off its lines, else in another language's notation, else mended. */
function jsonPayloads(text: string, { repair }: Libraries): Payload[] {
  const { found: strict, cut } = embeddedJson(text);
  if (strict.length && !(cut && repair) && !isFragment(text) && !(text.includes('\\\\') && RE_BYTES.test(text))) return fromEmbedded(text, strict);
  if (isSourceCode(text)) return fromEmbedded(text, strict);
  const whole: Pick<Place, 'start' | 'end'> = { start: 0, end: text.length };
  const bare = withoutPrefix(text);
  for (const how of ['prefixes', 'notation'] as const) {
    const own = how === 'notation' ? text : bare;
    const rewritten = own === null ? null : rewriteNotation(own) ?? (own === bare ? bare : null); // without its prefixes it may be JSON as it stands
    const found = rewritten === null ? [] : embeddedJson(rewritten, repair).found;
    if (rewritten !== null && found.length) return fromEmbedded(rewritten, found).map((payload) => ({ ...payload, around: /\w\w/.test(payload.around) ? text : '', repaired: true, how, ...whole }));
  }
  const mended = repair ? embeddedJson(text, repair).found : [];
  return fromEmbedded(text, mended.length ? mended : strict);
}

/** Where markup begins in a text: a tag of HTML, or of XML that closes again; -1 where there is none. XML that opens more often than it closes was cut off, and shown again. */
const markupAt = (text: string): number => {
  const head = text.slice(0, 20_000);
  const html = head.search(RE_HTML);
  const xml = RE_XML.exec(head);
  if (!xml || html >= 0 && html < xml.index) return html;
  const [tag, name] = xml;
  return text.split(tag).length > text.split(`</${name}>`).length ? text.lastIndexOf(tag) : xml.index;
};

/** The bodies of a text with what markup stands in its strings: XML that a tool wrapped is read, and the last body has the document beside it. */
export const withDocument = (payloads: readonly Payload[], text: string, libraries: Libraries): Payload[] => payloads.map(({ body, ...own }, i) => ({
  ...own,
  body: body.kind === 'xml' ? textBody(body.text, libraries.xml) : body,
  written: i === payloads.length - 1 ? writtenDocument(text, libraries) : undefined,
}));

/** A text without the brackets that Feign and Spring put around a body; of none, Feign's line says nothing more. The body keeps its place. */
const unbracketed = (text: string): string => text
  .replace(RE_FEIGN, (whole, before: string, body: string) => (body ? `${before} ${body} ` : ']'.padEnd(whole.length)))
  .replace(RE_SPRING, '$1 $2 ');

/** Reads a text that is no HTTP head: JSON, else HTML or XML, else itself. Empty where there is nothing to read. */
export function readPayloads(raw: string, libraries: Libraries): Payload[] {
  const text = /^\s*&lt;/.test(raw) ? decodeEntities(raw) : unbracketed(raw.replaceAll('<EOL>', '\n    ').replace(/^E(?= {3})/gm, ' ')); // markup that was escaped; Spring's line end in messages; pytest's mark
  const end = text.trimEnd().length;
  if (end === 0) return [];
  const whole = wholeValue(text);
  if (whole) return withDocument(whole, text, libraries);
  const markup = markupAt(text);
  if (markup < 0 && isSourceCode(text) && embeddedJson(text).found.length === 0) return [];
  const json = markup >= 0 && !RE_DATA.test(text.slice(0, markup)) ? [] : jsonPayloads(text, libraries);
  if (json.length) return withDocument(json, text, libraries);
  if (markup >= 0) return [plain(writtenDocument(text, libraries)?.body ?? textBody(text.slice(markup), libraries.xml), { around: text.slice(0, markup), repaired: false, how: null, start: 0, end })];
  const query = queryError(text);
  if (query) return [plain({ kind: 'json', value: query.value }, { around: `${text.slice(0, query.start)}\n${text.slice(query.end)}`, repaired: true, how: 'notation', start: query.start, end: query.end })];
  const said = unescapeJson(text.trim());
  return [plain({ kind: 'text', text: typeof said === 'string' ? said.trim() : text.trim() }, { around: '', repaired: false, how: null, start: 0, end })];
}
