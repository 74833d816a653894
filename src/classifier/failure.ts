import type { NetworkKind } from '../schemas/network-kind.ts';
import type { Shape } from '../schemas/shape.ts';

/** HTTP header fields in the order they came; names in lower case. A list, not an object: names like `__proto__` are only names. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** A response read through its shape, or a failure without one. Facts only: nothing here is guessed. */
export interface Failure {
  status: number | null;
  network: NetworkKind | null;
  headers: HeaderList;
  /** Parsed JSON, or the text as it came; `undefined` where the paste shows no body. */
  body: unknown;
  shape: Shape;
  code: string | null;
  reason: string | null;
  type: string | null;
  message: string | null;
  requestId: string | null;
  fields: { name: string | null; message: string }[];
  /** The shape by itself says that the request is wrong: a list of fields to correct. */
  listsMistakes: boolean;
}

/** What is known of the request: from the paste, or stated by the reader, who wins. */
export interface RequestFacts {
  method: string | null;
  host: string | null;
  path: string | null;
  /** The operation's id where the API lists it, else the label as stated. */
  operation: string | null;
  idempotencyKey: 'sent' | 'none' | null;
  bodyChanged: boolean | null;
  known: readonly string[];
}

export const NO_REQUEST: RequestFacts = { method: null, host: null, path: null, operation: null, idempotencyKey: null, bodyChanged: null, known: [] };

const indexes = new WeakMap<HeaderList, ReadonlyMap<string, readonly string[]>>();

/** Headers by name, worked out once for each response: advice asks for dozens of names, many times. */
function byName(headers: HeaderList): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(headers);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const values = index.get(name);
    if (values) values.push(value);
    else index.set(name, [value]);
  }
  indexes.set(headers, index);
  return index;
}

const NONE: readonly string[] = [];

/** All values of a header, in order; names compare without case (RFC 9110, section 5.1). */
export const headerValues = (headers: HeaderList, name: string): readonly string[] => (headers.length ? byName(headers).get(name) ?? NONE : NONE);

export const headerValue = (headers: HeaderList, name: string): string | null => headerValues(headers, name)[0] ?? null;
