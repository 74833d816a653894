import type { Finding } from '../schemas/finding.ts';
import { changes } from './changes.ts';
import { type Choice, NO_CHOICE, withoutAnswers } from './choice.ts';
import { type Fragment, isOpening, NO_FRAGMENT, NO_OPENING, type Opening, type Shared } from './fragment.ts';

/** An answer and the text it was made from: the one shown may be older than the paste while the next is worked out. */
export interface Answer {
  readonly text: string;
  readonly finding: Finding;
  /** The moment its waits count from (ISO 8601). */
  readonly now: string;
}

/** What the explorer shows, apart from what it has loaded. */
export interface State {
  readonly text: string;
  readonly choice: Choice;
  readonly opening: Opening;
  /** The link that the text came with, from whoever made it; null once the reader edits the text. */
  readonly shared: Shared | null;
  /** Facts the reader denied: nothing is known from that, they are only not asked again. */
  readonly denied: readonly string[];
  readonly answer: Answer | null;
  /** What the reader said last, until its answer is there. */
  readonly said: string | null;
  /** What the last thing said has changed; null once the text changes. */
  readonly changed: { readonly said: string; readonly lines: readonly string[] } | null;
  /** What went wrong, for the reader. */
  readonly problem: string | null;
}

export const INITIAL: State = { text: '', ...NO_FRAGMENT, shared: null, denied: [], answer: null, said: null, changed: null, problem: null };

const withText = (state: State, text: string): State => ({
  ...state,
  text,
  opening: NO_OPENING,
  shared: null,
  said: null,
  changed: null,
  problem: null,
});

/** The reader edits the paste. An emptied one ends what was said of its response; another text has other responses to choose from. */
export function typed(state: State, text: string): State {
  if (text === state.text) return state;
  const next = withText(state, text);
  if (text.trim() === '') return { ...next, choice: withoutAnswers(state.choice), denied: [], answer: null };
  return state.text.trim() === '' ? next : { ...next, choice: { ...state.choice, response: null } };
}

/** Another response takes the paste's place, from a file: what was said of the old one goes, the API and the call stay. */
export const replaced = (state: State, text: string): State => ({
  ...withText(state, text),
  choice: withoutAnswers(state.choice),
  denied: [],
});

/** A sample, which brings nothing along; or, without a text, a fresh start. */
export const restarted = (state: State, text = ''): State => ({
  ...withText(state, text),
  choice: NO_CHOICE,
  denied: [],
  answer: text ? state.answer : null,
});

/** The page was opened, or its fragment changed; a text that is already there wins over an opening. */
export const opened = (state: State, fragment: Fragment | null, text = state.text): State => ({
  ...withText(state, text),
  choice: fragment?.choice ?? state.choice,
  opening: text.trim() === '' && fragment ? fragment.opening : NO_OPENING,
});

/** A shared link was opened: its text, and what was said with it, take the place of all that was there. */
export const received = (state: State, { fragment, shared, text }: { fragment: Fragment; shared: Shared; text: string }): State => ({
  ...withText(state, text),
  choice: fragment.choice,
  shared,
  denied: [],
  answer: null,
});

/** A link could not be opened: that is said, and what is there stays. */
export const refused = (state: State, line: string): State => ({ ...state, problem: line });

/** The reader said something; `said` is how to call it when its effect is told. */
export const chosen = (state: State, choice: Partial<Choice>, said: string): State => ({
  ...state,
  choice: { ...state.choice, ...choice },
  said,
  changed: null,
});

/** The reader denied a fact: the advice stays, and the question goes. */
export const deniedFact = (state: State, id: string, said: string): State => ({
  ...state,
  denied: [...new Set([...state.denied, id])],
  changed: { said, lines: ['The advice stays the same.'] },
});

export const undeniedFact = (state: State, id: string): State => ({
  ...state,
  denied: state.denied.filter((one) => one !== id),
  changed: null,
});

/** An answer came. What it changed is told where the reader's word was the only difference. */
export function answered(state: State, answer: Answer): State {
  const before = state.answer;
  const changed = state.said !== null && before ? { said: state.said, lines: changes(before.finding, answer.finding) } : state.changed;
  return { ...state, answer, said: null, changed, problem: null };
}

/** Something went wrong: an older answer must not stand below it as if it were of this text. */
export const troubled = (state: State, problem: string): State => ({ ...state, problem, answer: null, said: null, changed: null });

/** Whether there is anything to read. */
export const isAsking = ({ text, opening }: Pick<State, 'text' | 'opening'>): boolean => text.trim() !== '' || isOpening(opening);
