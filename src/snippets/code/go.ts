import { anyOf, type Dialect, everyOf, unless, wireValues } from './dialect.ts';
import type { Attach, HandlingPlan, Poll, Repeat, Stop } from './handling-plan.ts';
import type { Place, Test } from './test.ts';
import { camel, code, comment, type Lines, quoted, times } from './text.ts';
import { bodyKey, placesOf, readsBody } from './uses.ts';

const keys = (path: readonly string[]): string => path.map(quoted).join(', ');

const read = (place: Place): string =>
  place.in === 'status' ? 'response.StatusCode' : place.in === 'header' ? `response.Header.Get(${quoted(place.name)})` : `at(body, ${keys(place.path)})`;

/** JSON numbers are float64 in Go, and compare equal to nothing else. */
const literal = (value: string | number | boolean): string => (typeof value === 'string' ? quoted(value) : typeof value === 'number' ? `float64(${value})` : String(value));

function test({ place, values, not }: Test): string {
  if (values === null) return `${read(place)} ${not ? '=' : '!'}= ""`;
  const literals = place.in === 'status' ? [...values] : (place.in === 'body' ? wireValues(values) : values).map(literal);
  const each = literals.map((one) => `${read(place)} ${not ? '!' : '='}= ${one}`).join(not ? ' && ' : ' || ');
  return literals.length === 1 ? each : `(${each})`;
}

const DIALECT: Dialect = { and: '&&', or: '||', test };

/** The empty method is GET. */
const methodIn = (methods: readonly string[]): string =>
  `map[string]bool{${[...(methods.includes('GET') ? [''] : []), ...methods].map((method) => `${quoted(method)}: true`).join(', ')}}[request.Method]`;
const raise = (message: string): string => `return response, errors.New(${quoted(message)})`;
const stop = ({ when, message }: Stop): Lines => (when.length ? [`if ${everyOf(DIALECT, when)} {`, [raise(message)], '}'] : [raise(message)]);

const attach = ({ header, methods, allBut }: Attach): Lines => [
  `if ${methods.length ? `${allBut ? '!' : ''}${methodIn(methods)} && ` : ''}request.Header.Get(${quoted(header)}) == "" {`,
  [`request.Header.Set(${quoted(header)}, fmt.Sprintf("%016x%016x", rand.Uint64(), rand.Uint64()))`],
  '}',
];

const AGAIN: Lines = ['if request.GetBody != nil {', ['request.Body, _ = request.GetBody()'], '}'];

function repeat({ guard, message, backoff: { attempts, firstSeconds, factor, maxSeconds } }: Repeat, plan: HandlingPlan): Lines {
  const key = bodyKey(plan);
  const safe = guard && [
    ...(guard.tells.length ? [anyOf(DIALECT, guard.tells)] : []),
    ...(guard.methods.length ? [methodIn(guard.methods)] : []),
    ...(key ? ['key != ""'] : []),
    ...(guard.check ? ['unapplied != nil && unapplied()'] : []),
  ];
  return [
    `stated := secondsOf(${plan.delays.map(read).join(', ')})`,
    safe && `safe := ${safe.join(' || ') || 'false'}`,
    `if attempt == ${attempts} || stated > ${plan.holdSeconds}${safe ? ' || !safe' : ''} {`,
    [raise(message)],
    '}',
    `spread := rand.Float64() * math.Min(${maxSeconds}, ${times(firstSeconds).replaceAll(' ', '')}math.Pow(${factor}, float64(attempt-1)))`,
    'time.Sleep(time.Duration((stated + spread) * float64(time.Second)))',
    readsBody(plan) ? null : 'response.Body.Close()',
    ...AGAIN,
  ];
}

const poll = ({ message, backoff: { firstSeconds, factor, maxSeconds } }: Poll, plan: HandlingPlan): Lines => [
  'if ready == nil || attempt == 2 {',
  [raise(message)],
  '}',
  `for pause := ${firstSeconds}.0; !ready(); pause = math.Min(${maxSeconds}, pause*${factor}) {`,
  ['time.Sleep(time.Duration(pause * float64(time.Second)))'],
  '}',
  readsBody(plan) ? null : 'response.Body.Close()',
  ...AGAIN,
];

/** What the request carries, read from a copy of its body. */
const SENT: Lines = ['var sent any', 'if request.GetBody != nil {', ['if copied, err := request.GetBody(); err == nil {', ['json.NewDecoder(copied).Decode(&sent)'], '}'], '}'];

const SEND: Lines = [
  'response, err := http.DefaultClient.Do(request)',
  'if err != nil {',
  ['return nil, err'],
  '}',
];

const BODY: Lines = [
  'data, err := io.ReadAll(response.Body)',
  'response.Body.Close()',
  'response.Body = io.NopCloser(bytes.NewReader(data))',
  'if err != nil {',
  ['return response, err'],
  '}',
  'var body any',
  'json.Unmarshal(data, &body)',
];

const at = (indexed: boolean): Lines => [
  '',
  'func at(value any, path ...string) any {',
  [
    'for _, key := range path {',
    indexed
      ? ['switch here := value.(type) {', 'case map[string]any:', ['value = here[key]'], 'case []any:', ['i, err := strconv.Atoi(key)', 'if err != nil || i >= len(here) {', ['return nil'], '}', 'value = here[i]'], 'default:', ['return nil'], '}']
      : ['here, _ := value.(map[string]any)', 'value = here[key]'],
    '}',
    'return value',
  ],
  '}',
];

const SECONDS: Lines = [
  '',
  '// secondsOf is the first of these that is a delay in seconds or an HTTP date.',
  'func secondsOf(values ...any) float64 {',
  [
    'for _, value := range values {',
    [
      'text := fmt.Sprint(value)',
      'if seconds, err := strconv.ParseFloat(text, 64); err == nil && seconds >= 0 {', ['return seconds'], '}',
      'if date, err := http.ParseTime(text); err == nil {', ['return math.Max(0, time.Until(date).Seconds())'], '}',
    ],
    '}',
    'return 0',
  ],
  '}',
];

/** Each package with what shows that it is used; in the order gofmt keeps. */
const PACKAGES = ['bytes', 'encoding/json', 'errors', 'fmt', 'io', 'math', 'math/rand/v2', 'net/http', 'strconv', 'time'].map((path) => {
  const name = path.replace(/\/v\d+$/, '').replace(/^.*\//, '');
  return { path, used: new RegExp(`\\b${name}\\.[A-Z]`) };
});

const imports = (body: string): Lines => ['import (', PACKAGES.filter(({ used }) => used.test(body)).map(({ path }) => `"${path}"`), ')', ''];

/** A function around `http.DefaultClient.Do` that handles one error; where the advice is to stop, the error comes with the response. */
export function go(plan: HandlingPlan): string {
  const { then } = plan;
  const added = then.kind === 'repeat' ? then.attach : null;
  const guard = then.kind === 'repeat' ? then.guard : null;
  const asks = guard?.check ? ', unapplied func() bool' : then.kind === 'poll' ? ', ready func() bool' : '';
  const key = bodyKey(plan);
  const indexed = [...placesOf(plan).flatMap((place) => (place.in === 'body' ? place.path : [])), ...(key ?? [])].some((token) => /^\d{1,9}$/.test(token));
  const answer: Lines = [
    ...SEND,
    ...(readsBody(plan) ? BODY : []),
    `if ${unless(DIALECT, plan.tests)} {`,
    ['return response, nil'],
    '}',
    ...plan.stops.flatMap(stop),
    ...(then.kind === 'repeat' ? repeat(then, plan) : then.kind === 'poll' ? poll(then, plan) : []),
  ];
  const name = `doHandling${camel(plan.name)}`;
  const body: Lines = [
    ...plan.comment.flatMap((text) => comment(text, '//')),
    `func ${name}(request *http.Request${asks}) (*http.Response, error) {`,
    [
      ...(added ? attach(added) : []),
      ...(key ? [...SENT, `key, _ := at(sent, ${keys(key)}).(string)`] : []),
      ...(then.kind === 'nothing' ? answer : ['for attempt := 1; ; attempt++ {', answer, '}']),
    ],
    '}',
    ...(readsBody(plan) || key ? at(indexed) : []),
    ...(then.kind === 'repeat' ? SECONDS : []),
  ];
  return code([...imports(code(body, '\t')), ...body], '\t');
}
