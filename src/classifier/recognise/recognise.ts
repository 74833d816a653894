import type { MatchingNetwork } from '../../schemas/catalogue.ts';
import { headerValue } from '../failure.ts';
import type { Message } from '../read/message.ts';
import { statusInWords } from '../read/status-words.ts';
import { challengeOf } from './challenge.ts';
import { betterNamed, headlined, inItsTexts, LOOSE, shapedInside, withErrorInMessage, withHeadline } from './deeper.ts';
import { networkIn, networkText } from './network.ts';
import { claimed, recogniseText, saysMore } from './plain.ts';
import { failed, type Recognised } from './recognised.ts';
import { sentenceOf } from './sentence.ts';
import { codeText } from './tokens.ts';
import { shapeOf } from './shape-of.ts';
import { recogniseValue } from './value.ts';
import { XML_SHAPES } from './xml-table.ts';

/** AWS's JSON protocols name the error in a header. https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization */
const ERROR_TYPE_HEADER = 'x-amzn-errortype';
/** Other providers name it in a header of their own, `x-acme-error-code`, which is all there is where an answer has no body. https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2 */
const RE_ERROR_HEADER = /^x-(?:[a-z0-9]{1,20}-){0,2}error(?:-?(?:code|type))?$/;

/** A challenge names the error where the body does not; and a header that names it makes a body, or its absence, one of AWS's JSON protocols. */
function withErrorType({ failure, failing }: Recognised): Recognised {
  const challenge = failure.code === null ? challengeOf(failure.headers) : null;
  if (challenge) return { failing: true, failure: { ...failure, code: challenge.code, message: challenge.message ?? failure.message } };
  const named = headerValue(failure.headers, ERROR_TYPE_HEADER)?.replace(/:.*$/, '') ?? null;
  if (named !== null) return { failing: true, failure: { ...failure, shape: 'aws-json', code: failure.code ?? named } };
  const own = failing && failure.code === null ? failure.headers.find(([name]) => RE_ERROR_HEADER.test(name))?.[1] : undefined;
  return { failing, failure: own === undefined ? failure : { ...failure, code: codeText(own, failure.status) } };
}

/** What the document says that one of the body's strings holds, where it is an error's. */
function inString({ written, ...own }: Message, codes: ReadonlySet<string>): Recognised | null {
  const told = written && recogniseBody({ ...own, body: written.body, status: written.status ?? own.status }, codes);
  return told?.failing ? told : null;
}

/** What stands before a body that an exception was raised with. */
const RE_RAISED = /(?:Error|Exception): ?\(?\n/;
/** A document in the place of a sentence. */
const RE_MARKUP = /^\s*<[?!a-z]/i;

function recogniseBody(message: Message, codes: ReadonlySet<string>): Recognised {
  const { body } = message;
  if (body.kind === 'json') {
    const thrown = headlined(message, body.value);
    const inner = thrown?.failure.code === null ? inString({ ...message, status: thrown.failure.status }, codes) : null;
    if (thrown) return inner?.failure.code ? inner : thrown;
    const row = shapeOf(body.value);
    const found = recogniseValue(message, body.value, row, 'unknown-json', RE_RAISED.test(message.around));
    if (row && found.failing && (found.failure.code !== null || row.proves !== false && !LOOSE.has(row.shape))) return withErrorInMessage(message, found);
    const better = betterNamed(message, body.value, row, found);
    if (better) return withErrorInMessage(message, better);
    const quoted = inString(message, codes);
    const saysNothing = found.failure.message === null || RE_MARKUP.test(found.failure.message);
    if (quoted && (quoted.failure.code !== null || row && saysNothing)) return quoted;
    if (row && found.failing) return withErrorInMessage(message, found);
    const inside = shapedInside(message, body.value);
    if (inside) return withErrorInMessage(message, inside);
    const told = found.failing && found.failure.code !== null ? null : inItsTexts({ ...message, status: found.failing ? found.failure.status : message.status }, body.value);
    if (quoted && saysNothing && !told?.failure.code) return quoted;
    if (told && (told.failure.code !== null || !found.failing || found.failure.message === null)) return told;
    return found.failing ? found : quoted ?? found;
  }
  if (body.kind === 'xml' && body.value) {
    const row = shapeOf(body.value, XML_SHAPES);
    const inside = row ? null : shapedInside(message, body.value);
    return inside ? { ...inside, failure: { ...inside.failure, shape: 'unknown-xml' } } : recogniseValue(message, body.value, row, 'unknown-xml');
  }
  return claimed(message, recogniseText(message, codes));
}

/** What of the catalogue tells a text that is no response: how network failures are written, which words are codes, and how type URIs begin. */
export interface Known {
  network: readonly MatchingNetwork[];
  codes: ReadonlySet<string>;
  types: readonly string[];
}
const NOTHING_KNOWN: Known = { network: [], codes: new Set(), types: [] };

/** A type URI of the catalogue names the error, also where nothing else does: a text that quotes one, a body cut down to it. */
function withKnownType(message: Message, found: Recognised, types: readonly string[]): Recognised {
  const text = found.failure.type ?? (message.body.kind === 'text' && found.failure.code === null ? message.body.text : '');
  const at = types.map((prefix) => text.indexOf(prefix)).find((place) => place >= 0);
  const type = at === undefined ? undefined : /^[^\s"'<>()[\]{}`*]{1,300}/.exec(text.slice(at))?.[0].replace(/[.,;:!?]+$/, '');
  if (type === undefined || types.includes(type)) return found;
  const shape = found.failure.shape === 'none' ? 'plain-text' : found.failure.shape;
  return { failing: message.status === null || found.failing, failure: { ...found.failure, shape, type, code: found.failure.code ?? type } };
}

/** One response read through its shape; or, where there was none, the kind of network failure that the text tells. */
export function recognise(message: Message, { network, codes, types }: Known = NOTHING_KNOWN): Recognised {
  const text = networkText(message);
  const lost = text === null || saysMore(text) ? null : networkIn(text, network);
  if (lost && statusInWords(text ?? '') === null) {
    return failed(message, { network: lost.kind, shape: 'plain-text', message: sentenceOf(text ?? '', lost.evidence), body: text ?? undefined });
  }
  return withKnownType(message, withErrorType(withHeadline(message, recogniseBody(message, codes))), types);
}
