import type { Shape } from '../../schemas/shape.ts';
import { at, isObject } from '../pointer.ts';
import type { Message } from '../read/message.ts';
import { statusBeside, statusInWords } from '../read/status-words.ts';
import { statusValue } from '../status-value.ts';
import { withUsualNames } from './aliases.ts';
import { hasFrames } from './frames.ts';
import { errorInside, underUsualNames } from './inside.ts';
import { recogniseText, rowsIn, saysMore } from './plain.ts';
import { failed, type Recognised } from './recognised.ts';
import { requestIdOf } from './request-id.ts';
import { saysOnlyStatus } from './only-status.ts';
import { sentenceOf } from './sentence.ts';
import type { ShapeRow } from './shape-table.ts';
import { codeText } from './tokens.ts';
import { recogniseValue } from './value.ts';

/** Shapes that say so little that an error body deeper inside, or a code under another name, says more. */
export const LOOSE = new Set<Shape>(['flat-message', 'flat-error-string', 'unknown-json']);

/** Lists of what is wrong: parts of the body around them, whose sentence is the one that is meant. */
const LISTS = new Set<Shape>(['errors-array', 'errors-map', 'error-list-root', 'drf']);

/** Whether a body says more than the loose one around it: it has a code, or a shape of its own. */
const saysEnough = ({ failure }: Recognised): boolean => failure.code !== null || !LOOSE.has(failure.shape) && !LISTS.has(failure.shape);

/** What a loose shape becomes where its members' usual names, or a body inside it, give it a code. */
export function betterNamed(message: Message, value: unknown, row: ShapeRow | null, found: Recognised): Recognised | null {
  if (!row) return null;
  const inner = row.proves === false ? errorInside(value) : null;
  const other = inner ?? underUsualNames(value);
  if (!other) return null;
  const status = message.status ?? statusAround(value) ?? found.failure.status;
  const named = recogniseValue({ ...message, status }, other.body, other.row, 'unknown-json');
  if (!named.failing || !(inner ? saysEnough(named) : named.failure.code !== null)) return null;
  return { ...named, failure: { ...named.failure, body: inner ? named.failure.body : found.failure.body, requestId: named.failure.requestId ?? found.failure.requestId } };
}

/** A sentence that quotes a whole error, as a body (`unexpected status 402: {"code":…}`) or as a tool writes it. The quoted one is meant. */
export function withErrorInMessage(message: Message, found: Recognised): Recognised {
  const { message: sentence, code } = found.failure;
  if (sentence !== null && /^\d{0,3}$/.test(code ?? '') && saysMore(sentence)) {
    const told = recogniseText({ ...message, status: found.failure.status, body: { kind: 'text', text: sentence } }, new Set());
    const shape = told.failure.message === sentence || !LOOSE.has(found.failure.shape) ? found.failure.shape : told.failure.shape;
    return { ...told, failure: { ...told.failure, shape, requestId: told.failure.requestId ?? found.failure.requestId } };
  }
  const inner = sentence?.includes('{') ? errorInside([sentence]) : null;
  if (!inner) return found;
  const quoted = recogniseValue({ ...message, status: found.failure.status ?? statusBeside((sentence ?? '').replace(/\{[\s\S]*/, ''), '') ?? statusInWords(sentence ?? '') }, inner.body, inner.row, 'unknown-json');
  return quoted.failing && saysEnough(quoted) ? quoted : found;
}

/** The same value under its members' usual names, or an error body inside it; with the status that stands around it. */
export function shapedInside(message: Message, value: unknown): Recognised | null {
  const found = underUsualNames(value) ?? errorInside(value) ?? errorInside(withUsualNames(value));
  if (!found) return null;
  const status = message.status ?? statusAround(value);
  const inner = recogniseValue({ ...message, status }, found.body, found.row, 'unknown-json');
  return inner.failing ? { ...inner, failure: { ...inner.failure, requestId: inner.failure.requestId ?? requestIdOf(value, message.headers) } } : null;
}

const STATUS_NAMES = /^(?:status|statuscode|status_code|httpstatus|http_status|httpcode|httpstatuscode|responsestatus)$/i;

/** A status that a member near the top states. */
function statusAround(value: unknown, depth = 3): number | null {
  if (!isObject(value) || depth === 0) return null;
  for (const [name, item] of Object.entries(value).slice(0, 60)) {
    const found = STATUS_NAMES.test(name) ? statusValue(typeof item === 'string' ? item.slice(0, 3) : item) : null;
    if (found !== null) return found;
  }
  for (const item of Object.values(value).slice(0, 60)) {
    const found = statusAround(item, depth - 1) ?? (typeof item === 'string' ? statusInWords(item) : null);
    if (found !== null) return found;
  }
  return null;
}

/** The headline of a thrown error, above the members that a runtime prints of it: `ThrottlingException: slow down`. */
const RE_HEADLINE = /^(?:Uncaught |Unhandled )?(?:[\w$]+(?:\.|::))*([A-Z]\w{2,80})(?: ?\[[\w.]{1,60}\])?: (?:\d{3} )?(\S[^\n]{0,2000})/m;
/** Members that a runtime or an SDK adds to an error object; an API's body has none of them. */
const RUNTIME_MEMBERS = ['$metadata', '$fault', '$response', 'stack', 'errno', 'syscall', 'headers', '__type'];

/** An error object that a runtime printed: its name is the code, its headline the message, its members say the rest. */
export function headlined(message: Message, value: unknown): Recognised | null {
  const [, name, sentence] = RE_HEADLINE.exec(message.around.slice(0, 5000)) ?? [];
  if (name === undefined || sentence === undefined || !isObject(value) || !RUNTIME_MEMBERS.some((member) => Object.hasOwn(value, member))) return null;
  const status = message.status ?? statusAround(value) ?? statusInWords(sentence);
  const code = codeText(value['code'], status) ?? codeText(name, status);
  if (code === null && status === null) return null;
  return failed({ ...message, status }, { body: value, shape: 'plain-text', code, message: sentence, requestId: requestIdOf(value, message.headers) });
}

/** A body that has no sentence, with the one above it: of a printed error the headline, else what a tool says in its own way. */
export function withHeadline(message: Message, { failing, failure }: Recognised): Recognised {
  if (!failing || failure.message !== null || message.body.kind !== 'json') return { failing, failure };
  const near = message.around.slice(0, 5000);
  const sentence = hasFrames(near) ? RE_HEADLINE.exec(near)?.[2] : rowsIn(near).map(({ groups }) => groups['message']).find((said) => said !== undefined);
  return { failing, failure: sentence === undefined || saysOnlyStatus(sentence) ? failure : { ...failure, message: sentence } };
}

const MOST_TEXTS = 20;
/** Members that say what a thing is, not what happened. */
const DESCRIBES: ReadonlySet<string> = new Set(['title', 'name', 'description', 'label', 'caption']);

/** Where Rust's structured logs have what was said. https://docs.rs/tracing-subscriber/latest/tracing_subscriber/fmt/format/struct.Json.html */
const LOGGED = '/fields';

/** Texts in and around a value of no known shape: a structured log line holds the failure in one of its members, an exception before its data. */
function textsOf(value: unknown, around: string): string[] {
  const members = [value, at(value, LOGGED)].filter(isObject).flatMap(Object.entries).flatMap(([name, item]: [string, unknown]) => (typeof item === 'string' && item.length > 8 && /\s|^\w+$/.test(item) && !DESCRIBES.has(name) ? [item] : []));
  return [around.trim(), ...members.slice(0, MOST_TEXTS)].filter((text) => text !== '');
}

/** What one of those texts says, where one says that something failed: the first that names a code, else the first. */
export function inItsTexts(message: Message, value: unknown): Recognised | null {
  let first: Recognised | null = null;
  for (const text of textsOf(value, message.around)) {
    const told = recogniseText({ ...message, body: { kind: 'text', text } }, new Set());
    const found = text === message.around.trim() && told.failure.code === null && told.failure.message !== null ? { ...told, failure: { ...told.failure, message: sentenceOf(text) } } : told;
    if (!found.failing || found.failure.shape === 'status-line' || found.failure.shape === 'problem-type-uri') continue;
    const shape = found.failure.code === text ? 'unknown-json' : found.failure.shape; // the code is all that its member says
    const whole = { ...found, failure: { ...found.failure, shape, body: value, requestId: found.failure.requestId ?? requestIdOf(value, message.headers) } }; // it may hold a delay
    if (found.failure.code !== null) return whole;
    first ??= whole;
  }
  return first;
}
