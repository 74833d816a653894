import { BODY_DELAYS, BODY_VERDICTS, type BodyDelay, DELAYS, PUSHBACK, SENTENCE_DELAYS, SHOULD_RETRY } from '../../classifier/advise/signals.ts';
import { VOCABULARY, type VocabularyRow } from '../../classifier/vocabulary.ts';
import { type GuideRow, guideRow, whatever } from './row.ts';

/** The tables that hold for any API, row by row as the classifier reads them. */

type HeaderDelay = Extract<(typeof DELAYS)[number], { at: 'header' }>;

const INSTRUCTED = '`true` asks for a repeat whatever the status; `false` takes a repeat back. Anything else says nothing.';

export const instructionRows = (): GuideRow[] => [
  ...SHOULD_RETRY.map(({ header, source }) => guideRow({ names: [header], text: INSTRUCTED, sources: [source] })),
  guideRow({ names: [PUSHBACK.header], text: 'A number asks for a repeat after so many milliseconds. Anything else asks for none.', sources: [PUSHBACK.source] }),
];

const UNITS: Record<HeaderDelay['kind'] | BodyDelay['unit'], string> = {
  ms: 'Milliseconds.',
  milliseconds: 'Milliseconds.',
  seconds: 'Seconds.',
  duration: 'A duration such as `37s` or `6m0s`.',
  'retry-after': 'Seconds, or a date in any of HTTP’s three grammars. Several numbers: the longest.',
  reset: 'Seconds from now, an epoch in seconds or milliseconds, a date, or a duration.',
  ratelimit: 'Seconds in `t`, of the policies with nothing left (`r=0`); of several, the longest.',
};

const QUOTA = 'Only where no quota is left.';

export const delayRows = (): GuideRow[] =>
  DELAYS.map((delay) => (delay.at === 'body'
    ? guideRow({ title: 'The body, then the sentence', href: '#body-delays', text: 'A member of the body, else the message.' })
    : guideRow({ names: [delay.header], text: UNITS[delay.kind], notes: delay.explicit ? [] : [QUOTA], sources: [delay.source] })));

const placeOf = ({ within, require }: BodyDelay): string[] => [
  ...(within ? [`In the member of \`${within.array}\` whose \`@type\` ends in \`${within.type}\`.`] : []),
  ...(require ? [`Where \`${require.pointer}\` is \`${require.equals}\`.`] : []),
];

/** Neighbours that differ in nothing but their place share a row: the order is that of the table. */
export function bodyDelayRows(): GuideRow[] {
  const rows: GuideRow[] = [];
  for (const delay of BODY_DELAYS) {
    const row = guideRow({ names: [delay.pointer], text: UNITS[delay.unit], notes: placeOf(delay), sources: [delay.source] });
    const last = rows.at(-1);
    const same = last && JSON.stringify({ ...last, names: [] }) === JSON.stringify({ ...row, names: [] });
    if (same) rows.splice(-1, 1, { ...last, names: [...last.names, delay.pointer] });
    else rows.push(row);
  }
  return rows;
}

export const sentenceDelayRows = (): GuideRow[] =>
  SENTENCE_DELAYS.map(({ reads, pattern, source }) => guideRow({ title: `“${reads}”`, text: 'A number and its unit; without one it is seconds.', fold: { summary: 'The pattern', items: [pattern.source], pattern: true }, sources: [source] }));

export const bodyVerdictRows = (): GuideRow[] =>
  BODY_VERDICTS.map(({ pointer, equals, verdict, because, source }) => guideRow({ names: [`${pointer} = ${equals}`], says: whatever(verdict), text: because, sources: [source] }));

const limitsOf = (row: VocabularyRow): string[] => [
  ...(row.inSentences ? [] : ['Read in a code only.']),
  ...(row.strong ? ['In a message, counts against a code or status that would have the request repeated.'] : []),
  ...(row.weak ? ['Gives way to a status that would have the request repeated.'] : []),
  ...(row.overStatus.length ? [`Counts in spite of ${row.overStatus.map((status) => `\`${status}\``).join(', ')}.`] : []),
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const wordRows = (): GuideRow[] =>
  VOCABULARY.map((row) => guideRow({ title: capital(row.about), says: whatever(row.verdict), notes: limitsOf(row), fold: { summary: 'The words', items: [row.words.source], pattern: true }, sources: [row.source] }));
