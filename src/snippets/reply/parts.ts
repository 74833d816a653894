import type { Tone } from './choices.ts';
import type { Diagnosis } from './diagnosis.ts';
import { type Block, code, type Inline, leading, type Link, list, paragraph, phrase, quote, strong } from './document.ts';
import { ownLink, sourceLink } from './link.ts';
import { AGAIN, SAFETY_WORDS, verdictWords, SUPPORT, WORKED_ON } from './words.ts';
import { waitLines, whenLines } from './when.ts';

/** What a part is printed for. */
export interface Setting {
  readonly tone: Tone;
  /** Where the site stands, such as `https://errors.example`. */
  readonly origin: string;
}

/** One part of a reply: the blocks it adds, none where the diagnosis has nothing to say there. */
export type Part = (diagnosis: Diagnosis, setting: Setting) => Block[];

const joined = (items: readonly Inline[]): (string | Inline)[] => items.flatMap((item, i) => (i === 0 ? [item] : [i === items.length - 1 ? ' or ' : ', ', item]));

/** What was on the wire: statuses, code, reason. */
function onWire({ statuses, code: name, reason }: Diagnosis): (string | Inline)[] {
  return [
    ...joined(statuses.map((status) => strong(String(status)))),
    ...(name === null ? [] : [statuses.length > 0 ? ' ' : '', code(name)]),
    ...(reason === null ? [] : [' with the reason ', code(reason)]),
  ];
}

const lowerFirst = (title: string): string => (/^[A-Z][a-z ]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title);
const titleOf = ({ title, situation }: Diagnosis): string => (situation === null || situation === title ? title : `${title} – ${lowerFirst(situation)}`);

/** Whether there was a response at all. */
const isAnswered = ({ statuses, code: name }: Diagnosis): boolean => statuses.length > 0 || name !== null;

/** The sentence that says what happened, by whom it is read. */
function what(diagnosis: Diagnosis, tone: Tone): (string | Inline)[] {
  const { api } = diagnosis;
  const title = `${titleOf(diagnosis)}.`;
  const answered = isAnswered(diagnosis);
  if (tone === 'colleague') return answered ? [...onWire(diagnosis), ` from ${api ?? 'an unknown API'}: ${title}`] : [`No response${api === null ? '' : ` from ${api}`}: ${title}`];
  const request = api === null ? 'Your request' : `Your request to ${api}`;
  return answered ? [`${request} was answered with `, ...onWire(diagnosis), `: ${title}`] : [`${request} got no response: ${title}`];
}

const repeat = ({ advice: { verdict, safeToRepeat, poll } }: Diagnosis) => (poll && safeToRepeat === 'no' ? WORKED_ON : AGAIN[verdict][safeToRepeat]);

/** The part of a page that a reply leads to. */
const page = (diagnosis: Diagnosis, { origin }: Setting): Link | null => ownLink(titleOf(diagnosis), diagnosis.page, origin);

const forReader = (text: string, tone: Tone): string => (tone === 'customer' ? text.replace(SUPPORT.advice, SUPPORT.customer) : text);

export const happened: Part = (diagnosis, { tone }) => [paragraph(...what(diagnosis, tone))];

export const said: Part = (diagnosis) => (diagnosis.message === null ? [] : [paragraph(isAnswered(diagnosis) ? 'The response says:' : 'What was reported:'), quote(diagnosis.message)]);

export const retired: Part = ({ retired: gone }, { origin }) => {
  if (!gone) return [];
  const { on, note, successor } = gone;
  const to = successor && ownLink(successor.title, successor.page, origin);
  return [paragraph(`This error was retired on ${on}. ${note}`), ...(to ? [{ kind: 'paragraph', phrase: leading(to, 'In its place: ') } as const] : [])];
};

/** Whether to send it again, a warning first; then what to do, in a sentence. */
export const action: Part = (diagnosis) => {
  const { text, warns } = repeat(diagnosis);
  return [paragraph(warns ? strong(text) : text), paragraph(strong('What to do:'), ` ${diagnosis.advice.summary}`)];
};

export const when: Part = (diagnosis) => {
  const lines = whenLines(diagnosis);
  return lines.length > 0 ? [paragraph(lines.join(' '))] : [];
};

/** The steps in order; where there are none, when to send again. */
export const steps: Part = (diagnosis, setting) => {
  const all = diagnosis.advice.steps.filter((step) => step !== diagnosis.advice.summary).map((step) => forReader(step, setting.tone));
  return all.length > 0 ? [paragraph(strong('Step by step:')), ...list(true, all)] : when(diagnosis, setting);
};

const ASK = { customer: 'So that we can tell you more, please let us know:', colleague: 'Open, and worth asking:' };

/** The questions that would settle it. */
export const ask: Part = ({ advice: { questions } }, { tone }) => (questions.length > 0 ? [paragraph(ASK[tone]), ...list(false, questions.map(({ text }) => text))] : []);

/** The questions where the answer hangs on them: where we can't tell, or can't tell whether a repeat is safe. */
export const askIfOpen: Part = (diagnosis, setting) =>
  (diagnosis.advice.verdict === 'unknown' || repeat(diagnosis).warns) ? ask({ ...diagnosis, advice: { ...diagnosis.advice, questions: diagnosis.advice.questions.slice(0, 1) } }, setting) : [];

const TELL = { customer: 'If you write to us about it, please send us:', colleague: 'To look it up, you need:' };

export const tell: Part = ({ advice: { quote } }, { tone }) => (quote.length > 0 ? [paragraph(TELL[tone]), ...list(false, quote)] : []);

export const requestId: Part = ({ requestId: id }) => (id === null ? [] : [paragraph('Request id: ', code(id))]);

/** The facts in a table, for somebody who reads many of them. */
export const facts: Part = (diagnosis) => {
  const { verdict, safeToRepeat } = diagnosis.advice;
  const lines = whenLines(diagnosis);
  return [{
    kind: 'facts',
    rows: [
      { term: 'Verdict', value: phrase(verdictWords(verdict, safeToRepeat)) },
      { term: 'Safe to repeat', value: phrase(SAFETY_WORDS[safeToRepeat]) },
      ...(lines.length > 0 ? [{ term: 'When', value: phrase(lines.join(' ')) }] : []),
      ...(diagnosis.requestId === null ? [] : [{ term: 'Request id', value: phrase(code(diagnosis.requestId)) }]),
    ],
  }];
};

export const why: Part = ({ advice: { because } }) =>
  because.length > 0 ? [paragraph(strong('Why:')), { kind: 'list', ordered: false, items: because.map(({ text, source }) => leading(sourceLink(source), `${text} `)) }] : [];

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
    ...(gone ? [` Retired on ${gone.on}.`] : []),
    ...(warns ? [' ', strong(text)] : []),
    ` ${advice.summary}`,
    ...waitLines(diagnosis).map((sentence) => ` ${sentence}`),
    ...(question ? [` ${question.text}`] : []),
    ...(id === null ? [] : [' Request id: ', code(id)]),
  ];
  const to = page(diagnosis, setting);
  return [{ kind: 'line', phrase: to ? leading(to, ...words, id === null ? ' More: ' : ' · More: ') : phrase(...words) }];
};
