import { type Failure, headerValue } from '../failure.ts';
import type { Message } from '../read/message.ts';
import { statusInWords } from '../read/status-words.ts';
import { wordsSay } from '../vocabulary.ts';
import { failed, isFailing, type Recognised, textFailure } from './recognised.ts';
import { recogniseValue } from './value.ts';
import { decodeEntities } from '../read/xml.ts';
import { grpcCodeName } from './grpc-codes.ts';
import { errorInside } from './inside.ts';
import { inPairs } from './pairs.ts';
import { requestIdInText, requestIdOf } from './request-id.ts';
import { bodySentence, saysOnlyStatus, sentenceOf } from './sentence.ts';
import { TEXTS } from './text-table.ts';
import { isErrorPhrase, isReasonPhrase, isToken } from './tokens.ts';

const RE_TITLE = /<title[^<>]{0,200}>([^<]{0,500})/i;
const RE_HEADING = /<h1[^<>]{0,200}>([\s\S]{0,500}?)(?:<\/h1|$)/i;
const RE_URI = /^(?:https?:\/\/|urn:)\S+$/i;
/** Words by which a text says of itself that it reports a failure; without one of them, and without a status, it is prose. */
const RE_MARKER = /\b(?:errors?|exception|failed|failure|fatal|panic|severe)\b/i;
/** The name of an error's class says it, too: `ServiceNotFoundException`, `aws.NotFound: …`. */
const RE_CLASS = /\w(?:Exception|Error)\b|^(?:\w+(?:\.|::)){1,8}[A-Z]\w+: /m;
/** A line that begins with the name of an error: it needs no further sign. */
const RE_NAMED = /^(?:Uncaught |Unhandled )?(?:[\w$]+(?:\.|::|\/))*\w*(?:Error|Exception|ERROR|FATAL)(?: [[(][^\n]{1,200}[\])])?:\s+\S/;

/** An error page says little; an article with the same title says more. */
const MOST_OF_A_NOTICE = 600;
/** What an edge says to a client that it takes for no browser. */
const RE_CHALLENGE = /cookies to continue|checking your browser|you are (?:a )?human|have been blocked/i;
/** Titles of pages that a host shows instead of the application. */
const RE_OUTAGE = /\b(?:application error|maintenance|unavailable|bad gateway|time-?out|access denied|forbidden)\b/i;

const squeeze = (text: string | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;

function html(message: Message, text: string): Recognised {
  const heading = squeeze(RE_HEADING.exec(text)?.[1]?.replace(/<[^<>]{0,500}>/g, ' '));
  const title = squeeze(RE_TITLE.exec(text)?.[1])?.replace(/^\d+$/, heading ?? '$&') ?? heading;
  const stated = /\b([45]\d\d)\b/.exec(title ?? '')?.[1] ?? /\b([45]\d\d)\b/.exec(heading ?? '')?.[1];
  const shown = textOfHtml(text);
  const headed = message.status ?? (stated ? Number(stated) : null);
  const status = headed ?? statusInWords(shown);
  const inside = isFailing(headed) ? null : errorInside([decodeEntities(shown)]);
  if (inside) return recogniseValue({ ...message, status: isFailing(status) ? status : message.status }, inside.body, inside.row, 'unknown-json');
  const sentence = title?.replace(/\.\.\.$/, '') ?? null;
  const requestId = requestIdOf(undefined, message.headers) ?? requestIdInText(text);
  if (isFailing(status)) return failed(message, { status, body: text, requestId, shape: 'html-page', message: sentence });
  // A page without a status: what it shows, where that says that something failed.
  const words = shown.split('\n').map((line) => line.replace(/^[\s:–-]+/, '').trim()).filter((line) => line.length > 8 && line !== title);
  const telling = words.find((line) => wordsSay({ code: null, message: line, status: null }) !== null) ?? null;
  if (telling === null && sentence !== null && wordsSay({ code: null, message: sentence, status: null }) !== null && (RE_OUTAGE.test(sentence) || words.join('').length < MOST_OF_A_NOTICE)) {
    return failed(message, { status, body: text, requestId, shape: 'html-page', message: sentence });
  }
  const failing = /^error ?[:!–-]/i.test(title ?? '') || telling !== null && (RE_MARKER.test(shown) || title === null && words.length === 1 || RE_CHALLENGE.test(telling) || wordsSay({ code: null, message: title, status: null }) !== null);
  return { failing, failure: textFailure(message, { status, body: text, requestId, shape: failing ? 'html-page' : 'none', message: failing ? telling ?? sentence : sentence }) };
}

/** A page without its scripts and styles, in one pass. */
function withoutScripts(html: string): string {
  const lower = html.toLowerCase();
  let out = '';
  for (let at = 0; at < html.length;) {
    const open = /<(script|style)\b/g;
    open.lastIndex = at;
    const found = open.exec(lower);
    if (!found) return out + html.slice(at);
    out += html.slice(at, found.index);
    const close = lower.indexOf(`</${found[1]}`, found.index);
    if (close < 0) return out;
    at = close + 8;
  }
  return out;
}

/** The text that a page shows, a line for each element. */
const textOfHtml = (html: string): string =>
  decodeEntities(withoutScripts(html.slice(0, 100_000)).replace(/<[^<>]{0,2000}>/g, '\n')).replace(/[ \t]+/g, ' ');

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
  const uri = text.replace(/^type: /, '').replace(/^(["'<])(.*)["'>]$/, '$2').replace(/[.,;:!]+$/, '');
  if (RE_URI.test(uri)) return failed(message, { shape: 'problem-type-uri', type: uri, code: uri });
  if ((isToken(text) || codes.has(text)) && text.length <= 100) return failed(message, { shape: 'plain-text', code: text, body: text });
  return null;
}

/** Whether a tool's own way to write a failure, with a code of its own, stands in a text: then a network failure that it quotes is not the answer. */
export const saysMore = (text: string): boolean => TEXTS.some(({ pattern }) => pattern.exec(text.slice(0, 20_000))?.groups?.['code'] !== undefined);

/** A sentence that was cut out of a quoted string: what stands behind its last, unpaired quote is no part of it. */
const withoutOddQuote = (text: string): string =>
  (text.replace(/\\"/g, '').match(/"/g)?.length ?? 0) % 2 ? text.slice(0, text.search(/"[^"]*$/)) : text;

const MOST_PHRASE = 160;
/** What a person writes who asks about an error, instead of pasting it. */
const RE_PROSE = /\?\s*$|\b(?:I|we|my|our|why|how|please help|getting|got)\b/;

/** One short line that is wholly a phrase of throttling, of refused credentials or of an outage, or a reason phrase by itself. */
function isShortPhrase(text: string): boolean {
  if (text.length > MOST_PHRASE || text.includes('\n') || RE_PROSE.test(text)) return false;
  if (isErrorPhrase(text)) return true;
  const said = /\s/.test(text) ? wordsSay({ code: null, message: text, status: null }) : null;
  return said?.row.alone ?? false;
}

function inWords(message: Message, text: string): Recognised {
  const unbold = text.replaceAll('**', '');
  for (const { shape = 'plain-text', pattern } of TEXTS) {
    const groups = pattern.exec(unbold.slice(0, 20_000))?.groups;
    if (!groups) continue;
    if (groups['message'] && isReasonPhrase(groups['message'].trim())) continue; // a status line in other words
    const status = message.status ?? (groups['status'] ? Number(groups['status']) : statusInWords(unbold));
    const sentence = withoutOddQuote(groups['message'] ?? '').replace(/\\(["\\])/g, '$1').trim() || null;
    const failure = textFailure(message, { status, shape, body: text, code: groups['code'] ?? null, message: sentence });
    return { failing: true, failure: { ...failure, requestId: groups['requestId'] ?? failure.requestId ?? requestIdInText(unbold) } };
  }
  const paired = inPairs(message, unbold);
  if (paired) return { failing: true, failure: paired };
  const status = message.status ?? statusInWords(unbold);
  const requestId = requestIdOf(undefined, message.headers) ?? requestIdInText(unbold);
  if (isFailing(status)) {
    const only = saysOnlyStatus(unbold) && (message.status === null || isReasonPhrase(text) === false);
    return failed(message, { status, body: text, requestId, shape: only ? 'status-line' : 'plain-text', message: only ? null : message.headers.length > 0 || message.status !== null ? bodySentence(text) : sentenceOf(text) });
  }
  if (isShortPhrase(text)) return failed(message, { status, body: text, requestId, shape: 'plain-text', message: sentenceOf(text) ?? text });
  const said = (RE_MARKER.test(text) || RE_CLASS.test(text)) && text.length < 20_000 && wordsSay({ code: null, message: text, status: null }) !== null;
  if (!said && !RE_NAMED.test(text) && !/^Traceback \(most recent/m.test(text)) return { failing: false, failure: textFailure(message, { status, body: text }) };
  return failed(message, { status, body: text, requestId, shape: 'plain-text', message: sentenceOf(text) });
}

/** A body that is no JSON and no XML, or a paste that is no response: an HTML page, text, a type URI, a bare code, a status line. */
export function recogniseText(message: Message, codes: ReadonlySet<string>): Recognised {
  const { body } = message;
  const text = 'text' in body ? body.text.trim() : '';
  const grpc = trailers(message, text);
  if (grpc) return { failing: true, failure: grpc };
  if (body.kind === 'none' || text === '') return { failing: isFailing(message.status), failure: textFailure(message, { shape: isFailing(message.status) ? 'status-line' : 'none' }) };
  if (body.kind === 'html') return html(message, text);
  return alone(message, text, codes) ?? inWords(message, text);
}
