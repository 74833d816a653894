import { memo } from './memo.ts';

/** A pointer's names, taken apart once: the tables ask for the same few hundred again and again. */
const namesOf = memo((pointer): readonly string[] => pointer.split('/').slice(1).map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~')));

/** The member a JSON Pointer (RFC 6901) names, own members only, or `undefined`. Pointers come from tables and content, never from a paste. */
export function at(value: unknown, pointer: string): unknown {
  let here = value;
  for (const name of namesOf(pointer)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Record<string, unknown>)[name];
  }
  return here;
}

/** Where readers of XML put the text of an element that has attributes, too: xml2js, fast-xml-parser, xml-js. */
const TEXT_NAMES = ['_', '#text', '_text'];

/** A scalar as the text it would be compared as; `null` for objects, arrays, empty texts and what is not there. */
export const scalarText = (value: unknown): string | null =>
  typeof value === 'string' ? value.trim() || null
  : typeof value === 'number' || typeof value === 'boolean' ? String(value)
  : isObject(value) ? textOf(value) : null;

function textOf(element: Record<string, unknown>): string | null {
  const name = TEXT_NAMES.find((one) => Object.hasOwn(element, one));
  const text = name === undefined ? null : element[name];
  return typeof text === 'string' ? text.trim() || null : null;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
