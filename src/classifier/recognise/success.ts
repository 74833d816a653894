import type { Shape } from '../../schemas/shape.ts';
import { wordsSay } from '../vocabulary.ts';
import { at, isObject, scalarText } from '../pointer.ts';
import { isFailureWord } from '../failure-word.ts';
import { isErrorPhrase } from './tokens.ts';

const UNKNOWN_ERROR_KEYS = /^(?:error|errors|errorcode|error_code|errormessage|error[-_]text|fault|exception|stack|stacktrace)$/i;

/** A value that is the name of an error. */
const RE_ERROR_NAME = /^(?:[A-Z\d]{1,30}_){1,12}ERROR$|^[A-Z]\w{1,80}Exception$/;

/** Whether an object of no known shape says "error" somewhere near its top. */
export function mentionsError(value: unknown, depth = 6): boolean {
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  return Object.entries(value).slice(0, 50).some(([key, item]) => UNKNOWN_ERROR_KEYS.test(key) && !isEmpty(item) || typeof item === 'string' && RE_ERROR_NAME.test(item) || mentionsError(item, depth - 1));
}

/** Members by which a body says that all went well, and what they then hold, in lower case. */
const SUCCESSES: Readonly<Record<string, readonly string[]>> = {
  '/status': ['ok', 'success', 'succeeded', 'completed', 'healthy', 'up', 'done'],
  '/success': ['true'],
  '/error': ['false'],
  '/code': ['0', '200', 'ok', 'success'],
  '/errcode': ['0'],
  '/ok': ['true'],
};

/** Members by which a body says that it failed, whatever the status line says. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  '/success': ['false'], '/isSuccess': ['false'], '/succeeded': ['false'], '/isError': ['true', '1'], '/hasError': ['true', '1'], '/failed': ['true'],
};
/** Members that may say so in a word. */
const FAILURES = ['/status', '/stat', '/result', '/rc', '/type', '/response', '/message'];

const MOST_MEMBERS = 50;
/** A member that is there for the code of an error, and what it holds where there was none. */
const RE_ERROR_CODE = /^err(?:or)?[_-]?code$/i;
const RE_NO_ERROR = /^(?:0+|200|ok|success|none)$/i;
const hasErrorCode = (body: unknown): boolean => isObject(body) && Object.keys(body).slice(0, MOST_MEMBERS).some((name) => RE_ERROR_CODE.test(name) && !RE_NO_ERROR.test(scalarText(body[name]) ?? '0'));

/** Whether a body says of itself that it reports a failure. */
export const saysFailure = (body: unknown): boolean => hasErrorCode(body) || Object.entries(FLAGS).some(([pointer, values]) => values.includes(scalarText(at(body, pointer)) ?? '')) || FAILURES.some((pointer) => {
  const value = at(body, pointer);
  return typeof value === 'string' && isFailureWord(value);
});

/** Whether a body says of itself that it reports no failure. */
export const saysSuccess = (body: unknown): boolean => Object.entries(SUCCESSES).some(([pointer, values]) => values.includes(scalarText(at(body, pointer))?.toLowerCase() ?? ''));

/** Shapes that report a failure under a 2xx, too: their protocols send errors with a 200. */
export const UNDER_SUCCESS = new Set<Shape>(['ok-false', 'graphql', 'jsonrpc', 'google-rpc', 'grpc-status', 'connect-rpc', 'soap-fault', 'aws-xml', 'aws-json', 'odata', 'azure', 'nested-error-object', 'errors-array', 'jsonapi', 'flat-error-string', 'oauth2', 'fhir', 'k8s-status', 'elasticsearch']);

/** Whether an empty or false member stands where an error would: `"errors": []`, `"error": false`. */
export const isEmpty = (value: unknown): boolean => value === null || value === false || value === '' || value === 0 || typeof value === 'object' && Object.keys(value).length === 0;

/** Whether a body that could be anything ({code, message}, {name, message}) reports a failure: by a code of its own, or by what its words say. */
export function reportsFailure(body: unknown, code: string | null, message: string | null): boolean {
  if (saysSuccess(body) && !(message !== null && isErrorPhrase(message))) return false;
  if (at(body, '/code') !== undefined && code !== null && message !== null) return true;
  // What describes a thing is no sentence about a failure: {"type": "guide", "title": "How to log in"}.
  const about = message !== null && (at(body, '/description') === message || at(body, '/title') === message);
  return message !== null && at(body, '/code') === undefined && at(body, '/name') === undefined && at(body, '/id') === undefined || wordsSay({ code, message: about ? null : message, status: null }) !== null;
}
