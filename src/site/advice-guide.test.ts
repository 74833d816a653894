import { describe, expect, test } from 'vitest';
import { addresses } from '../catalog/addresses.ts';
import { BODY_DELAYS, BODY_VERDICTS, DELAYS, PUSHBACK, SENTENCE_DELAYS, SHOULD_RETRY } from '../classifier/advise/signals.ts';
import { when } from '../classifier/advise/when.ts';
import { VOCABULARY } from '../classifier/vocabulary.ts';
import { sourceLine } from '../schemas/source-line.ts';
import { factsOf } from '../testing/facts.ts';
import { WORLDS } from '../testing/worlds.ts';
import type { GuideRow } from './advice-guide/row.ts';
import { adviceGuide } from './advice-guide.ts';

const at = addresses();
const tablesOf = (guide: ReturnType<typeof adviceGuide>): GuideRow[] => [
  ...guide.instructions, ...guide.delays, ...guide.bodyDelays, ...guide.sentenceDelays, ...guide.bodyVerdicts, ...guide.words, ...guide.statuses, ...guide.network,
];

describe.each(WORLDS)('the guide to how advice is decided, with $name', ({ catalogue }) => {
  const guide = adviceGuide({ at, matching: catalogue }, []);

  test('has every signal that decides, with its source', () => {
    const shown = tablesOf(guide).flatMap(({ names, title, sources }) => sources.flatMap((source) => [...names, title].map((name) => `${name} ${sourceLine(source)}`)));
    const told = [
      ...[...SHOULD_RETRY, PUSHBACK, ...DELAYS.flatMap((delay) => (delay.at === 'header' ? [delay] : []))].map(({ header, source }) => `${header} ${sourceLine(source)}`),
      ...BODY_DELAYS.map(({ pointer, source }) => `${pointer} ${sourceLine(source)}`),
      ...SENTENCE_DELAYS.map(({ reads, source }) => `“${reads}” ${sourceLine(source)}`),
      ...BODY_VERDICTS.map(({ pointer, equals, source }) => `${pointer} = ${equals} ${sourceLine(source)}`),
      ...catalogue.statuses.flatMap(({ id, source }) => source.map((one) => `${id} ${sourceLine(one)}`)),
      ...catalogue.network.flatMap(({ kind, source }) => source.map((one) => `${kind} ${sourceLine(one)}`)),
    ];
    expect(told.filter((one) => !shown.includes(one))).toEqual([]);
    expect(guide.words.map(({ says, sources }) => [says?.idempotent.verdict, sources])).toEqual(VOCABULARY.map(({ verdict, source }) => [verdict, [source]]));
  });

  test('has a source for every row of its tables but the one that points at other tables', () => {
    expect(tablesOf(guide).filter(({ sources, href }) => sources.length === 0 && !href?.startsWith('#'))).toEqual([]);
  });

  test('shows a repeat after POST as a plain one only where the status or kind proves that nothing was done', () => {
    for (const { names, says, notes } of [...guide.statuses, ...guide.network]) {
      if (says?.nonIdempotent.verdict === 'retry' && !says.nonIdempotent.careful) expect([names, notes[0]]).toEqual([names, 'Not carried out.']);
    }
  });
});

test('every example of a sentence with a delay is read as one', () => {
  for (const { reads, pattern } of SENTENCE_DELAYS) {
    const delay = when(factsOf({ status: 429, body: { error: { message: `Please ${reads}.` } } }));
    expect([reads, pattern.test(reads), delay?.explicit]).toEqual([reads, true, true]);
  }
});

test('a catalogue without any status leaves the guide whole', () => {
  const guide = adviceGuide({ at, matching: { version: 1, apis: [], statusPage: '', statuses: [], network: [] } }, []);
  expect([guide.statuses, guide.network]).toEqual([[], []]);
  expect(guide.orders.whether).not.toHaveLength(0);
});
