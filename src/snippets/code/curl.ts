import { anyOf, type Dialect, everyOf, unless, wireValues } from './dialect.ts';
import type { Attach, HandlingPlan, Poll, Repeat, Stop } from './handling-plan.ts';
import type { Place, Test } from './test.ts';
import { code, comment, type Lines, shellQuoted, snake, times } from './text.ts';
import { bodyKey, placesOf, readsBody } from './uses.ts';

const RE_NAME = /^[A-Za-z_]\w*$/;

/** A member as jq writes it: `.error.code`, `.errors[0].code`, `.["x-y"]`. */
const filter = (path: readonly string[]): string => path.reduce((before, key) => before + (RE_NAME.test(key) ? `.${key}` : `${before === '' ? '.' : ''}[${/^\d{1,9}$/.test(key) ? key : JSON.stringify(key)}]`), '');

/** The variable that holds a header. */
const variable = (name: string): string => (name.toLowerCase() === 'retry-after' ? 'after' : `header_${snake(name)}`);

const read = (place: Place): string =>
  place.in === 'status' ? '$code' : place.in === 'header' ? `$${variable(place.name)}` : `$(body_at ${shellQuoted(filter(place.path))})`;

/** Inside `[[ ]]`, where a quoted right side is compared as it stands. */
function test({ place, values, not }: Test): string {
  if (values === null) return `${not ? '-z' : '-n'} ${read(place)}`;
  const texts = place.in === 'body' ? [...new Set(wireValues(values).map(String))] : values;
  const each = texts.map((value) => `${read(place)} ${not ? '!' : '='}= ${shellQuoted(value)}`).join(not ? ' && ' : ' || ');
  return texts.length === 1 ? each : `( ${each} )`;
}

const DIALECT: Dialect = { and: '&&', or: '||', test };

const raise = (message: string): string => `printf '%s\\n' ${shellQuoted(message)} >&2`;
const stop = ({ when, message }: Stop): Lines => [`${when.length ? `[[ ${everyOf(DIALECT, when)} ]] && ` : ''}{ ${raise(message)}; return 1; }`];

const methodIn = (methods: readonly string[]): string => `[[ $1 =~ ^(${methods.join('|')})$ ]]`;

const attach = ({ header, methods, allBut }: Attach): Lines => [
  `local key=(-H "${header}: \${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}")`,
  ...(methods.length ? [`${methodIn(methods)} ${allBut ? '&&' : '||'} key=()`] : []),
];

/** A header that is no number is a date; what `date` cannot read is not guessed, but taken as too long to wait. */
const STATED: Lines = [
  `after=\${after:-0}`,
  '[[ $after =~ ^[0-9]+([.][0-9]+)?$ ]] || after=$(($(date -d "$after" +%s || echo 9999999999) - $(date +%s)))',
];

function stated(delays: readonly Place[]): Lines {
  const more = delays.filter((place) => place.in !== 'header' || variable(place.name) !== 'after');
  return [...more.map((place) => `after=\${after:-${place.in === 'body' ? `$(body_at ${shellQuoted(`${filter(place.path)} // empty`)})` : read(place)}}`), ...STATED];
}

function repeat({ guard, message, backoff: { attempts, firstSeconds, factor, maxSeconds } }: Repeat, plan: HandlingPlan): Lines {
  const key = bodyKey(plan);
  const safe = guard && [
    ...(guard.tells.length ? [`[[ ${anyOf(DIALECT, guard.tells)} ]]`] : []),
    ...(guard.methods.length ? [methodIn(guard.methods)] : []),
    ...(key ? [`[[ -n $(jq -r ${shellQuoted(`${filter(key)} // empty`)} <<<"$3" 2>/dev/null) ]]`] : []),
    ...(guard.check ? ['{ declare -F unapplied >/dev/null && unapplied; }'] : []),
  ];
  return [
    ...stated(plan.delays),
    `if ((attempt == ${attempts} || \${after%.*} > ${plan.holdSeconds}))${safe ? ` || ! { ${safe.join(' || ') || 'false'}; }` : ''}; then`,
    [raise(message), 'return 1'],
    'fi',
    `sleep "$(awk -v after="$after" -v n="$attempt" -v r="$RANDOM" 'BEGIN { top = ${times(firstSeconds)}${factor} ^ (n - 1)`,
    `  printf "%.3f", (after > 0 ? after : 0) + r / 32768 * (top < ${maxSeconds} ? top : ${maxSeconds}) }')"`,
  ];
}

const poll = ({ message, backoff: { firstSeconds, factor, maxSeconds } }: Poll): Lines => [
  'if ((attempt == 2)) || ! declare -F ready >/dev/null; then',
  [raise(message), 'return 1'],
  'fi',
  `local pause=${firstSeconds}`,
  `until ready; do sleep "$pause"; pause=$((pause * ${factor} < ${maxSeconds} ? pause * ${factor} : ${maxSeconds})); done`,
];

/** Headers that the code looks at, with the variable of each; `|` stands in no date and no number. */
function writeOut(plan: HandlingPlan): { format: string; names: string[] } {
  const headers = [...new Set(placesOf(plan).flatMap((place) => (place.in === 'header' ? [place.name.toLowerCase()] : [])))];
  return { format: ['%{http_code}', ...headers.map((name) => `%header{${name}}`)].join('|'), names: ['code', ...headers.map(variable)] };
}

function usage(plan: HandlingPlan, name: string): string {
  const { then } = plan;
  const needs = readsBody(plan) || bodyKey(plan) ? ' Needs jq.' : '';
  const key = then.kind === 'repeat' && then.attach ? ' IDEMPOTENCY_KEY is the key to send, a new one where it is not set.' : '';
  const asks = then.kind === 'poll' ? ' `ready` is a function of yours.' : then.kind === 'repeat' && then.guard?.check ? ' `unapplied` is a function of yours.' : '';
  return `Use: ${name} METHOD URL${bodyKey(plan) ? ' JSON' : ''} [curl options].${needs}${asks}${key}`;
}

/** A bash function around curl that handles one error; it prints the last body, and fails with a message where the advice is to stop. */
export function curl(plan: HandlingPlan): string {
  const { then } = plan;
  const added = then.kind === 'repeat' ? then.attach : null;
  const name = `curl_handling_${snake(plan.name)}`;
  const { format, names } = writeOut(plan);
  const options = bodyKey(plan) ? `--json "$3" "\${@:4}"` : `${added ? `"\${key[@]}" ` : ''}"\${@:3}"`;
  const attempts = then.kind === 'repeat' ? then.backoff.attempts : 2;
  const answer: Lines = [
    `reply=$(curl -sS -X "$1" "$2" ${options} -w '\\n${format}') || return`,
    names.length > 1 ? `IFS='|' read -r ${names.join(' ')} <<<"\${reply##*$'\\n'}"` : `code=\${reply##*$'\\n'}`,
    `body=\${reply%$'\\n'*}`,
    then.kind === 'nothing' ? 'printf \'%s\\n\' "$body"' : null,
    then.kind === 'nothing' ? `if [[ ${unless(DIALECT, plan.tests)} ]]; then return; fi` : `if [[ ${unless(DIALECT, plan.tests)} ]]; then printf '%s\\n' "$body"; return; fi`,
    ...plan.stops.flatMap(stop),
    ...(then.kind === 'repeat' ? repeat(then, plan) : then.kind === 'poll' ? poll(then) : []),
  ];
  return code([
    ...plan.comment.flatMap((text) => comment(text, '#')),
    ...comment(usage(plan, name), '#'),
    `${name}() {`,
    [
      `local ${[...(then.kind === 'nothing' ? [] : ['attempt']), 'reply', 'body', ...names].join(' ')}`,
      ...(added ? attach(added) : []),
      ...(then.kind === 'nothing' ? answer : [`for attempt in ${Array.from({ length: attempts }, (_, i) => i + 1).join(' ')}; do`, answer, 'done']),
    ],
    '}',
    ...(readsBody(plan) ? ['', 'body_at() { jq -r "$1" <<<"$body" 2>/dev/null; }'] : []),
  ], '  ');
}
