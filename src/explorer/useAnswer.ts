import { useEffect, useMemo, useRef, useState } from 'react';
import { contextOf } from './choice.ts';
import type { Explainer } from './explain.ts';
import { Stopped, Superseded } from './reader.ts';
import { openingText } from './opening.ts';
import { type Answer, isAsking, type State } from './state.ts';

/** Texts up to this length are read at once; of longer ones only the last state is read, when typing pauses. */
const READ_AT_ONCE = 50_000;
const PAUSE_MS = 200;
/** A reading that takes longer than this is said to be going on, and can be cancelled. */
const SLOW_MS = 250;

/** Nothing is being read; something is; and it takes so long that it is said. */
export type Progress = 'idle' | 'reading' | 'slow';

const CANCELLED = 'Reading was cancelled. Change the text, or paste only the failing response.';
const UNREADABLE = 'This text could not be read. The mistake is ours: please try a smaller part of it, just the response.';

/** Has the text read whenever it or the reader's choice changes; only the newest answer is handed on. Returns how the reading stands. */
export function useAnswer(
  explainer: Explainer | null,
  { text, choice, opening, shared }: Pick<State, 'text' | 'choice' | 'opening' | 'shared'>,
  onAnswer: (answer: Answer) => void,
  onProblem: (problem: string) => void,
): Progress {
  const asked = useMemo(
    () => (explainer && isAsking({ text, opening }) ? { explainer, text, choice, opening, shared } : null),
    [explainer, text, choice, opening, shared],
  );
  // How far the newest question is known to have come. Compared, not reset: a question is being read from the very render that asks it.
  const [come, setCome] = useState<{ asked: typeof asked; progress: Progress }>({ asked: null, progress: 'idle' });
  const pasted = useRef({ paste: '', now: '' });
  useEffect(() => {
    if (!asked) return;
    let current = true;
    const { explainer, text, choice, opening, shared } = asked;
    const paste = text.trim() === '' ? openingText({ choice, opening }, explainer.catalogue) : text;
    // One moment for one text: what is said of it later must not move the end of its wait.
    if (pasted.current.paste !== paste) pasted.current = { paste, now: new Date().toISOString() };
    const now = shared?.now ?? pasted.current.now;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const done = () => {
      clearTimeout(patience);
      setCome({ asked, progress: 'idle' });
    };
    const read = () => {
      patience = setTimeout(() => setCome({ asked, progress: 'slow' }), SLOW_MS);
      return explainer.explainNewest(paste, { ...contextOf(choice), now }).then(
        (finding) => {
          if (!current) return;
          done();
          onAnswer({ text: paste, finding, now });
        },
        (reason: unknown) => {
          if (!current || reason instanceof Superseded) return;
          done();
          onProblem(reason instanceof Stopped ? CANCELLED : UNREADABLE);
        },
      );
    };
    // After the frame that shows the key stroke, so that typing never waits for the reading.
    const timer = setTimeout(read, paste.length > READ_AT_ONCE ? PAUSE_MS : 0);
    return () => {
      current = false;
      clearTimeout(timer);
      clearTimeout(patience);
    };
  }, [asked, onAnswer, onProblem]);
  if (come.asked === asked) return come.progress;
  return asked ? 'reading' : 'idle';
}
