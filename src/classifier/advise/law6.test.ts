import { beforeAll, describe, expect, test } from 'vitest';
import type { Advice } from '../../schemas/finding.ts';
import type { Decision } from '../../schemas/decision.ts';
import { describeSituation, situations } from '../../testing/situations.ts';
import { WORLDS } from '../../testing/worlds.ts';
import { advise } from './advise.ts';
import { applicable } from './cascade.ts';
import { decide } from './decide.ts';
import { defaultOf, isStatusDefault } from './defaults.ts';
import { type Facts, methodOf } from './facts.ts';
import { rank } from '../rank.ts';

const IDEMPOTENT = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY', 'PUT', 'DELETE'];

type Core = Pick<Advice, 'verdict' | 'safeToRepeat'>;

const repeats = ({ verdict }: Core): boolean => verdict === 'retry' || verdict === 'wait';
const polls = (facts: Facts): boolean => facts.status === 202;

/** What the contract takes as proof that a repeat applies nothing twice. */
function proof(facts: Facts): boolean {
  const { request, api } = facts;
  const entry = defaultOf(facts);
  const method = methodOf(facts);
  return (method !== null && IDEMPOTENT.includes(method))
    || entry?.applied === 'no'
    || applicable(facts).some(({ then }) => then.safeToRepeat === 'yes')
    || (request.idempotencyKey === 'sent' && api !== null && api.idempotency.key !== 'none' && api.idempotency.everywhere);
}

/** What the contract takes as an invitation: the provider's document, the status's own definition, or a delay it asks to wait. */
function invitation(facts: Facts): boolean {
  const entry = defaultOf(facts);
  return applicable(facts).some(({ then }) => then.verdict === 'retry' || then.verdict === 'wait')
    || (isStatusDefault(entry) && Boolean(entry.invites || entry.throttled || (entry.retryAfterOpens && facts.failure.headers.length > 0)));
}

function unsafe(facts: Facts, core: Core): string | null {
  if (!repeats(core)) return null;
  if (core.safeToRepeat === 'no' && !polls(facts)) return 'repeats what could be applied twice';
  if (core.safeToRepeat === 'yes' && !proof(facts)) return 'promises a harmless repeat without proof';
  return null;
}

function unexplained(facts: Facts, advice: Advice): string | null {
  if (!repeats(advice) || advice.safeToRepeat !== 'unknown' || polls(facts)) return null;
  if (!advice.summary.startsWith('Check first ')) return `does not begin with what to check: ${advice.summary}`;
  if (!invitation(facts) && advice.questions.length === 0) return 'has neither an invitation nor a question';
  return null;
}

/** Fields that add up, so that two rules may both set them. */
const ADDITIVE: readonly string[] = ['steps', 'summary', 'report', 'look', 'checkFirst'];

function tie(facts: Facts): string | null {
  const best = new Map<string, { rank: number; said: string; because: string }>();
  for (const { because, when, then } of applicable(facts)) {
    for (const field of Object.keys(then) as (keyof Decision)[]) {
      const own = { rank: rank(when), said: JSON.stringify(then[field]), because };
      const other = best.get(field);
      if (other && other.rank === own.rank && other.said !== own.said && !ADDITIVE.includes(field)) return `“${other.because}” and “${because}” are tied over ${field}`;
      if (!other) best.set(field, own);
    }
  }
  return null;
}

interface Broken {
  count: number;
  unsafe: string[];
  unexplained: string[];
  tied: string[];
}

/** Runs through all situations once, and names the first few that break each part of the law. */
function broken(facts: Iterable<Facts>): Broken {
  const all: Broken = { count: 0, unsafe: [], unexplained: [], tied: [] };
  const note = (list: string[], one: Facts, wrong: string | null) => { if (wrong && list.length < 10) list.push(`${describeSituation(one)}: ${wrong}`); };
  for (const one of facts) {
    all.count++;
    note(all.tied, one, tie(one));
    const { verdict, safety } = decide(one);
    note(all.unsafe, one, unsafe(one, { verdict, safeToRepeat: safety }));
    if (safety !== 'unknown' || !repeats({ verdict, safeToRepeat: safety })) continue;
    const advice = advise(one);
    note(all.unsafe, one, unsafe(one, advice));
    note(all.unexplained, one, unexplained(one, advice));
  }
  return all;
}

describe.each(WORLDS)('Law 6: never unsafe, in every situation of $name', ({ catalogue, name }) => {
  let found: Broken = { count: 0, unsafe: [], unexplained: [], tied: [] };
  beforeAll(() => {
    found = broken(situations(catalogue));
    console.log(`Law 6: ${found.count} kinds of situation of ${name} advised on.`);
  }, 60_000);

  test('there are many', () => { expect(found.count).toBeGreaterThan(10_000); });
  test('a repeat is never advised where it could apply the effect twice, nor called harmless without proof', () => { expect(found.unsafe).toEqual([]); });
  test('where it is open whether a repeat is harmless, the advice begins with what to check, and is invited or asks', () => { expect(found.unexplained).toEqual([]); });
  test('two rules of equal rank never contradict each other', () => { expect(found.tied).toEqual([]); });
});
