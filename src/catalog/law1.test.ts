import { describe, expect, test } from 'vitest';
import { duration } from '../classifier/advise/texts.ts';
import { classify } from '../classifier/classify.ts';
import type { Advice } from '../schemas/finding.ts';
import { contextOf, examplesOf, NOW } from '../testing/world.ts';
import { WORLDS } from '../testing/worlds.ts';
import { addresses } from './addresses.ts';
import { errorRecord } from './record.ts';

type Shown = Pick<Advice, 'verdict' | 'safeToRepeat' | 'summary' | 'steps'>;

/** What a reader sees of an advice. */
const shown = ({ verdict, safeToRepeat, summary, steps }: Shown): Shown => ({ verdict, safeToRepeat, summary, steps });

const RE_REPEAT_STEP = /^(?:Only if nothing was done, )?send the same request again after /i;

/** A page shows no moment: where the response states how long to wait, its time stands in place of the page's sentence and backoff. */
function withTime(page: Shown, seconds: number | null): Shown {
  if (seconds === null || page.verdict !== 'wait') return shown(page);
  const steps = page.steps.map((step) => (RE_REPEAT_STEP.test(step) ? `Send the same request again after ${duration(seconds)}, plus a little jitter.` : step));
  return { ...shown(page), summary: `Wait ${duration(seconds)}, then send the same request again.`, steps };
}

describe.each(WORLDS)('Law 1: round trip over every example of $name', (world) => {
  const { catalog, catalogue } = world;
  const at = addresses();
  const examples = examplesOf(world).map((one) => ({ ...one, name: `${one.error.api}/${one.error.slug}, ${one.example.title}` }));

  test.each(examples)('$name', ({ error, example, index }) => {
    const context = contextOf(error.api, example.given);
    const finding = classify(example.response, { catalogue, now: NOW, context });
    const told = error.cases.find(({ id, when }) => id === example.case && when !== undefined);

    expect(finding.outcome).toBe('error');
    expect(finding.match).toMatchObject({ api: error.api, slug: error.slug, confidence: 'certain' });
    if (told) expect(finding.match?.page).toBe(at.error(error.api, error.slug, told.id));
    const page = errorRecord(catalog, catalogue, error, at).examples[index];
    expect(page && withTime(page.advice, finding.advice.waitSeconds)).toEqual(shown(finding.advice));
  });

  test.each(examples)('without context, $name is never taken for another page', ({ error, example }) => {
    const { match, candidates } = classify(example.response, { catalogue, now: NOW });
    if (match) expect(match).toMatchObject({ api: error.api, slug: error.slug });
    expect(candidates.map(({ api, slug }) => `${api}/${slug}`)).toContain(`${error.api}/${error.slug}`);
  });
});
