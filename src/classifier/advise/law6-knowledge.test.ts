import { beforeAll, describe, expect, test } from 'vitest';
import { describeSituation, situations } from '../../testing/situations.ts';
import { WORLDS } from '../../testing/worlds.ts';
import { applicable, firstSetting } from './cascade.ts';
import { type Decided, decide } from './decide.ts';
import { type Facts, methodOf } from './facts.ts';

const METHODS = ['GET', 'POST', 'DELETE', 'PURGE'];

/** The same situation with one thing more known: whatever the reader could still say without contradicting what is known. */
function* learned(facts: Facts): Generator<Facts> {
  const { request, api } = facts;
  const say = (more: Partial<Facts['request']>): Facts => ({ ...facts, request: { ...request, ...more } });
  if (methodOf(facts) === null) for (const method of METHODS) yield say({ method });
  const known = methodOf(facts);
  if (request.operation === null) for (const { id, method } of api?.operations ?? []) if (!known || !method || method === known) yield say({ operation: id });
  if (request.idempotencyKey === null) for (const idempotencyKey of ['sent', 'none'] as const) yield say({ idempotencyKey });
  if (request.bodyChanged === null) for (const bodyChanged of [true, false]) yield say({ bodyChanged });
  for (const { id } of api?.facts ?? []) if (!request.known.includes(id)) yield say({ known: [...request.known, id] });
}

const repeats = ({ verdict }: Decided): boolean => verdict === 'retry' || verdict === 'wait';

/** What an answer promised and a better informed one takes back, with no rule of the catalogue that says so. */
function takenBack(before: Decided, after: Decided, facts: Facts): string | null {
  const harmless = firstSetting(applicable(facts), 'safeToRepeat')?.then.safeToRepeat;
  if (before.safety === 'yes' && after.safety !== 'yes' && (harmless === undefined || harmless === 'yes')) return `a harmless repeat is now \`${after.safety}\``;
  if (repeats(before) && before.safety === 'yes' && !repeats(after) && after.whether.by !== 'rule') return `${before.verdict} is now ${after.verdict}`;
  return null;
}

describe.each(WORLDS)('Law 6: whoever knows more is not told that the advice was rash, in $name', ({ catalogue, name }) => {
  const found: string[] = [];
  let compared = 0;
  beforeAll(() => {
    for (const facts of situations(catalogue)) {
      const before = decide(facts);
      for (const wiser of learned(facts)) {
        compared++;
        const wrong = takenBack(before, decide(wiser), wiser);
        if (wrong && found.length < 10) found.push(`${describeSituation(facts)} → ${describeSituation(wiser)}: ${wrong}`);
      }
    }
    console.log(`Law 6: ${compared} answers of ${name} compared with those of somebody who knows one thing more.`);
  }, 120_000);

  test('there are many to compare', () => { expect(compared).toBeGreaterThan(10_000); });
  test('a harmless repeat stays one, unless a rule of the catalogue says otherwise', () => { expect(found).toEqual([]); });
});
