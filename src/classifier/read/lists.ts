import { isObject } from '../pointer.ts';

const MOST_DEPTH = 6;
const MOST_VALUES = 2000;

/** An object whose names count from 0: a list, as PHP's `print_r` and browsers' consoles print it. */
const isCounted = (value: Record<string, unknown>): boolean => Object.hasOwn(value, '0') && Object.keys(value).every((name, i) => name === String(i));

/** A value with such objects as the lists that they are; values deep inside and behind the first few thousand stay as they stand. */
export function withLists(value: unknown): unknown {
  let left = MOST_VALUES;
  const visit = (here: unknown, depth: number): unknown => {
    if (typeof here !== 'object' || here === null || depth >= MOST_DEPTH || left-- <= 0) return here;
    const holder: Record<string, unknown> | unknown[] = isObject(here) && isCounted(here) ? Object.values(here) : here as Record<string, unknown> | unknown[];
    const names = Array.isArray(holder) ? holder.keys() : Object.keys(holder);
    for (const name of names) {
      if (left <= 0) break;
      const own = holder as Record<string | number, unknown>;
      const inner = visit(own[name], depth + 1);
      if (inner !== own[name]) own[name] = inner;
    }
    return holder;
  };
  return visit(value, 0);
}
