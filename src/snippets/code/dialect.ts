import { type Clause, type Condition, negated, type Test } from './test.ts';

/** How a language says that tests hold. */
export interface Dialect {
  and: string;
  or: string;
  /** A test on its own; safe to stand on either side of both words. */
  test: (test: Test) => string;
}

/** Any of the tests hold. */
export const anyOf = ({ or, test }: Dialect, clause: Clause): string => clause.map(test).join(` ${or} `);

/** Every clause holds. */
export const everyOf = (dialect: Dialect, condition: Condition): string =>
  condition.map((clause) => (clause.length > 1 ? `(${anyOf(dialect, clause)})` : anyOf(dialect, clause))).join(` ${dialect.and} `);

/** Not all of the tests hold. */
export const unless = (dialect: Dialect, tests: readonly Test[]): string => anyOf(dialect, tests.map(negated));

const RE_SCALAR = /^(?:true|false|-?\d{1,15}(?:\.\d{1,9})?)$/;

/** The JSON values that a value of a test stands for: `5` in content is 5 and "5" on the wire. */
export const wireValues = (values: readonly string[]): (string | number | boolean)[] =>
  values.flatMap((value) => (RE_SCALAR.test(value) ? [value, JSON.parse(value) as number | boolean] : [value]));
