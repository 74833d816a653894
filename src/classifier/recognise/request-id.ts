import { type HeaderList, headerValue } from '../failure.ts';
import { at, isObject, scalarText } from '../pointer.ts';

/**
 * Names of the id that support asks for, the most telling first: of headers (`x-acme-request-id`) and of members (`requestId`), in lower case.
 * Sources: each provider's API reference.
 */
const NAMES: readonly RegExp[] = [
  /^(?:x-)?request[-_]?id$/,
  /(?:^|[-_]a?|client|server)(?<!correlation-|^fly-)req(?:uest)?[-_]?id$/,
  /(?:^|[-_])(?:debug|query|(?:global-)?transaction)[-_]?id$/,
  /(?:^|[-_])(?:correlation[-_]?(?:request-)?|(?:fb)?trace[-_]?|tracking[-_]?|invocation)id$/,
  /^(?:pspreference|log_id)$|error[-_]?id$/,
];
/** How all of them end: most members and headers are none. */
const RE_ID = /(?:id|reference)$/i;
/** Where the number or the word for a kind of error stands under the name of an id. */
const isKind = (name: string, value: unknown): boolean => /error/i.test(name) && /^(?:\d{1,5}|[a-z_]+)$/i.test(scalarText(value) ?? '');
/** Headers that an edge or a tracer adds, of which an API may know nothing; `traceparent` is W3C Trace Context. */
const EDGES: readonly string[] = ['sentry-trace', 'x-vercel-id', 'fly-request-id', 'x-amz-apigw-id', 'x-amz-cf-id', 'cf-ray', 'traceparent'];

const HOLDERS: readonly string[] = ['', '/error', '/meta', '/errors/0', '/$metadata', '/ResponseMetadata', '/details/0', '/error/details/0', '/error/innerError', '/error/innererror'];
const MOST_MEMBERS = 100;

/** The id among headers or members: of the most telling name that has one. */
function namedId(entries: readonly (readonly [name: string, value: unknown])[]): string | null {
  const ids = entries.filter(([name, value]) => RE_ID.test(name) && scalarText(value) && !isKind(name, value));
  for (const pattern of ids.length ? NAMES : []) {
    const found = ids.find(([name]) => pattern.test(name.toLowerCase()));
    if (found) return scalarText(found[1]);
  }
  return null;
}

export function requestIdOf(body: unknown, headers: HeaderList, pointers: readonly string[] = []): string | null {
  for (const pointer of pointers) {
    const found = at(body, pointer);
    if (scalarText(found) && !isKind('error', found)) return scalarText(found);
  }
  for (const holder of HOLDERS) {
    const inside = at(body, holder);
    if (!isObject(inside)) continue;
    const found = namedId(Object.entries(inside).slice(0, MOST_MEMBERS));
    if (found) return found;
    const named = ['trace', 'request'].find((name) => Object.hasOwn(inside, name) && /^(?=.*\d)[\w:.-]{6,100}$/.test(scalarText(inside[name]) ?? ''));
    if (named !== undefined) return scalarText(inside[named]);
  }
  return namedId(headers) ?? EDGES.map((name) => headerValue(headers, name)).find(Boolean) ?? null;
}

const RE_IN_TEXT = /(?:\b(?<!client-)|\\n)(?:(?:x-)?(?:amzn-|amz-)?request|ray|activity|trac(?:e|king)|correlation|query|debug|support|incident)[ _-]?(?:(?:uu)?id["']?(?: is)?\s{0,4}(?:[:=]|(?<=["']),)?|(?<=\(request )(?="))\s{0,4}(?:<[a-z]{1,10}(?: [^<>]{0,100})?>\s{0,4})?["'#]?(?=[\w.:=+/-]{0,79}\d)([A-Za-z0-9][\w.:=+/-]{4,79}[\w=+/-])/i;

/** A request id that a sentence or a log line names. */
export const requestIdInText = (text: string): string | null => RE_IN_TEXT.exec(text.slice(0, 20_000))?.[1] ?? null;
