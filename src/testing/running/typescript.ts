import { compileFunction } from 'node:vm';
import ts from 'typescript';
import type { Call, Ended, Runner } from './run.ts';

type Handler = (url: string, init: RequestInit, ...more: unknown[]) => Promise<Response>;

const scripts = new Map<string, string>();

/** A snippet as JavaScript, worked out once. */
function scriptOf(code: string): string {
  const known = scripts.get(code);
  if (known !== undefined) return known;
  const js = ts.transpile(code, { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext }).replace('export async function', 'async function');
  scripts.set(code, js);
  return js;
}

async function one({ code, name, url, method, headers, body, unapplied, ready, takesBody }: Call): Promise<Ended> {
  const slept: number[] = [];
  const sleep = (then: () => void, ms: number): void => { slept.push(ms / 1000); queueMicrotask(then); };
  const js = scriptOf(code);
  // `fetch` is the real one; only the timer is not.
  const handler = compileFunction(`${js}\nreturn ${name};`, ['setTimeout', 'fetch'])(sleep, fetch) as Handler;
  const answers = [...(ready ?? [])];
  const asks = ready ? [async () => answers.shift() ?? true] : unapplied === null ? [] : [async () => unapplied];
  const json = body === undefined || takesBody ? {} : { body: JSON.stringify(body) };
  try {
    await handler(url, { method, headers: { ...headers }, ...json }, ...(takesBody ? [body] : []), ...asks);
    return { raised: null, slept };
  } catch (error) {
    return { raised: error instanceof Error ? error.message : String(error), slept };
  }
}

/** TypeScript runs in this process, with its types taken off. */
export const typescript: Runner = async (calls) => {
  const ended: Ended[] = [];
  for (const call of calls) ended.push(await one(call));
  return ended;
};
