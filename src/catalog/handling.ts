import { advise } from '../classifier/advise/advise.ts';
import { decide } from '../classifier/advise/decide.ts';
import { HOLD_SECONDS } from '../classifier/advise/steps.ts';
import type { Facts } from '../classifier/advise/facts.ts';
import type { Condition } from '../schemas/condition.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Advice } from '../schemas/finding.ts';
import type { Verdict } from '../schemas/verdict.ts';
import type { Answer, Cell, Handled, Variant } from '../snippets/code/handled.ts';
import { isAt, placeOf, type Test } from '../snippets/code/test.ts';
import { typeUriOf } from './addresses.ts';
import type { Api, ErrorEntry } from './model.ts';
import { situation } from './situation.ts';

/** The methods that code is asked about: the registered ones that carry a call, RFC 9110 (section 9.3) and RFC 5789. */
const METHODS = ['GET', 'HEAD', 'PUT', 'DELETE', 'POST', 'PATCH'];

/** A request as code sees it. */
interface Asked {
  method: string;
  key: boolean;
  operation?: string | undefined;
}

const withRequest = (facts: Facts, { method, key, operation }: Asked): Facts =>
  ({ ...facts, request: { ...facts.request, method, idempotencyKey: key ? 'sent' : 'none', operation: operation ?? facts.request.operation } });

const CARE: readonly Answer[] = ['repeat', 'check', 'stop'];

const repeats = (verdict: Verdict): boolean => verdict === 'retry' || verdict === 'wait';

/** What code does in a situation. `invited`: the error as such passes, so a repeat that cannot act twice is worth making where the method alone leaves it open. */
function answerTo(facts: Facts, invited: boolean): Answer {
  const { verdict, safety, whether, polls } = decide(facts);
  const awaited = polls || (whether.rule?.then.waitFor ?? whether.rule?.then.poll) !== undefined;
  if (awaited || !repeats(verdict) && verdict !== 'unknown') return 'stop';
  return safety === 'yes' && (repeats(verdict) || invited) ? 'repeat' : 'check';
}

/** The methods that a call which fails so can have. */
function methodsOf(api: Api, error: ErrorEntry): readonly string[] {
  const own = api.operations.find(({ id }) => id === error.operation)?.method;
  return own ? [own] : api.methods ?? METHODS;
}

/** Which calls of an operation there may be. */
const callsOf = (api: Api, error: ErrorEntry, key: boolean): Asked[] =>
  api.operations.filter(({ id }) => !error.operation || error.operation === id)
    .flatMap((one) => (one.method ? [one.method] : methodsOf(api, error)).map((method) => ({ method, key, operation: one.id })));

function cellsOf(api: Api, error: ErrorEntry, facts: Facts, invited: boolean): Cell[] {
  const keys = api.idempotency.key === 'none' ? [false] : [false, true];
  return keys.flatMap((key) => methodsOf(api, error).map((method) => {
    const answer = answerTo(withRequest(facts, { method, key }), invited);
    // Code does not know its operation: what one of them forbids is not simply repeated for any.
    const known = callsOf(api, error, key).filter((call) => call.method === method).map((call) => answerTo(withRequest(facts, call), invited));
    return { method, key, answer: answer === 'repeat' && known.some((one) => CARE.indexOf(one) > 0) ? 'check' : answer };
  }));
}

/** The part of a case's condition that the response shows, as tests; `null` where it shows nothing of it. */
function testsOf(api: Api, when: Condition): Test[] | null {
  const { reason, field, header } = when;
  const tests = [
    ...(reason && api.envelope.reason ? [isAt(placeOf(api.envelope.reason), reason)] : []),
    ...Object.entries(field ?? {}).map(([pointer, values]) => isAt(placeOf(pointer), values)),
    ...Object.entries(header ?? {}).map(([name, values]) => isAt({ in: 'header', name }, values === true ? null : values)),
  ];
  return tests.length || when.status ? tests : null;
}

const VISIBLE = ['status', 'reason', 'field', 'header'] as const;

/** Cases that the response alone tells; the others are told by the request, which the cells ask about. */
const toldCases = (api: Api, error: ErrorEntry): { when: Condition; tests: Test[] }[] =>
  error.cases.flatMap(({ when }) => {
    const tests = when && testsOf(api, when);
    return when && tests?.length ? [{ when: Object.fromEntries(VISIBLE.filter((key) => when[key]).map((key) => [key, when[key]])), tests }] : [];
  });

function variant(api: Api, error: ErrorEntry, facts: Facts, tests: Test[]): Variant {
  const general = advise(facts);
  const cells = cellsOf(api, error, facts, repeats(general.verdict));
  const open = cells.find(({ answer }) => answer === 'repeat') ?? cells.find(({ answer }) => answer === 'check');
  return { tests, cells, summary: general.summary, backoff: general.backoff ?? (open ? advise(withRequest(facts, open)).backoff : null) };
}

function variantsOf(catalogue: Catalogue, api: Api, error: ErrorEntry): Variant[] {
  const several = error.status.length > 1;
  return error.status.flatMap((status, i) => {
    const isStatus = several ? [isAt({ in: 'status' }, [String(status)])] : [];
    const cases = toldCases(api, error).filter(({ when }) => !when.status || when.status.includes(status));
    return [
      ...cases.map(({ when, tests }) => variant(api, error, situation(catalogue, error, { when, status }), [...isStatus, ...tests])),
      // Whatever is left after the other statuses needs no test.
      variant(api, error, situation(catalogue, error, { status }), i === error.status.length - 1 ? [] : isStatus),
    ];
  });
}

/** What tells an error: its status and its code, or that the code is none of the others with that status; by its type URI where it has no code. */
function recognised(api: Api, error: ErrorEntry): Test[] {
  const status = isAt({ in: 'status' }, error.status.map(String));
  const { code, shape } = api.envelope;
  const uri = typeUriOf(api, error);
  if (!code) return [status, ...(uri && shape === 'rfc9457' ? [isAt(placeOf('/type'), [uri])] : [])];
  if (error.code !== null && !error.anyCode) return [status, isAt(placeOf(code), [error.code])];
  const others = api.errors.filter((other) => other !== error && other.status.some((one) => error.status.includes(one))).flatMap((other) => other.code ?? []);
  return [status, ...(others.length ? [{ ...isAt(placeOf(code), others), not: true }] : [])];
}

const pollOf = (catalogue: Catalogue, api: Api, error: ErrorEntry): Handled['poll'] => {
  for (const { when } of error.cases) {
    const { poll, safeToRepeat, verdict }: Advice = advise(situation(catalogue, error, { when }));
    if (!poll || verdict !== 'wait' || safeToRepeat !== 'yes') continue;
    return { ...poll, operation: api.operations.find(({ id }) => when?.operation?.includes(id))?.label ?? null };
  }
  return null;
};

/** An error as code meets it. The advice is asked for every method, with and without an idempotency key: what code can see of its own request. */
export function handled(catalogue: Catalogue, api: Api, error: ErrorEntry): Handled {
  const variants = variantsOf(catalogue, api, error);
  const base = situation(catalogue, error);
  const isSafe = (call: Asked) => answerTo(withRequest(base, call), false) === 'repeat' && answerTo(withRequest(base, { ...call, operation: undefined }), false) !== 'repeat';
  const safe = new Set(callsOf(api, error, false).filter(isSafe).map(({ operation }) => operation));
  return {
    heading: `${api.name}: ${error.status.join('/')} ${error.code ?? error.title}`,
    name: error.code ?? error.slug,
    tests: recognised(api, error),
    variants,
    key: api.idempotency.key === 'none' ? null : placeOf(api.idempotency.key),
    delays: [{ in: 'header', name: 'Retry-After' }, ...api.envelope.retryAfter.map(placeOf)],
    safeOperations: error.operation ? [] : api.operations.filter(({ id }) => safe.has(id)).map(({ label }) => label),
    poll: pollOf(catalogue, api, error),
    holdSeconds: HOLD_SECONDS,
  };
}
