import { handled } from '../../catalog/handling.ts';
import type { Api, ErrorEntry } from '../../catalog/model.ts';
import { classify } from '../../classifier/classify.ts';
import type { Context } from '../../schemas/context.ts';
import type { Example } from '../../schemas/error.ts';
import type { Advice } from '../../schemas/finding.ts';
import { inCode, type LANGUAGES } from '../../snippets/code/in-code.ts';
import type { HandlingPlan } from '../../snippets/code/handling-plan.ts';
import { planOf } from '../../snippets/code/plan.ts';
import { camel, snake } from '../../snippets/code/text.ts';
import { bodyKey } from '../../snippets/code/uses.ts';
import { contextOf, NOW, type World } from '../world.ts';
import type { Call } from './run.ts';
import type { Received } from './server.ts';

export type LanguageId = (typeof LANGUAGES)[number]['id'];

const NAMES: Record<LanguageId, (name: string) => string> = {
  typescript: (name) => `fetchHandling${camel(name)}`,
  python: (name) => `request_handling_${snake(name)}`,
  go: (name) => `doHandling${camel(name)}`,
  curl: (name) => `curl_handling_${snake(name)}`,
};

/** An example of a page, the request that it stands for, and the code that the page shows. */
export interface Scenario {
  title: string;
  world: World;
  api: Api;
  error: ErrorEntry;
  example: Example;
  plan: HandlingPlan;
  call: (language: LanguageId, url: string) => Call;
}

const WITH_BODY = ['POST', 'PUT', 'PATCH'];

const nested = ([first = '', ...rest]: readonly string[], value: string): object => ({ [first]: rest.length ? nested(rest, value) : value });

function scenario(world: World, api: Api, error: ErrorEntry, example: Example): Scenario {
  const { given } = example;
  const entry = handled(world.catalogue, api, error);
  const plan = planOf(entry);
  const snippets = inCode(entry);
  const method = given.method ?? api.operations.find(({ id }) => id === error.operation)?.method ?? api.methods?.[0] ?? 'GET';
  const sends = given.idempotencyKey === 'sent' ? plan.key : null;
  const hasBody = WITH_BODY.includes(method);
  return {
    title: `${error.api}/${error.slug}, ${example.title}`, world, api, error, example, plan,
    call: (language, url) => ({
      code: snippets.find(({ id }) => id === language)?.code ?? '', name: NAMES[language](plan.name), url, method,
      headers: { accept: 'application/json', ...(sends?.in === 'header' && { [sends.name]: 'key-of-the-test' }) },
      body: hasBody || bodyKey(plan) ? { some: 'body', ...(sends?.in === 'body' && nested(sends.path, 'key-of-the-test')) } : undefined,
      unapplied: null, ready: null, takesBody: bodyKey(plan) !== null && language !== 'python' && language !== 'go',
    }),
  };
}

/** One scenario for each example of each page. */
export const scenariosOf = (world: World): Scenario[] =>
  world.catalog.apis.flatMap((api) => api.errors.flatMap((error) => error.examples.map((example) => scenario(world, api, error, example))));

/** The idempotency key that a request carried. */
export function keyOf({ plan }: Scenario, { headers, body }: Received): string | null {
  if (plan.key?.in === 'header') return String(headers[plan.key.name.toLowerCase()] ?? '') || null;
  if (plan.key?.in !== 'body' || !body) return null;
  const value = plan.key.path.reduce<unknown>((here, key) => (typeof here === 'object' && here !== null ? Object.entries(here).find(([name]) => name === key)?.[1] : undefined), JSON.parse(body));
  return typeof value === 'string' ? value : null;
}

const answer = ({ world, example }: Scenario, context: Context) => classify(example.response, { catalogue: world.catalogue, now: NOW, context });

/** What the explorer says of the response, given what code can see of the request that was sent. */
export const toldToCode = (one: Scenario, sent: Received) =>
  answer(one, { api: one.api.id, method: sent.method, key: keyOf(one, sent) ? 'sent' : 'none', ...(one.error.operation && { operation: one.error.operation }) });

/** What it says to somebody who knows all that the example states besides. */
export const toldToAll = (one: Scenario, sent: Received) =>
  answer(one, { ...contextOf(one.api.id, one.example.given), method: sent.method, key: keyOf(one, sent) ? 'sent' : 'none' });

const passes = (verdict: Advice['verdict']): boolean => verdict === 'retry' || verdict === 'wait';

/** Whether an advice has the same request sent again by itself: it passes, no event is awaited, and a repeat cannot act twice. */
export const repeats = ({ verdict, safeToRepeat, waitFor, poll }: Advice): boolean => passes(verdict) && safeToRepeat === 'yes' && waitFor.length === 0 && poll === null;

/** Whether an advice forbids it, whatever the caller finds out. */
export const forbids = ({ verdict }: Advice): boolean => verdict === 'fix' || verdict === 'auth' || verdict === 'stop';

/** The delay that a response states, in seconds. */
export const statedBy = ({ response }: ReturnType<typeof answer>): number => response.retryAfterSeconds ?? 0;

/** One scenario for each way in which plans and advice differ: what the slower interpreters are asked. */
export function representative(all: readonly Scenario[]): Scenario[] {
  const chosen = new Map<string, Scenario>();
  for (const one of all) {
    const { then, stops, tests, delays, key } = one.plan;
    const { advice } = answer(one, contextOf(one.api.id, one.example.given));
    const ways = [advice.verdict, then.kind === 'repeat' && advice.safeToRepeat, then.kind, then.kind === 'repeat' && [then.guard && [then.guard.tells.length > 0, then.guard.methods.length > 0, then.guard.key], then.attach !== null], stops.length > 1, tests.some(({ not }) => not), delays.length, then.kind === 'repeat' && key?.in];
    const signature = JSON.stringify(ways);
    if (!chosen.has(signature)) chosen.set(signature, one);
  }
  return [...chosen.values()];
}

/** How many attempts the advice names, for the request as it was sent or else for the error as such. */
export const attemptsOf = (one: Scenario, sent: Received): number | null =>
  (toldToCode(one, sent).advice.backoff ?? answer(one, { api: one.api.id }).advice.backoff)?.attempts ?? null;

/** The finding on a response from which the header is gone. */
export const withoutHeader = (one: Scenario) =>
  answer({ ...one, example: { ...one.example, response: one.example.response.replace(/^retry-after:.*\n/im, '') } }, { api: one.api.id });
