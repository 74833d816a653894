import type { Advice } from '../../schemas/finding.ts';

/** What every reply is made from, whether a response was pasted or an error's page is open. Plain JSON. */
export interface Diagnosis {
  /** The API's name; null where we can't tell which it is. */
  readonly api: string | null;
  /** What the error is called: its own title, or the status's phrase. */
  readonly title: string;
  /** The title of the very case, where it is known. */
  readonly situation: string | null;
  /** The statuses it comes with; none where there was no response, or where the paste does not reveal it. */
  readonly statuses: readonly number[];
  /** Whether no response came at all. One that came may still show neither status nor code. */
  readonly silent: boolean;
  readonly code: string | null;
  readonly reason: string | null;
  /** What this very response says; null where there is none. */
  readonly message: string | null;
  readonly requestId: string | null;
  /** The path of its page on this site, with the exact case's anchor; null where there is none. */
  readonly page: string | null;
  readonly advice: Pick<Advice, 'verdict' | 'safeToRepeat' | 'summary' | 'steps' | 'waitSeconds' | 'waitFor' | 'backoff' | 'poll' | 'because' | 'quote'> & {
    readonly questions: readonly Pick<Advice['questions'][number], 'text'>[];
  };
  readonly retired: { readonly on: string; readonly note: string; readonly successor: { readonly title: string; readonly page: string } | null } | null;
}

/** The members of an advice that a reply prints, and no more: what is stored for a page's replies stays small. */
export const adviceOf = ({ verdict, safeToRepeat, summary, steps, waitSeconds, waitFor, backoff, poll, because, quote, questions }: Advice): Diagnosis['advice'] => ({
  verdict, safeToRepeat, summary, steps, waitSeconds, waitFor, backoff, poll, because, quote,
  questions: questions.map(({ text }) => ({ text })),
});
