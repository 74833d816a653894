import { isObject } from '../pointer.ts';
import { statusValue } from '../status-value.ts';
import { embeddedJson, unescapeJson } from '../read/embedded.ts';
import { wordsSay } from '../vocabulary.ts';
import { withUsualNames } from './aliases.ts';
import { completed, homesOf } from './completed.ts';
import { saysFailure } from './success.ts';
import { shapeOf } from './shape-of.ts';
import type { ShapeRow } from './shape-table.ts';

/** An error body found inside a value: a log record, a client's error object, a list of results. */
export interface Inside {
  body: unknown;
  row: ShapeRow;
}

const MOST_DEPTH = 4;
const MOST_MEMBERS = 60;

const opened = (value: unknown): unknown => {
  if (typeof value !== 'string' || value.length > 200_000 || !/[{[]/.test(value)) return value;
  const inner = unescapeJson(value);
  return typeof inner === 'object' ? inner : embeddedJson(value).found[0]?.value ?? value;
};

/** A description could be of anything, unless its words say clearly that something failed. */
const describesFailure = (value: unknown): boolean => typeof value === 'string' && wordsSay({ code: null, message: value, status: null })?.row.weak === false;

/**
 * `{code, message}` could be anything at the top of a paste; inside something else it is an error. So is a code beside a description of a failure, and what
 * says of itself that it failed, if it says anything more.
 */
function isError(value: unknown): boolean {
  if (!isObject(value)) return false;
  const coded = Object.hasOwn(value, 'code');
  if (typeof value['message'] === 'string' && (coded || (statusValue(value['status']) ?? 0) >= 400)) return true;
  if (coded && ['description', 'detail', 'text'].some((name) => describesFailure(value[name]))) return true;
  return saysFailure(value) && Object.values(completed(homesOf(value), null)).some((said) => said !== null);
}

/** Lists of words by name could be of anything; where a sentence is among them, they tell of fields. */
const hasSentence = (lists: unknown): boolean => JSON.stringify(lists).includes(' ');

/** The first value inside, outermost first, that has the shape of an error by itself. */
export function errorInside(value: unknown, depth = 0): Inside | null {
  if (typeof value !== 'object' || value === null || depth >= MOST_DEPTH) return null;
  const members = (Array.isArray(value) ? value : Object.values(value)).slice(0, MOST_MEMBERS).map(opened);
  for (const member of members) {
    const row = isObject(member) || Array.isArray(member) ? shapeOf(member) : null;
    if (row && (row.bare ? hasSentence(member) : row.proves !== false || isError(member))) return { body: member, row: row.shape === 'error-list-root' ? { ...row, shape: 'errors-array' } : row };
  }
  for (const member of members) {
    const found = errorInside(member, depth + 1);
    if (found) return found;
  }
  return null;
}

/** A body under the usual names of its members, where that gives it a shape. */
export function underUsualNames(body: unknown): Inside | null {
  const usual = withUsualNames(body);
  const row = shapeOf(usual);
  return row ? { body: usual, row } : null;
}
