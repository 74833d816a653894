import { anyOf, type Dialect, everyOf, unless, wireValues } from './dialect.ts';
import type { Attach, HandlingPlan, Poll, Repeat, Stop } from './handling-plan.ts';
import type { Place, Test } from './test.ts';
import { code, comment, type Lines, quoted, snake, times } from './text.ts';
import { bodyKey, readsBody } from './uses.ts';

const keys = (path: readonly string[]): string => path.map((key) => (/^\d{1,9}$/.test(key) ? key : quoted(key))).join(', ');

const read = (place: Place): string =>
  place.in === 'status' ? 'response.status_code' : place.in === 'header' ? `response.headers.get(${quoted(place.name)})` : `at(body, ${keys(place.path)})`;

const literal = (value: string | number | boolean): string => (typeof value === 'string' ? quoted(value) : typeof value === 'number' ? String(value) : value ? 'True' : 'False');

function test({ place, values, not }: Test): string {
  if (values === null) return `${read(place)} is ${not ? '' : 'not '}None`;
  const literals = place.in === 'status' ? [...values] : (place.in === 'body' ? wireValues(values) : values).map(literal);
  return literals.length === 1 ? `${read(place)} ${not ? '!' : '='}= ${literals[0]}` : `${read(place)} ${not ? 'not ' : ''}in (${literals.join(', ')})`;
}

const DIALECT: Dialect = { and: 'and', or: 'or', test };

const tuple = (values: readonly string[]): string => `(${values.map(quoted).join(', ')}${values.length === 1 ? ',' : ''})`;
const raise = (message: string): string => `raise requests.HTTPError(${quoted(message)}, response=response)`;
const stop = ({ when, message }: Stop): Lines => (when.length ? [`if ${everyOf(DIALECT, when)}:`, [raise(message)]] : [raise(message)]);

const attach = ({ header, methods, allBut }: Attach): Lines => [
  'headers = requests.structures.CaseInsensitiveDict(options.get("headers") or {})',
  ...(methods.length ? [`if method.upper() ${allBut ? 'not ' : ''}in ${tuple(methods)}:`, [`headers.setdefault(${quoted(header)}, str(uuid.uuid4()))`]] : [`headers.setdefault(${quoted(header)}, str(uuid.uuid4()))`]),
  'options["headers"] = headers',
];

function repeat({ guard, message, backoff: { attempts, firstSeconds, factor, maxSeconds } }: Repeat, plan: HandlingPlan): Lines {
  const key = bodyKey(plan);
  const safe = guard && [
    ...(guard.tells.length ? [anyOf(DIALECT, guard.tells)] : []),
    ...(guard.methods.length ? [`method.upper() in ${tuple(guard.methods)}`] : []),
    ...(key ? [`at(options.get("json"), ${keys(key)})`] : []),
    ...(guard.check ? ['(unapplied and unapplied())'] : []),
  ];
  return [
    `stated = seconds_of(${plan.delays.map(read).join(', ')})`,
    safe && `safe = ${safe.join(' or ') || 'False'}`,
    `if attempt == ${attempts} or stated > ${plan.holdSeconds}${safe ? ' or not safe' : ''}:`,
    [raise(message)],
    `time.sleep(stated + random.random() * min(${maxSeconds}, ${times(firstSeconds)}${factor} ** (attempt - 1)))`,
  ];
}

const poll = ({ message, backoff: { firstSeconds, factor, maxSeconds } }: Poll): Lines => [
  'if not ready or attempt == 2:',
  [raise(message)],
  'asked = 0',
  'while not ready():',
  [`time.sleep(min(${maxSeconds}, ${times(firstSeconds)}${factor} ** asked))`, 'asked += 1'],
];

const BODY: Lines = ['try:', ['body = response.json()'], 'except ValueError:', ['body = None']];

const AT: Lines = [
  '', '',
  'def at(value, *path):',
  ['try:', ['for key in path:', ['value = value[key]'], 'return value'], 'except (LookupError, TypeError):', ['return None']],
];

const SECONDS: Lines = [
  '', '',
  'def seconds_of(*values):',
  [
    '"""The first of these that is a delay in seconds or an HTTP date."""',
    'for value in values:',
    [
      'for read in (float, lambda date: parsedate_to_datetime(date).timestamp() - time.time()):',
      ['try:', ['seconds = read(value)'], 'except (AttributeError, TypeError, ValueError):', ['continue'], 'if seconds >= 0:', ['return seconds']],
    ],
    'return 0',
  ],
];

const imports = ({ then }: HandlingPlan): Lines => [
  ...(then.kind === 'repeat' ? ['import random'] : []),
  ...(then.kind === 'nothing' ? [] : ['import time']),
  ...(then.kind === 'repeat' && then.attach ? ['import uuid'] : []),
  ...(then.kind === 'repeat' ? ['from email.utils import parsedate_to_datetime'] : []),
  ...(then.kind === 'nothing' ? [] : ['']),
  'import requests',
  '', '',
];

/** A function around `requests.request` that handles one error; it raises where the advice is to stop, with the response. */
export function python(plan: HandlingPlan): string {
  const { then } = plan;
  const added = then.kind === 'repeat' ? then.attach : null;
  const guard = then.kind === 'repeat' ? then.guard : null;
  const asks = guard?.check ? ', unapplied=None' : then.kind === 'poll' ? ', ready=None' : '';
  const answer: Lines = [
    'response = requests.request(method, url, **options)',
    ...(readsBody(plan) ? BODY : []),
    `if ${unless(DIALECT, plan.tests)}:`,
    ['return response'],
    ...plan.stops.flatMap(stop),
    ...(then.kind === 'repeat' ? repeat(then, plan) : then.kind === 'poll' ? poll(then) : []),
  ];
  const attempts = then.kind === 'repeat' ? then.backoff.attempts : 2;
  return code([
    ...imports(plan),
    ...plan.comment.flatMap((text) => comment(text, '#')),
    `def request_handling_${snake(plan.name)}(method, url${asks}, **options):`,
    [
      ...(added ? attach(added) : []),
      ...(then.kind === 'nothing' ? answer : [`for attempt in range(1, ${attempts + 1}):`, answer]),
    ],
    ...(readsBody(plan) || bodyKey(plan) ? AT : []),
    ...(then.kind === 'repeat' ? SECONDS : []),
  ], '    ');
}
