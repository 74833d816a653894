import { at, isObject, scalarText } from '../pointer.ts';
import { unescapeJson } from './embedded.ts';
import { type Body, textBody } from './message.ts';
import { statusValue } from '../status-value.ts';
import { FAILED, INNER, OF_ERRORS, type Wrapper, WRAPPERS } from './wrapper-table.ts';

/** A response that a tool wrapped into an object of its own. */
export interface Unwrapped {
  status: number | null;
  headers: [string, string][];
  body: Body;
}

const RE_FAILED = /^(?:fail|err|reject)/i;
const MOST_DEPTH = 4;
const MOST_MEMBERS = 30;

/** The first failing response that is wrapped somewhere inside a value. */
function innerResponse(value: unknown, wrapper = INNER, depth = 0): Unwrapped | null {
  if (typeof value !== 'object' || value === null || depth >= MOST_DEPTH) return null;
  const isList = Array.isArray(value);
  for (const name of Object.keys(value).slice(0, MOST_MEMBERS)) {
    const member = (value as Record<string, unknown>)[name];
    if (typeof member !== 'object') continue;
    const own = !isList && RE_FAILED.test(name) ? FAILED : wrapper;
    const found = isObject(member) && first(member, undefined, own.body) !== undefined ? unwrapOne(member, own) : null;
    const failing = (found?.body.kind === 'json' || found?.body.kind === 'html') && (found.status ?? 0) >= 400 ? found : innerResponse(member, own, depth + 1);
    if (failing) return failing;
  }
  return null;
}

const MOST_ENTRIES = 5000;

/** Headers as an object, or as HAR writes them: a list of `{name, value}`. */
function headersOf(value: unknown): [string, string][] {
  const pairs: unknown[][] = Array.isArray(value) ? value.slice(0, 500).filter(isObject).map((item) => [item['name'], item['value']]) : isObject(value) ? Object.entries(value).slice(0, 500) : [];
  return pairs.flatMap(([name, own]) => {
    const text = Array.isArray(own) ? own.map(scalarText).join(', ') : scalarText(own);
    return typeof name === 'string' && text !== null ? [[name.toLowerCase(), text] as [string, string]] : [];
  });
}

function bodyOf(value: unknown): Body | null {
  const opened = unescapeJson(value);
  if (typeof opened === 'object' && opened !== null) {
    const members: unknown[] = Object.values(opened);
    // Of `{ error: [Object], status: 409 }` the printer left out what it says.
    const saysLittle = members.length === 0 || members.includes(null) && members.every((member) => member === null || typeof member === 'number');
    return saysLittle ? null : { kind: 'json', value: opened };
  }
  const text = typeof opened === 'string' ? opened.trim() : '';
  return text === '' ? null : textBody(text);
}

/** The first of the places that holds something; `/..` leads out of the holder, to what wraps it. */
const first = (holder: unknown, around: unknown, pointers: readonly string[]): unknown =>
  pointers.map((pointer) => (pointer.startsWith('/..') ? at(around, pointer.slice(3)) : at(holder, pointer))).find((value) => value !== undefined && value !== null);

function unwrapOne(value: Record<string, unknown>, { response, status, headers, body, bodyless, notBeside }: Wrapper): Unwrapped | null {
  const holder = at(value, response);
  if (!isObject(holder) || notBeside?.some((pointer) => at(value, pointer) !== undefined)) return null;
  const stated = statusValue(first(holder, value, status));
  const itself = bodyless && response !== '' && OF_ERRORS.some((pointer) => at(holder, pointer) !== undefined) ? bodyOf(holder) : null;
  const inside = body.map((pointer) => bodyOf(pointer.startsWith('/..') ? at(value, pointer.slice(3)) : at(holder, pointer))).find((found) => found !== null) ?? itself;
  // A body that is only text proves a wrapper where headers stand beside it: `{"status": 404, "text": "…"}` may be an error body itself.
  const list = headersOf(first(holder, value, headers));
  if (stated === null && (status.length > 0 || list.length === 0)) return null;
  const ownStatus = response !== '' && first(holder, undefined, status) !== undefined;
  if (!inside && !(bodyless && (ownStatus || list.length > 0))) return null;
  if (inside?.kind === 'text' && response === '' && list.length === 0) return null;
  return { status: stated, headers: list, body: inside ?? { kind: 'none' } };
}

/** The responses inside a value: the entries of a HAR, or what a client library's error object holds. `null` where it wraps none. */
export function unwrap(value: unknown): Unwrapped[] | null {
  const entries = at(value, '/log/entries');
  if (Array.isArray(entries)) {
    return entries.slice(0, MOST_ENTRIES).flatMap((entry: unknown) => {
      const response = at(entry, '/response');
      const status = statusValue(at(response, '/status'));
      return isObject(response) ? [{ status, headers: headersOf(response['headers']), body: bodyOf(at(response, '/content/text')) ?? { kind: 'none' } }] : [];
    });
  }
  if (!isObject(value)) return null;
  for (const wrapper of WRAPPERS) {
    const found = unwrapOne(value, wrapper);
    if (found) return [found];
  }
  const inner = innerResponse(value);
  return inner && [inner];
}
