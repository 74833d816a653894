import { at, isObject, scalarText } from '../pointer.ts';
import { JSON_SHAPES, type ShapeRow, type Test } from './shape-table.ts';
import { isSentence } from './tokens.ts';
import { statusValue } from '../status-value.ts';

/** The tests a row may ask for, by name. */
const IS: Record<NonNullable<Test['is']>, (value: unknown) => boolean> = {
  present: () => true,
  string: (value) => typeof value === 'string' && value !== '',
  integer: (value) => typeof value === 'number' && Number.isInteger(value),
  object: isObject,
  array: (value) => Array.isArray(value),
  status: (value) => statusValue(value) !== null,
  token: (value) => typeof value === 'string' && value !== '' && !isSentence(value),
  strings: (value) => isObject(value) && Object.keys(value).length > 0 && Object.values(value).every((item) => Array.isArray(item) && item.length > 0 && item.every((one) => typeof one === 'string')),
  filled: (value) => typeof value === 'string' ? value !== '' : isObject(value) && Object.keys(value).length > 0,
  uri: (value) => typeof value === 'string' && /^(?:https?:\/\/|urn:|about:|tag:|\/)\S+$/.test(value),
};

function passes(body: unknown, { at: pointer, is, equals, matches }: Test): boolean {
  const value = at(body, pointer);
  if (value === undefined || value === null && is !== 'present') return false;
  if (equals !== undefined) return value === equals;
  if (matches) return matches.test(scalarText(value) ?? '');
  return is === undefined || IS[is](value);
}

/** The first row of the table that a body fits, or `null`. */
export function shapeOf(body: unknown, table: readonly ShapeRow[] = JSON_SHAPES): ShapeRow | null {
  if (typeof body !== 'object' || body === null) return null;
  return table.find(({ all, some, none }) =>
    (all.length > 0 || some !== undefined)
    && all.every((test) => passes(body, test))
    && (!some || some.some((test) => passes(body, test)))
    && !none?.some((test) => passes(body, test))) ?? null;
}
