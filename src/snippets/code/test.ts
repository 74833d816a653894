/** Where a response says something: its status, a header, or a member of its JSON body. `path` holds the unescaped tokens of a JSON Pointer. */
export type Place = { in: 'status' } | { in: 'header'; name: string } | { in: 'body'; path: readonly string[] };

/** Whether a place holds one of these values; with `not`, none of them. `null`: whether it is there at all. */
export interface Test {
  place: Place;
  values: readonly string[] | null;
  not: boolean;
}

/** Tests of which any may hold. */
export type Clause = readonly Test[];

/** Clauses that all hold; none is always true. */
export type Condition = readonly Clause[];

export const isAt = (place: Place, values: readonly string[] | null): Test => ({ place, values, not: false });

export const negated = (test: Test): Test => ({ ...test, not: !test.not });

/** A condition of tests that all hold. */
export const all = (tests: readonly Test[]): Condition => tests.map((test) => [test]);

const same = (a: Test, b: Test): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The tests of `a` that `b` does not have. */
export const without = (a: readonly Test[], b: readonly Test[]): Test[] => a.filter((one) => !b.some((other) => same(one, other)));

const RE_HEADER = /^header:(.+)$/;
const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

/** The place that `header:Name`, `body:/pointer` or a JSON Pointer names. */
export function placeOf(text: string): Place {
  const [, name] = RE_HEADER.exec(text) ?? [];
  return name === undefined ? { in: 'body', path: text.replace(/^body:/, '').split('/').slice(1).map(unescaped) } : { in: 'header', name };
}
