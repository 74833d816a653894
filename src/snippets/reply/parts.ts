import type { Tone } from './choices.ts';
import type { Diagnosis } from './diagnosis.ts';
import { type Block, code, type Inline, leading, type Link, list, paragraph, phrase, type Phrase, quote, strong } from './document.ts';
import { ownLink, sourceLink } from './link.ts';
import { AGAIN, SAFETY_WORDS, SUPPORT, verdictWords, WORKED_ON } from './words.ts';
import { linesBesideSteps, waitLines, whenLines } from './when.ts';

/** What a part is printed for. */
export interface Setting {
  readonly tone: Tone;
  /** Where the site stands, such as `https://errors.example`. */
  readonly origin: string;
}

/** One part of a reply: the blocks it adds, none where the diagnosis has nothing to say there. */
export type Part = (diagnosis: Diagnosis, setting: Setting) => Block[];

const joined = (items: readonly Inline[]): (string | Inline)[] => items.flatMap((item, i) => (i === 0 ? [item] : [i === items.length - 1 ? ' or ' : ', ', item]));

/** What was on the wire: statuses, code, reason; nothing where the response shows none of them. */
function onWire({ statuses, code: name, reason }: Diagnosis): (string | Inline)[] {
  return [
    ...joined(statuses.map((status) => strong(String(status)))),
    ...(name === null ? [] : [statuses.length > 0 ? ' ' : '', code(name)]),
    ...(reason === null ? [] : [' and the reason ', code(reason)]),
  ];
}

const lowerFirst = (title: string): string => (/^[A-Z][a-z ]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title);
const titleOf = ({ title, situation }: Diagnosis): string => (situation === null || situation === title ? title : `${title} – ${lowerFirst(situation)}`);

const UNKNOWN_API = 'an unknown API';
const requestTo = (api: string | null): string => (api === null ? 'Your request' : `Your request to ${api}`);

/** How the sentence begins that says what happened: with what was on the wire, without that, or where no response came. */
const OPENING: Readonly<Record<Tone, Readonly<Record<'shown' | 'bare' | 'silent', (api: string | null, seen: readonly (string | Inline)[]) => (string | Inline)[]>>>> = {
  customer: {
    shown: (api, seen) => [`${requestTo(api)} was answered with `, ...seen],
    bare: (api) => [`${requestTo(api)} failed`],
    silent: (api) => [`${requestTo(api)} got no response`],
  },
  colleague: {
    shown: (api, seen) => [...seen, ` from ${api ?? UNKNOWN_API}`],
    bare: (api) => [`From ${api ?? UNKNOWN_API}`],
    silent: (api) => [`No response${api === null ? '' : ` from ${api}`}`],
  },
};

/** The sentence that says what happened, by whom it is read. */
function what(diagnosis: Diagnosis, tone: Tone): (string | Inline)[] {
  const seen = onWire(diagnosis);
  const manner = diagnosis.silent ? 'silent' : seen.length > 0 ? 'shown' : 'bare';
  return [...OPENING[tone][manner](diagnosis.api, seen), `: ${titleOf(diagnosis)}.`];
}

const repeat = ({ advice: { verdict, safeToRepeat, poll } }: Diagnosis) => (poll && safeToRepeat === 'no' ? WORKED_ON : AGAIN[verdict][safeToRepeat]);

/** The part of a page that a reply leads to. */
const page = (diagnosis: Diagnosis, { origin }: Setting): Link | null => ownLink(titleOf(diagnosis), diagnosis.page, origin);

const forReader = (text: string, tone: Tone): string => (tone === 'customer' ? text.replace(SUPPORT.advice, SUPPORT.customer) : text);

export const happened: Part = (diagnosis, { tone }) => [paragraph(...what(diagnosis, tone))];

export const said: Part = (diagnosis) => (diagnosis.message === null ? [] : [paragraph(diagnosis.silent ? 'What was reported:' : 'The response says:'), quote(diagnosis.message)]);

export const retired: Part = ({ retired: gone }, { origin }) => {
  if (!gone) return [];
  const { on, note, successor } = gone;
  const to = successor && ownLink(successor.title, successor.page, origin, true);
  return [paragraph(`This error was retired on ${on}. ${note}`), ...(to ? [{ kind: 'paragraph', phrase: leading(to, 'It was replaced by ') } as const] : [])];
};

/** Whether to send it again, a warning first; then what to do, in a sentence. */
export const action: Part = (diagnosis) => {
  const { text, warns } = repeat(diagnosis);
  return [paragraph(warns ? strong(text) : text), paragraph(strong('What to do:'), ` ${diagnosis.advice.summary}`)];
};

const told = (lines: readonly string[]): Block[] => (lines.length > 0 ? [paragraph(lines.join(' '))] : []);

export const when: Part = (diagnosis) => told(whenLines(diagnosis));

/** The steps in order; a single one is no list. */
export const steps: Part = ({ advice }, { tone }) => {
  const all = advice.steps.filter((step) => step !== advice.summary).map((step) => forReader(step, tone));
  return all.length > 1 ? [paragraph(strong('Step by step:')), ...list(true, all)] : all.map((step) => paragraph(step));
};

/** When to send again, as far as the steps do not say it. */
export const whenBesideSteps: Part = (diagnosis) => told(linesBesideSteps(diagnosis));

const ASK = { customer: 'So that we can tell you more, please let us know:', colleague: 'Open, and worth asking:' };

/** The questions that would settle it. */
export const ask: Part = ({ advice: { questions } }, { tone }) => (questions.length > 0 ? [paragraph(ASK[tone]), ...list(false, questions.map(({ text }) => text))] : []);

/** The questions where the answer hangs on them: where we can't tell, or can't tell whether a repeat is safe. */
export const askIfOpen: Part = (diagnosis, setting) =>
  (diagnosis.advice.verdict === 'unknown' || (repeat(diagnosis).warns && !diagnosis.advice.poll)) ? ask({ ...diagnosis, advice: { ...diagnosis.advice, questions: diagnosis.advice.questions.slice(0, 1) } }, setting) : [];

const ASK_IN_LINE = { customer: 'Please tell us:', colleague: 'Worth asking:' };

const TELL = { customer: 'If you write to us about it, please send us:', colleague: 'To look it up, you need:' };

export const tell: Part = ({ advice: { quote } }, { tone }) => (quote.length > 0 ? [paragraph(TELL[tone]), ...list(false, quote)] : []);

export const requestId: Part = ({ requestId: id }) => (id === null ? [] : [paragraph('Request id: ', code(id))]);

type Row = Extract<Block, { kind: 'facts' }>['rows'][number];

const verdictRows = ({ advice: { verdict, safeToRepeat } }: Diagnosis): Row[] => [
  { term: 'Verdict', value: phrase(verdictWords(verdict, safeToRepeat)) },
  { term: 'Safe to repeat', value: phrase(SAFETY_WORDS[safeToRepeat]) },
];

/** The verdict in a table, where steps and what to look up stand below it. */
export const verdictFacts: Part = (diagnosis) => [{ kind: 'facts', rows: verdictRows(diagnosis) }];

/** All the facts in a table, for somebody who reads many of them. */
export const facts: Part = (diagnosis) => {
  const lines = whenLines(diagnosis);
  return [{
    kind: 'facts',
    rows: [
      ...verdictRows(diagnosis),
      ...(lines.length > 0 ? [{ term: 'When', value: phrase(lines.join(' ')) }] : []),
      ...(diagnosis.requestId === null ? [] : [{ term: 'Request id', value: phrase(code(diagnosis.requestId)) }]),
    ],
  }];
};

const sourced = (text: string, source: Link | null): Phrase => (source ? leading(source, `${text} See `) : phrase(text));

export const why: Part = ({ advice: { because } }) =>
  because.length > 0 ? [paragraph(strong('Why:')), { kind: 'list', ordered: false, items: because.map(({ text, source }) => sourced(text, sourceLink(source))) }] : [];

const MORE = { customer: 'More about this error: ', colleague: 'Its page: ' };

export const more: Part = (diagnosis, setting) => {
  const to = page(diagnosis, setting);
  return to ? [{ kind: 'paragraph', phrase: leading(to, MORE[setting.tone]) }] : [];
};

/** All of it in one line: what, a warning, what to do, when, the question where we can't tell, the request id, where to read on. */
export const line: Part = (diagnosis, setting) => {
  const { advice, requestId: id, retired: gone } = diagnosis;
  const { text, warns } = repeat(diagnosis);
  const [question] = advice.verdict === 'unknown' ? advice.questions : [];
  const words: (string | Inline)[] = [
    ...what(diagnosis, setting.tone),
    ...(gone ? [` This error was retired on ${gone.on}.`] : []),
    ...(warns ? [' ', strong(text)] : []),
    ` ${advice.summary}`,
    ...waitLines(diagnosis).map((sentence) => ` ${sentence}`),
    ...(question ? [` ${ASK_IN_LINE[setting.tone]} ${question.text}`] : []),
    ...(id === null ? [] : [' Request id: ', code(id)]),
  ];
  const to = page(diagnosis, setting);
  return [{ kind: 'line', phrase: to ? leading(to, ...words, id === null ? ' More: ' : ' · More: ') : phrase(...words) }];
};
