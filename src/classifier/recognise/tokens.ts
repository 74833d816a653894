import { isFailureWord } from '../failure-word.ts';
import { scalarText } from '../pointer.ts';

/**
 * Reason phrases as servers write them on the status line, current and former (RFC 9110 section 15, RFC 2616, nginx, IIS). A phrase in the place of a
 * code says nothing that the status does not say: it is no code. The same words as a token (`not_found`, `NotFound`) are one.
 */
const PHRASES = new Set([
  'Bad Request', 'Unauthorized', 'Payment Required', 'Forbidden', 'Not Found', 'Method Not Allowed', 'Not Acceptable', 'Proxy Authentication Required',
  'Request Timeout', 'Request Time-out', 'Conflict', 'Gone', 'Length Required', 'Precondition Failed', 'Content Too Large', 'Payload Too Large',
  'Request Entity Too Large', 'URI Too Long', 'Request-URI Too Long', 'Request-URI Too Large', 'Unsupported Media Type', 'Range Not Satisfiable',
  'Requested Range Not Satisfiable', 'Expectation Failed', "I'm a teapot", 'Misdirected Request', 'Unprocessable Content', 'Unprocessable Entity', 'Locked',
  'Failed Dependency', 'Too Early', 'Upgrade Required', 'Precondition Required', 'Too Many Requests', 'Request Header Fields Too Large',
  'Unavailable For Legal Reasons', 'Internal Server Error', 'Not Implemented', 'Bad Gateway', 'Service Unavailable', 'Service Temporarily Unavailable',
  'Gateway Timeout', 'Gateway Time-out', 'HTTP Version Not Supported', 'Variant Also Negotiates', 'Insufficient Storage', 'Loop Detected', 'Not Extended',
  'Network Authentication Required', 'Client Closed Request', 'Moved Permanently', 'Found', 'See Other', 'OK',
]);

const NO_ERRORS = new Set(['Moved Permanently', 'Found', 'See Other', 'OK']);

/** A reason phrase of a 4xx or 5xx, by itself. */
export const isErrorPhrase = (text: string): boolean => PHRASES.has(text) && !NO_ERRORS.has(text);

export const isReasonPhrase = (text: string): boolean => PHRASES.has(text);

/**
 * Codes and names that a client library gives its own error objects: they say which side the status blames, or nothing at all.
 * https://axios-http.com/docs/handling_errors, https://github.com/sindresorhus/got/blob/main/documentation/8-errors.md
 */
const LIBRARY_CODES = new Set(['ERR_BAD_RESPONSE', 'ERR_BAD_REQUEST', 'ERR_NON_2XX_3XX_RESPONSE', 'ERR_NETWORK', 'ERR_HTTP', 'AxiosError', 'HTTPError', 'HttpError', 'FetchError', 'RequestError', 'Error', 'TypeError', 'StatusCodeError']);

const MOST_CODE = 200;

/** A token made of several words, so that a plain word is none: `crate_full`, `crate.full`, `crateFull`. */
export const isToken = (text: string): boolean => /^[A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)+$|^[a-z]+(?:[A-Z][a-z0-9]+)+$|^(?:[A-Z][a-z0-9]+){2,}$/.test(text);

/** A sentence rather than a token: it has blanks, or is longer than any code. */
export const isSentence = (text: string): boolean => /\s/.test(text) || text.length > MOST_CODE;

/** The machine code a value is, or `null`: never the status again, never a reason phrase, never a sentence. */
export function codeText(value: unknown, status: number | null): string | null {
  if (typeof value === 'boolean') return null;
  const text = scalarText(value);
  if (text === null || text === '0' || LIBRARY_CODES.has(text) || isFailureWord(text) || isReasonPhrase(text) && (status !== null || NO_ERRORS.has(text)) || isSentence(text)) return null;
  return status !== null && text === String(status) ? null : text;
}

/** A type that only names the status (`about:blank`, a section of an RFC) is no code. */
export const isStatusType = (type: string): boolean =>
  type === 'about:blank' || /^https?:\/\/(?:www\.)?(?:tools\.ietf\.org|rfc-editor\.org|www\.rfc-editor\.org|datatracker\.ietf\.org|httpstatuses\.(?:com|io)|www\.w3\.org|developer\.mozilla\.org)\//.test(type);
