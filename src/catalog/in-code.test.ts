import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bash } from '../testing/running/bash.ts';
import { go } from '../testing/running/go.ts';
import { runs } from '../testing/running/process.ts';
import { python } from '../testing/running/python.ts';
import type { Call, Ended, Runner } from '../testing/running/run.ts';
import { attemptsOf, forbids, keyOf, type LanguageId, repeats, representative, type Scenario, scenariosOf, statedBy, toldToAll, toldToCode, withoutHeader } from '../testing/running/scenarios.ts';
import { OK, type Received, type Reply, replyOf, serve, type Stub } from '../testing/running/server.ts';
import { typescript } from '../testing/running/typescript.ts';
import { WORLDS } from '../testing/worlds.ts';

const ALL = WORLDS.flatMap(scenariosOf);
const SOME = representative(ALL);

interface Language {
  id: LanguageId;
  name: string;
  here: boolean;
  run: Runner;
  scenarios: readonly Scenario[];
  /** Starts anew for each call. */
  slow: boolean;
}

/** TypeScript runs everything; an interpreter that is slower to start runs one of each kind, where it is on the machine. */
const LANGUAGES: Language[] = [
  { id: 'typescript', name: 'TypeScript', here: true, run: typescript, scenarios: ALL, slow: false },
  { id: 'python', name: 'Python (where python3 has requests)', here: runs('python3', '-c', 'import requests'), run: python, scenarios: ALL, slow: false },
  { id: 'curl', name: 'curl (where bash, curl and jq are)', here: runs('bash', '-c', 'curl --version && jq --version'), run: bash, scenarios: SOME, slow: true },
  { id: 'go', name: 'Go (where go is)', here: runs('go', 'version'), run: go, scenarios: SOME, slow: true },
];

interface Done extends Ended {
  received: Received[];
}

let api: Stub;
beforeAll(async () => { api = await serve(); });
afterAll(() => api.close());

type Judge = (done: Done, scenario: Scenario) => unknown;
type Staged = [scenario: Scenario, replies: readonly Reply[], change?: Partial<Call>];

/** Plays scenarios against the server, in order. */
async function play({ id, run }: Pick<Language, 'id' | 'run'>, staged: readonly Staged[]): Promise<Done[]> {
  const places = staged.map(([, replies]) => api.at(replies));
  const ended = await run(staged.map(([scenario, , change], i) => ({ ...scenario.call(id, places[i]?.url ?? ''), ...change })));
  return ended.map((one, i) => ({ ...one, received: places[i]?.received ?? [] }));
}

const own = ({ example }: Scenario): Reply => replyOf(example.response);
const PROXY: Reply = { status: 418, headers: [['content-type', 'text/html']], body: '<html>' };

/** Whether its own code is what tells the error, so that its status alone is another one. */
const hasCode = ({ plan: { tests } }: Scenario): boolean => tests.some(({ place, not }) => place.in === 'body' && !not);

const withDelay = (reply: Reply, stated: string | null): Reply =>
  ({ ...reply, headers: [...reply.headers.filter(([name]) => name.toLowerCase() !== 'retry-after'), ...(stated === null ? [] : [['Retry-After', stated] as const])] });

/** The delay that a response without a header still states, in seconds. */
const inBody = (scenario: Scenario): number => statedBy(withoutHeader(scenario));
const checks = ({ plan: { then } }: Scenario): boolean => then.kind === 'repeat' && then.guard?.check === true;
const polls = ({ plan: { then } }: Scenario): boolean => then.kind === 'poll';

const first = ({ received: [one] }: Done): Received => {
  if (!one) throw new Error('Nothing was sent.');
  return one;
};

/** What of a request must stay the same from attempt to attempt. */
const asSent = (scenario: Scenario) => (one: Received) => ({ method: one.method, body: one.body, key: keyOf(scenario, one), accept: one.headers.accept });

for (const language of LANGUAGES) {
  describe.runIf(language.here)(`In code, ${language.name}, run against a server that sends the page’s example`, { timeout: 180_000 }, () => {
    const { scenarios } = language;

    let played: Promise<Done[]> | undefined;
    /** Each scenario with its example once, and then a success. */
    const healed = (): Promise<Done[]> => {
      played ??= play(language, scenarios.map((scenario) => [scenario, [own(scenario), OK]]));
      return played;
    };

    /** Each scenario judged by itself: its title says which one broke the promise. */
    function compare(done: readonly Done[], chosen: readonly Scenario[], judge: Judge, wanted: Judge): void {
      expect(chosen.length).toBeGreaterThan(0);
      const told = (say: Judge) => done.flatMap((one, i) => { const scenario = chosen[i]; return scenario ? [[scenario.title, say(one, scenario)]] : []; });
      expect(told(judge)).toEqual(told(wanted));
    }

    const each = async (chosen: readonly Scenario[], replies: (scenario: Scenario) => readonly Reply[], change: Partial<Call>, judge: Judge, wanted: Judge): Promise<void> =>
      compare(await play(language, chosen.map((scenario) => [scenario, replies(scenario), change])), chosen, judge, wanted);

    test('it sends again exactly where the advice on what it sent says so, and otherwise stops with a message', async () => {
      const mayRepeat = (done: Done, scenario: Scenario) => {
        const { advice } = toldToCode(scenario, first(done));
        // Where the method alone leaves it open, the page says to repeat with the same key: that is what makes the repeat safe.
        return repeats(advice) || advice.verdict === 'unknown' && advice.safeToRepeat === 'yes' && keyOf(scenario, first(done)) !== null;
      };
      compare(await healed(), scenarios,
        ({ received, raised }) => [received.length, raised === null],
        (done, scenario) => (mayRepeat(done, scenario) ? [2, true] : [1, false]));
    });

    test('it never sends again what the whole context forbids, whatever it cannot see', async () => {
      const done = await healed();
      const unsafe = done.filter((one, i) => {
        const scenario = scenarios[i];
        const advice = scenario && toldToAll(scenario, first(one)).advice;
        return one.received.length > 1 && (!advice || forbids(advice) || advice.safeToRepeat !== 'yes');
      });
      expect(unsafe).toEqual([]);
    });

    test('it waits at least as long as the response says, plus no more than the backoff; a repeat is the same request with the same key', async () => {
      const done = await healed();
      for (const [i, one] of done.entries()) {
        const scenario = scenarios[i];
        if (!scenario || one.received.length < 2) continue;
        const finding = toldToCode(scenario, first(one));
        const [slept = 0] = one.slept;
        expect(one.slept, scenario.title).toHaveLength(1);
        expect(slept, scenario.title).toBeGreaterThanOrEqual(statedBy(finding));
        expect(slept, scenario.title).toBeLessThan(statedBy(finding) + (finding.advice.backoff?.firstSeconds ?? 1) + 0.001);
        expect(new Set(one.received.map((request) => JSON.stringify(asSent(scenario)(request)))).size, scenario.title).toBe(1);
      }
    });

    test('it reads every form of Retry-After, else the delay in the body; what it cannot wait for, it does not', async () => {
      const waits = scenarios.filter(({ plan: { then } }) => then.kind === 'repeat' && then.guard === null && then.attach === null);
      const byPlaces = [...new Map(waits.map((one) => [one.plan.delays.length, one])).values()];
      for (const scenario of byPlaces) {
        const soon = Date.now() + 60_000;
        const forms: [stated: string | null, seconds: number | null][] = [
          ['0', 0], ['2', 2], ['2.5', 2.5], [new Date(soon).toUTCString(), 60], [new Date(0).toUTCString(), 0], ['7200', null], [new Date(soon + 7_200_000).toUTCString(), null], [null, inBody(scenario)],
        ];
        const done = await play(language, forms.map(([stated]) => [scenario, [withDelay(own(scenario), stated), OK]]));
        const most = scenario.plan.then.kind === 'repeat' ? scenario.plan.then.backoff.firstSeconds : 0;
        for (const [i, { slept: [slept = -1], received }] of done.entries()) {
          const [stated, seconds = null] = forms[i] ?? [];
          const told = `${scenario.title}, Retry-After: ${stated}`;
          expect(received.length, told).toBe(seconds === null ? 1 : 2);
          // A date counts from the moment it arrives, in whole seconds.
          const late = stated?.endsWith('GMT') ? Math.min(seconds ?? 0, 30) : 0;
          if (seconds !== null) expect(slept >= seconds - late && slept < seconds + most + 0.001, `${told}: slept ${slept}`).toBe(true);
        }
      }
    });

    test('it gives up after as many attempts as the page names', async () => {
      const asked = language.slow ? scenarios.filter(({ plan }) => plan.then.kind === 'repeat') : scenarios;
      await each(asked, (scenario) => [own(scenario)], {},
        ({ received, raised }) => [received.length, raised !== null],
        (done, scenario) => [done.received.length > 1 ? attemptsOf(scenario, first(done)) : 1, true]);
    });

    test('where the advice is to check first, the caller’s own check decides', async () => {
      const asked = scenarios.filter(checks);
      await each(asked, (scenario) => [own(scenario), OK], { unapplied: true }, ({ received, raised }) => [received.length, raised], () => [2, null]);
      await each(asked, (scenario) => [own(scenario), OK], { unapplied: false }, ({ received }) => received.length, (done, scenario) => (repeats(toldToCode(scenario, first(done)).advice) ? 2 : 1));
    });

    test('where the advice is to poll, it asks until the answer is yes, then sends the request again once', async () => {
      const polled = scenarios.filter(polls);
      await each(polled, (scenario) => [own(scenario), OK], { ready: [false, false, true] }, ({ received, slept, raised }) => [received.length, slept.length, raised], () => [2, 2, null]);
      await each(polled, (scenario) => [own(scenario)], { ready: [true, true, true] }, ({ received, raised }) => [received.length, raised !== null], () => [2, true]);
    });

    test('every other answer is handed on at once: a success, a page of a proxy, and the other errors of the API', async () => {
      const staged = scenarios.flatMap((scenario, place): Staged[] => {
        const others = scenarios.filter((other, i) => other.api === scenario.api && other.error !== scenario.error && other.error !== scenarios[i - 1]?.error).map(own);
        const replies = [OK, { ...PROXY, status: hasCode(scenario) ? scenario.error.status[0] ?? 0 : PROXY.status }, ...others];
        return (language.slow ? replies.slice(place % 3, place % 3 + 1) : replies).map((reply) => [scenario, [reply]]);
      });
      const done = await play(language, staged);
      expect(done.flatMap(({ received, raised }, i) => (received.length === 1 && raised === null ? [] : [[staged[i]?.[0].title, raised, staged[i]?.[1]]]))).toEqual([]);
    });
  });
}
