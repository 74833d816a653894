import { anyOf, type Dialect, everyOf, unless, wireValues } from './dialect.ts';
import type { Attach, HandlingPlan, Poll, Repeat, Stop } from './handling-plan.ts';
import type { Place, Test } from './test.ts';
import { camel, code, comment, type Lines, quoted, times } from './text.ts';
import { bodyKey, readsBody } from './uses.ts';

const RE_NAME = /^[A-Za-z_$][\w$]*$/;

/** `body?.error?.code` */
const member = (holder: string, path: readonly string[]): string =>
  holder + path.map((key) => (RE_NAME.test(key) ? `?.${key}` : `?.[${/^\d{1,9}$/.test(key) ? key : quoted(key)}]`)).join('');

const read = (place: Place): string =>
  place.in === 'status' ? 'response.status' : place.in === 'header' ? `response.headers.get(${quoted(place.name)})` : member('body', place.path);

const list = (values: readonly (string | number | boolean)[]): string[] => values.map((value) => (typeof value === 'string' ? quoted(value) : String(value)));

function test({ place, values, not }: Test): string {
  if (values === null) return `${read(place)} ${not ? '=' : '!'}== null`;
  const literals = place.in === 'status' ? [...values] : list(place.in === 'body' ? wireValues(values) : values);
  return literals.length === 1 ? `${read(place)} ${not ? '!' : '='}== ${literals[0]}` : `${not ? '!' : ''}[${literals.join(', ')}].includes(${place.in === 'header' ? `${read(place)} ?? ""` : read(place)})`;
}

const DIALECT: Dialect = { and: '&&', or: '||', test };

const methodIn = (methods: readonly string[], method: string): string => `[${methods.map(quoted).join(', ')}].includes(${method})`;
const raise = (message: string): string => `throw new Error(${quoted(message)}, { cause: response });`;
const stop = ({ when, message }: Stop): string => (when.length ? `if (${everyOf(DIALECT, when)}) ${raise(message)}` : raise(message));

const METHOD = 'const method = (init.method ?? "GET").toUpperCase();';

const attach = ({ header, methods, allBut }: Attach): Lines => [
  METHOD,
  'const headers = new Headers(init.headers);',
  `if (${allBut || !methods.length ? '!' : ''}${methods.length ? `${methodIn(methods, 'method')} && !` : ''}headers.has(${quoted(header)})) headers.set(${quoted(header)}, crypto.randomUUID());`,
];

const JSON_HEADERS: Lines = ['const headers = new Headers(init.headers);', 'headers.set("Content-Type", "application/json");'];

function repeat({ guard, message, backoff: { attempts, firstSeconds, factor, maxSeconds } }: Repeat, plan: HandlingPlan): Lines {
  const key = bodyKey(plan);
  const safe = guard && [
    ...(guard.tells.length ? [anyOf(DIALECT, guard.tells)] : []),
    ...(guard.methods.length ? [methodIn(guard.methods, 'method')] : []),
    ...(key ? [member('payload', key)] : []),
    ...(guard.check ? ['(await unapplied?.())'] : []),
  ];
  return [
    `const stated = secondsOf(${plan.delays.map(read).join(', ')});`,
    safe && `const safe = ${safe.join(' || ') || 'false'};`,
    `if (attempt === ${attempts} || stated > ${plan.holdSeconds}${safe ? ' || !safe' : ''}) ${raise(message)}`,
    `const seconds = stated + Math.random() * Math.min(${maxSeconds}, ${times(firstSeconds)}${factor} ** (attempt - 1));`,
    'await new Promise((done) => setTimeout(done, seconds * 1000));',
  ];
}

const poll = ({ message, backoff: { firstSeconds, factor, maxSeconds } }: Poll): Lines => [
  `if (!ready || attempt === 2) ${raise(message)}`,
  'for (let asked = 0; !(await ready()); asked++) {',
  [`const seconds = Math.min(${maxSeconds}, ${times(firstSeconds)}${factor} ** asked);`, 'await new Promise((done) => setTimeout(done, seconds * 1000));'],
  '}',
];

const SECONDS: Lines = [
  '',
  '// The first of these that is a delay in seconds or an HTTP date.',
  'function secondsOf(...values: unknown[]): number {',
  [
    'for (const value of values) {',
    ['const text = String(value ?? "x");', 'const seconds = Number.isNaN(Number(text)) ? (Date.parse(text) - Date.now()) / 1000 : Number(text);', 'if (seconds >= 0) return seconds;'],
    '}',
    'return 0;',
  ],
  '}',
];

/** `{ meta?: { key?: unknown } }` */
const keyType = ([first = '', ...rest]: readonly string[]): string => `{ ${RE_NAME.test(first) ? first : quoted(first)}?: ${rest.length ? keyType(rest) : 'unknown'} }`;

/** A function around `fetch` that handles one error; it throws where the advice is to stop, with the response as cause. */
export function typescript(plan: HandlingPlan): string {
  const { then } = plan;
  const key = bodyKey(plan);
  const guard = then.kind === 'repeat' ? then.guard : null;
  const added = then.kind === 'repeat' ? then.attach : null;
  const looped = then.kind !== 'nothing';
  const parameters = ['url: string', 'init: RequestInit = {}', ...(key ? [`payload: object & ${keyType(key)} = {}`] : []), ...(guard?.check ? ['unapplied?: () => Promise<boolean>'] : []), ...(then.kind === 'poll' ? ['ready?: () => Promise<boolean>'] : [])];
  const sent = [...(added || key ? ['headers'] : []), ...(key ? ['body: JSON.stringify(payload)'] : [])];
  const answer: Lines = [
    `const response = await fetch(url, ${sent.length ? `{ ...init, ${sent.join(', ')} }` : 'init'});`,
    readsBody(plan) ? 'const body = await response.clone().json().catch(() => null);' : null,
    `if (${unless(DIALECT, plan.tests)}) return response;`,
    ...plan.stops.map(stop),
    ...(then.kind === 'repeat' ? repeat(then, plan) : then.kind === 'poll' ? poll(then) : []),
  ];
  return code([
    ...plan.comment.flatMap((text) => comment(text, '//')),
    `export async function fetchHandling${camel(plan.name)}(${parameters.join(', ')}): Promise<Response> {`,
    [
      ...(added ? attach(added) : guard?.methods.length ? [METHOD] : []),
      ...(key ? JSON_HEADERS : []),
      ...(looped ? ['for (let attempt = 1; ; attempt++) {', answer, '}'] : answer),
    ],
    '}',
    ...(then.kind === 'repeat' ? SECONDS : []),
  ], '  ');
}
