import type { Condition, StatusMatch } from '../schemas/condition.ts';
import { headerValues } from './failure.ts';
import { at, scalarText } from './pointer.ts';
import { type Facts, methodOf } from './advise/facts.ts';

/** What a condition is tested against. */
type Tested = Pick<Facts, 'failure' | 'status' | 'request' | 'api'>;

export const statusMatches = (match: StatusMatch, status: number): boolean =>
  typeof match === 'number' ? match === status : Math.floor(status / 100) === Number(match[0]);

const oneOf = (list: readonly string[], value: string | null): boolean => value !== null && list.includes(value);

/** One test for each key of a condition. What is not known does not hold. */
const TESTS: { [K in keyof Required<Condition>]: (want: NonNullable<Condition[K]>, facts: Tested) => boolean } = {
  status: (want, { status }) => status !== null && want.some((match) => statusMatches(match, status)),
  code: (want, { failure }) => oneOf(want, failure.code),
  reason: (want, { failure }) => oneOf(want, failure.reason),
  field: (want, { failure }) => Object.entries(want).every(([pointer, values]) => oneOf(values, scalarText(at(failure.body, pointer)))),
  header: (want, { failure }) => Object.entries(want).every(([name, values]) => {
    const sent = headerValues(failure.headers, name);
    return sent.length > 0 && (values === true || sent.some((value) => values.includes(value)));
  }),
  method: (want, facts) => oneOf(want, methodOf(facts)),
  operation: (want, { request }) => oneOf(want, request.operation),
  network: (want, { failure }) => failure.network !== null && want.includes(failure.network),
  idempotencyKey: (want, { request }) => request.idempotencyKey === want,
  bodyChanged: (want, { request }) => request.bodyChanged === want,
  known: (want, { request }) => want.every((fact) => request.known.includes(fact)),
};

/** Whether every key of a condition holds. */
export const holds = (when: Condition, facts: Tested): boolean =>
  (Object.keys(when) as (keyof Condition)[]).every((key) => {
    const want = when[key];
    return want === undefined || (TESTS[key] as (want: unknown, facts: Tested) => boolean)(want, facts);
  });
