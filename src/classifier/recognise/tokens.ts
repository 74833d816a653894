import { isFailureWord } from '../failure-word.ts';
import { scalarText } from '../pointer.ts';
import { ERROR_PHRASES } from '../reason-phrases.ts';

/** Reason phrases of the other statuses. */
const NO_ERRORS = new Set(['Moved Permanently', 'Found', 'See Other', 'OK']);
const ERRORS = new Set(ERROR_PHRASES);

/** A reason phrase of a 4xx or 5xx, by itself. */
export const isErrorPhrase = (text: string): boolean => ERRORS.has(text);

/** A phrase in the place of a code says nothing that the status does not say: it is no code. The same words as a token (`not_found`, `NotFound`) are one. */
export const isReasonPhrase = (text: string): boolean => ERRORS.has(text) || NO_ERRORS.has(text);

/**
 * Codes and names that a client library gives its own error objects: they say which side the status blames, or nothing at all.
 * https://axios-http.com/docs/handling_errors, https://github.com/sindresorhus/got/blob/main/documentation/8-errors.md
 */
const LIBRARY_CODES = new Set(['ERR_BAD_RESPONSE', 'ERR_BAD_REQUEST', 'ERR_NON_2XX_3XX_RESPONSE', 'ERR_NETWORK', 'ERR_HTTP', 'AxiosError', 'HTTPError', 'HttpError', 'FetchError', 'RequestError', 'Error', 'TypeError', 'StatusCodeError']);

const MOST_CODE = 200;
/** An id of one occurrence: a UUID, a hash. */
const RE_ID = /^(?=.*\d)[\da-f-]{24,}$/i;

/** A token made of several words, so that a plain word is none: `crate_full`, `crate.full`, `crateFull`. */
export const isToken = (text: string): boolean => /^[A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)+$|^[a-z]+(?:[A-Z][a-z0-9]+)+$|^(?:[A-Z][a-z0-9]+){2,}$/.test(text);

/** A sentence rather than a token: it has blanks, or is longer than any code. */
export const isSentence = (text: string): boolean => /\s/.test(text) || text.length > MOST_CODE;

/** The machine code a value is, or `null`: never the status again, never a reason phrase, never a sentence. SharePoint's is a number and a name: `-2147024891, System.UnauthorizedAccessException`. */
export function codeText(value: unknown, status: number | null): string | null {
  if (typeof value === 'boolean') return null;
  const text = scalarText(value)?.replace(/^:/, '') ?? null; // Elixir's and Ruby's symbols
  if (text === null || text === '0' || LIBRARY_CODES.has(text) || isFailureWord(text) || isReasonPhrase(text) && (status !== null || NO_ERRORS.has(text)) || isSentence(text.replace(/^-\d+, /, '')) || RE_ID.test(text)) return null;
  return status !== null && text === String(status) ? null : text;
}

/** A type that only names the status (`about:blank`, a section of an RFC) is no code. */
export const isStatusType = (type: string): boolean =>
  type === 'about:blank' || /^https?:\/\/(?:www\.)?(?:tools\.ietf\.org|rfc-editor\.org|www\.rfc-editor\.org|datatracker\.ietf\.org|httpstatuses\.(?:com|io)|www\.w3\.org|developer\.mozilla\.org)\//.test(type);
