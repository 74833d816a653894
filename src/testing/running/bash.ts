import { shellQuoted } from '../../snippets/code/text.ts';
import { run } from './process.ts';
import type { Call, Ended, Runner } from './run.ts';

/** `sleep` is a function that writes to file descriptor 3; curl and jq are the real ones. */
function script({ code, name, url, method, headers, body, unapplied, ready, takesBody }: Call): string {
  const json = JSON.stringify(body);
  const options = [...Object.entries(headers).flatMap(([header, value]) => ['-H', shellQuoted(`${header}: ${value}`)]), ...(body === undefined || takesBody ? [] : ['--json', shellQuoted(json)])];
  return [
    'sleep() { printf "%s\\n" "$1" >&3; }',
    ...(unapplied === null ? [] : [`unapplied() { ${unapplied}; }`]),
    ...(ready === null ? [] : [`answers=(${ready.join(' ')}); asked=0`, `ready() { asked=$((asked + 1)); \${answers[asked - 1]:-true}; }`]),
    code,
    `${name} ${method} ${shellQuoted(url)} ${takesBody ? `${shellQuoted(json)} ` : ''}${options.join(' ')} 3>&1 >/dev/null`,
  ].join('\n');
}

async function one(call: Call): Promise<Ended> {
  const { stdout, stderr, status } = await run('bash', ['-c', script(call)]);
  return { raised: status === 0 ? null : stderr.trim(), slept: stdout.split('\n').filter(Boolean).map(Number) };
}

const AT_ONCE = 4;

/** Each call is a shell of its own. */
export const bash: Runner = async (calls) => {
  const ended: Ended[] = [];
  for (let i = 0; i < calls.length; i += AT_ONCE) ended.push(...(await Promise.all(calls.slice(i, i + AT_ONCE).map(one))));
  return ended;
};
