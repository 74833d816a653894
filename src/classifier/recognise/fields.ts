import { at, isObject, scalarText } from '../pointer.ts';

type Field = { name: string | null; message: string };

/** Members that name a field, and members that say what is wrong with it. */
const NAMES = ['field', 'field_name', 'param', 'parameter', 'property', 'path', 'pointer', 'name', 'loc', 'location', 'propertyPath', 'attribute', 'target', 'propertyName'];
const MESSAGES = ['message', 'errorMessage', 'msg', 'detail', 'details', 'description', 'reason', 'error', 'code', 'title', 'diagnostics'];
const MOST = 100;

const nameText = (value: unknown): string | null =>
  Array.isArray(value) ? value.map(scalarText).filter((part) => part !== null).join('.') || null : isObject(value) ? scalarText(value['pointer']) ?? scalarText(value['parameter']) : scalarText(value);

const pick = (item: Record<string, unknown>, keys: readonly string[]): string | null => {
  for (const key of keys) {
    const found = Object.hasOwn(item, key) ? nameText(item[key]) : null;
    if (found) return found;
  }
  return null;
};

function fromItem(item: unknown, fallback: string | null): Field[] {
  if (typeof item === 'string') return item ? [{ name: null, message: item }] : [];
  if (!isObject(item)) return [];
  const name = pick(item, NAMES) ?? (isObject(item['source']) ? nameText(item['source']) : null);
  const message = pick(item, MESSAGES) ?? fallback;
  return name === null && message === null ? [] : [{ name, message: message ?? '' }];
}

/** A map of fields to messages, or one object that names a field under a key of its own. */
function fromMap(map: Record<string, unknown>, fallback: string | null): Field[] {
  const named = NAMES.find((key) => Object.hasOwn(map, key) && typeof map[key] === 'string' && !/\s/.test(map[key]));
  if (named) return fromItem(map, fallback);
  return Object.entries(map).slice(0, MOST).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).slice(0, MOST).flatMap((item) => {
      const message = scalarText(item) ?? (isObject(item) ? pick(item, MESSAGES) : null);
      return message === null ? [] : [{ name, message }];
    }));
}

/** Per-field errors at the first of the pointers that holds any. `fallback` is the sentence for a field that is only named. */
export function fieldsOf(body: unknown, pointers: readonly string[], fallback: string | null): Field[] {
  for (const pointer of pointers) {
    const value = at(body, pointer);
    const found = Array.isArray(value) ? value.slice(0, MOST).flatMap((item) => fromItem(item, fallback)) : isObject(value) ? fromMap(value, fallback) : [];
    if (found.length) return found.slice(0, MOST);
  }
  return [];
}
