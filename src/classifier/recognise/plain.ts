import { mentionsFailure } from '../failure-word.ts';
import { type Failure, headerValue } from '../failure.ts';
import { last } from '../memo.ts';
import type { Message } from '../read/message.ts';
import { statusInWords } from '../read/status-words.ts';
import { wordsSay } from '../vocabulary.ts';
import { failed, isFailing, type Recognised, textFailure } from './recognised.ts';
import { grpcCodeName } from './grpc-codes.ts';
import { recognisePage } from './page.ts';
import { inPairs } from './pairs.ts';
import { requestIdInText, requestIdOf } from './request-id.ts';
import { saysOnlyStatus } from './only-status.ts';
import { bodySentence, sentenceOf } from './sentence.ts';
import { TEXTS } from './text-table.ts';
import { isErrorPhrase, isReasonPhrase, isToken } from './tokens.ts';

const RE_URI = /^(?:https?:\/\/|urn:)\S+$/i;
/** The name of an error's class says it, too: `ServiceNotFoundException`, `aws.NotFound: …`. */
const RE_CLASS = /\w(?:Exception|Error)\b|^\*\*\* \S|^(?:\w+(?:\.|::)){1,8}[A-Z]\w+: /m;
/** A line that begins with the name of an error: it needs no further sign. */
const RE_NAMED = /^(?:Uncaught |Unhandled )?(?:[\w$]+(?:\.|::|\/))*\w*(?:Error|Exception|ERROR|FATAL)(?: [[(][^\n]{1,200}[\])])?:\s+\S/;

/** A gRPC status in trailers, which come after a 200. https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md */
function trailers(message: Message, text: string): Failure | null {
  const inText = (name: string) => new RegExp(`^${name}:[ \\t]*([^\\n]*)$`, 'im').exec(text)?.[1]?.trim() ?? null;
  const code = headerValue(message.headers, 'grpc-status') ?? inText('grpc-status');
  if (code === null || code === '0') return null;
  const sentence = headerValue(message.headers, 'grpc-message') ?? inText('grpc-message');
  return textFailure(message, { shape: 'grpc-status', code: grpcCodeName(code), message: sentence === null ? null : percentDecoded(sentence) });
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not percent-encoded after all: as it was written
  }
}

/** A type URI or a code on its own, with no response around it. */
function alone(message: Message, text: string, codes: ReadonlySet<string>): Recognised | null {
  if (message.status !== null || message.headers.length > 0) return null;
  const uri = text.replace(/^type: /, '').replace(/^(["'<])(.*)["'>]\.?$/, '$2').replace(/[.,;:!]+$/, '');
  if (RE_URI.test(uri)) return failed(message, { shape: 'problem-type-uri', type: uri, code: uri });
  if ((isToken(text) || codes.has(text)) && text.length <= 100) return failed(message, { shape: 'plain-text', code: text, body: text });
  return null;
}

/** The rows of the table that a text fits, with what they found in it; the last text's are kept, because it is asked about twice. */
export const rowsIn = last((text) => TEXTS.flatMap(({ shape = 'plain-text', pattern }) => {
  const groups = pattern.exec(text.slice(0, 20_000))?.groups;
  return groups ? { shape, groups } : [];
}));

/** Whether a tool's own way to write a failure, with a code of its own, stands in a text: then a network failure that it quotes is not the answer. */
export const saysMore = (text: string): boolean => rowsIn(text.trim()).some(({ groups }) => groups['code'] !== undefined);

const isOdd = (text: string): boolean => (text.replace(/\\"/g, '').match(/"/g)?.length ?? 0) % 2 === 1;

/**
 * A sentence that stands behind `before` on its line. In a quoted field (`error="rpc error: …" method=Sync`) it ends with the field; and what stands
 * behind its last, unpaired quote is no part of it.
 */
function withinQuotes(sentence: string, before: string): string {
  if (isOdd(before)) return sentence.replace(/^((?:[^"\\]|\\.)*).*$/s, '$1');
  return isOdd(sentence) ? sentence.replace(/"[^"]*$/, '') : sentence;
}

/** The sentence that a pattern found in a text, as it was meant: without the field's end, its escapes and the quotes around all of it. */
function sentenceIn(text: string, found: string): string | null {
  const at = text.indexOf(found);
  const own = withinQuotes(found, text.slice(text.lastIndexOf('\n', at) + 1, at));
  return own.replace(/\\(["\\])/g, '$1').trim().replace(/^"([^"]+)"$/, '$1') || null;
}

const [MOST_PHRASE, MOST_CLAIM] = [300, 120];
/** What a person writes who asks about an error, instead of pasting it. */
const RE_PROSE = /\?\s*$|\b(?:I|we|my|our|why|how|please help|getting|got)\b/;

/** What one line says that went wrong, where it is no more than that. */
const phrase = (text: string, most: number) =>
  text.length > most || text.includes('\n') || !/\s/.test(text) || RE_PROSE.test(text) ? undefined : wordsSay({ code: null, message: text, status: null })?.row;

/** One short line that is wholly a phrase of throttling, of refused credentials or of an outage, or a reason phrase by itself. */
const isShortPhrase = (text: string): boolean => isErrorPhrase(text) || (phrase(text, MOST_PHRASE)?.alone ?? false);
/** A line that says whose words stand below it. */
const RE_SAYS = /^[^\n]{1,200}:\n+/;

/** What was typed above it. */
const RE_COMMAND = /^\s*[$>%#] [^\n]*\n/;

/** A paste that is nothing but a shorter line may say it in weaker words: `The name is invalid.` */
export function claimed(message: Message, told: Recognised): Recognised {
  const text = message.body.kind === 'text' ? message.body.text.replace(RE_COMMAND, '').trim() : '';
  return told.failing || message.status !== null || message.around !== '' || !phrase(text, MOST_CLAIM) ? told : failed(message, { body: text, shape: 'plain-text', message: sentenceOf(text) ?? text });
}

function inWords(message: Message, text: string): Recognised {
  const unbold = text.replace(/(?<!\*)\*\*(?!\*)/g, '');
  for (const { shape, groups } of rowsIn(unbold)) {
    if (groups['message'] && isReasonPhrase(groups['message'].trim())) continue; // a status line in other words
    const status = message.status ?? (groups['status'] ? Number(groups['status']) : statusInWords(unbold));
    const failure = textFailure(message, { status, shape, body: text, code: groups['code'] ?? null, message: sentenceIn(unbold, groups['message'] ?? '') });
    return { failing: true, failure: { ...failure, requestId: groups['requestId'] ?? failure.requestId ?? requestIdInText(unbold) } };
  }
  const paired = inPairs(message, unbold);
  if (paired) return { failing: true, failure: paired };
  const status = message.status ?? statusInWords(unbold);
  const requestId = requestIdOf(undefined, message.headers) ?? requestIdInText(unbold);
  if (isFailing(status)) {
    const only = saysOnlyStatus(unbold) && (message.status === null || isReasonPhrase(text) === false);
    return failed(message, { status, body: text, requestId, shape: only ? 'status-line' : 'plain-text', message: only ? null : message.around === '' && (message.headers.length > 0 || message.status !== null) ? bodySentence(text) : sentenceOf(text) });
  }
  if (isShortPhrase(text.replace(RE_SAYS, ''))) return failed(message, { status, body: text, requestId, shape: 'plain-text', message: sentenceOf(text) ?? text });
  const said = (mentionsFailure(text) || RE_CLASS.test(text)) && text.length < 20_000 && wordsSay({ code: null, message: text, status: null }) !== null;
  if (!said && !isErrorPhrase(text.split('\n', 1)[0] ?? '') && !RE_NAMED.test(text) && !/^Traceback \(most recent/m.test(text)) return { failing: false, failure: textFailure(message, { status, body: text }) };
  return failed(message, { status, body: text, requestId, shape: 'plain-text', message: sentenceOf(text) });
}

/** A body that is no JSON and no XML, or a paste that is no response: an HTML page, text, a type URI, a bare code, a status line. */
export function recogniseText(message: Message, codes: ReadonlySet<string>): Recognised {
  const { body } = message;
  const text = 'text' in body ? body.text.trim() : '';
  const grpc = trailers(message, text);
  if (grpc) return { failing: true, failure: grpc };
  if (body.kind === 'none' || text === '') return { failing: isFailing(message.status), failure: textFailure(message, { shape: isFailing(message.status) ? 'status-line' : 'none' }) };
  if (body.kind === 'html') return recognisePage(message, text);
  return alone(message, text, codes) ?? inWords(message, text);
}
