import type { Finding } from '../schemas/finding.ts';
import { isObject, scalarText } from './pointer.ts';
import type { Body, Message } from './read/message.ts';

/**
 * Headers that decide something besides those that the finding names: the delays and quotas of `advise/signals.ts`, the clock they count from,
 * the body's type, and those that name an error (RFC 9110, section 11.6.1; AWS's error type).
 */
const RE_DECIDES = /retry|rate-?limit|^date$|^content-type$|^www-authenticate$|error/;
/** Members that hold a delay (`advise/signals.ts`), or tell which kind of body it is. */
const RE_TELLS = /retry|estimated_time|@type|^kind$/i;
/** Shorter texts are found in any other by chance. */
const SHORTEST_PART = 4;
const MOST_PARTS = 20;
const LONGEST_TEXT = 1500;
const LONGEST_HEADER = 500;
const MOST_HEADERS = 40;
const MOST_MEMBERS = 100;
const MOST_DEPTH = 12;

/** What a finding names of its response, to be told from the rest. */
interface Named {
  readonly values: ReadonlySet<string>;
  /** Those that are looked for inside other texts, too. */
  readonly parts: readonly string[];
  readonly message: string;
  /** Evidence, and members without which the body would not be its API's. */
  readonly pointers: ReadonlySet<string>;
}

function namedBy({ response, candidates }: Finding, required: readonly string[]): Named {
  const { code, reason, type, message, requestId, status, fields } = response;
  const evidence = candidates.flatMap((candidate) => candidate.evidence);
  const texts = [code, reason, type, message, requestId, status, ...fields.flatMap((field) => [field.name, field.message])];
  const values = new Set(texts.flatMap((text) => (text === null ? [] : [String(text)])));
  return {
    values,
    parts: [...values].filter((value) => value.length >= SHORTEST_PART).slice(0, MOST_PARTS),
    message: message?.slice(0, LONGEST_TEXT) ?? '',
    pointers: new Set([...required, ...evidence.flatMap(({ at }) => (at.startsWith('body:/') ? [at.slice('body:'.length)] : []))]),
  };
}

const cut = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);

/** Whether a text is one that is named, a part of the message, or holds one that is named. */
const isNamed = (text: string, { values, parts, message }: Named): boolean =>
  values.has(text) || (text.length >= SHORTEST_PART && message.includes(text)) || parts.some((part) => text.includes(part));

/** A value with only what is named in it; `undefined` where nothing is. */
function pruned(value: unknown, named: Named, pointer: string, depth = 0): unknown {
  const wanted = named.pointers.has(pointer);
  if (typeof value !== 'object' || value === null) {
    const kept = wanted || RE_TELLS.test(pointer.slice(pointer.lastIndexOf('/') + 1)) || isNamed(scalarText(value) ?? '', named);
    return kept ? (typeof value === 'string' ? cut(value) : value) : undefined;
  }
  if (depth >= MOST_DEPTH) return undefined;
  if (Array.isArray(value)) {
    const kept = value.slice(0, MOST_MEMBERS).flatMap((item, i) => pruned(item, named, `${pointer}/${i}`, depth + 1) ?? []);
    return wanted || kept.length > 0 ? kept : undefined;
  }
  const entries = Object.entries(value).flatMap(([name, member]) => {
    const own = pruned(member, named, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
    const isKey = named.values.has(name);
    return own === undefined && !isKey ? [] : [[name, own ?? (Array.isArray(member) ? [] : isObject(member) ? {} : '')] as const];
  });
  return wanted || entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function bodyText(body: Body, around: string, named: Named): string {
  switch (body.kind) {
    case 'json':
      return (isNamed(around, named) ? `${cut(around.trim())} ` : '') + JSON.stringify(pruned(body.value, named, '') ?? {}, null, 2);
    case 'none':
      return around.length > LONGEST_TEXT ? named.message : around;
    default:
      return cut(body.text);
  }
}

function headLines({ status, headers }: Message, named: Named, names: ReadonlySet<string>): string[] {
  const kept = headers.filter(([name, value]) => value.length <= LONGEST_HEADER && (RE_DECIDES.test(name) || names.has(name) || named.values.has(value)));
  return [...(status === null ? [] : [`HTTP/1.1 ${status}`]), ...kept.slice(0, MOST_HEADERS).map(([name, value]) => `${name}: ${value}`)];
}

/** The request, as far as the finding knows it. */
function requestLines({ method, host, path, idempotencyKey }: Finding['request']): string[] {
  const line = path === null ? `method: ${method}` : `${method} ${path.slice(0, LONGEST_HEADER)} HTTP/1.1`;
  return [...(method === null ? [] : [line]), ...(host === null ? [] : [`Host: ${host}`]), ...(idempotencyKey === 'sent' ? ['Idempotency-Key: …'] : [])];
}

/** An exchange as curl shows it; without a status line there is no telling the two apart by their lines, and the request is only a remark. */
function exchange(request: readonly string[], head: readonly string[], body: string): string[] {
  const response = [...head, ...(head.length > 0 && body ? [''] : []), ...body.split('\n')];
  if (request.length === 0 || head.length === 0) return [...request, ...response];
  return [...request.map((line) => `> ${line}`), '>', ...response.map((line) => `< ${line}`)];
}

/**
 * A response as a small text of its own: what its finding names (status, code, reason, type, message, request id, fields, evidence) and what its
 * delays are read from, where they stood; everything else is left out. `required`: pointers of members that the API's bodies always have.
 */
export function condense(message: Message, finding: Finding, required: readonly string[]): string {
  const named = namedBy(finding, required);
  const evidence = finding.candidates.flatMap((candidate) => candidate.evidence);
  const names = new Set(evidence.flatMap(({ at }) => (at.startsWith('header:') ? [at.slice('header:'.length)] : [])));
  const words = [...new Set(evidence.flatMap(({ at, value }) => (at === 'text' ? [value] : [])))];
  const lines = exchange(requestLines(finding.request), headLines(message, named, names), bodyText(message.body, message.around, named));
  const said = lines.join('\n').toLowerCase();
  return [...words.filter((word) => !said.includes(word.toLowerCase())), ...lines].join('\n');
}
