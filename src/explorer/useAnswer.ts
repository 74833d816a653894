import { useEffect, useState } from 'react';
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
  { text, choice, opening }: Pick<State, 'text' | 'choice' | 'opening'>,
  onAnswer: (answer: Answer) => void,
  onProblem: (problem: string) => void,
): Progress {
  const [progress, setProgress] = useState<Progress>('idle');
  useEffect(() => {
    if (!explainer || !isAsking({ text, opening })) return;
    let current = true;
    setProgress('reading');
    const paste = text.trim() === '' ? openingText({ choice, opening }, explainer.catalogue) : text;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const done = () => {
      clearTimeout(patience);
      setProgress('idle');
    };
    const read = () => {
      clearTimeout(patience);
      patience = setTimeout(() => setProgress('slow'), SLOW_MS);
      explainer.explain(paste, contextOf(choice)).then(
        (finding) => {
          if (!current) return;
          done();
          onAnswer({ text: paste, finding });
        },
        (reason: unknown) => {
          if (!current) return;
          // Something else took its place while it waited, such as an older text read again without its secrets.
          if (reason instanceof Superseded) return void read();
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
      setProgress('idle');
    };
  }, [explainer, text, choice, opening, onAnswer, onProblem]);
  return progress;
}
