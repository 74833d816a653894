import type { Dispatch, SetStateAction } from 'react';
import { AnswerView } from './AnswerView.tsx';
import { Example } from './Example.tsx';
import type { Explainer } from './explain.ts';
import { PassOn } from './PassOn.tsx';
import { replyOf } from './reply.ts';
import { saidSoFar } from './said.ts';
import { SharedNotice } from './SharedNotice.tsx';
import { chosen, deniedFact, isAsking, type State, undeniedFact } from './state.ts';
import type { Progress } from './useAnswer.ts';
import type { ExampleAnswer } from './useExample.ts';
import type { Loaded } from './useExplainer.ts';
import { Waiting } from './Waiting.tsx';

/** What is known of the paste: how its reading stands, a problem, its answer; before there is a paste, an example. */
export function AnswerPane({
  phase,
  progress,
  state,
  setState,
  explainer,
  explorerUrl,
  example,
  open,
  site,
  onAgain,
  onCancel,
}: {
  phase: Loaded['phase'];
  progress: Progress;
  state: State;
  setState: Dispatch<SetStateAction<State>>;
  explainer: Explainer | null;
  explorerUrl: string;
  example: ExampleAnswer | null;
  open: boolean;
  site: string;
  onAgain: () => void;
  onCancel: () => void;
}) {
  const { answer, choice, denied, problem, shared } = state;
  const catalogue = explainer?.catalogue;
  return (
    <div className="fx-answer" aria-busy={progress !== 'idle'}>
      <h2 className="fx-hidden">Answer</h2>
      <Waiting phase={phase} asking={isAsking(state)} problem={problem} slow={progress === 'slow'} onAgain={onAgain} onCancel={onCancel} />
      {answer && shared && <SharedNotice shared={shared} />}
      {answer && catalogue && (
        <AnswerView
          answer={answer}
          catalogue={catalogue}
          denied={denied}
          changed={state.changed}
          open={open}
          said={saidSoFar(choice, denied, catalogue, answer.finding.match?.api ?? null)}
          onAnswer={(question, one) =>
            setState((now) => {
              const reply = replyOf(question, one, now.choice);
              const said = `You said “${one.text}”`;
              return 'denied' in reply ? deniedFact(now, reply.denied, said) : chosen(now, reply.choice, said);
            })
          }
          onUndo={({ undo, text }) =>
            setState((now) => ('denied' in undo ? undeniedFact(now, undo.denied) : chosen(now, undo.choice, `Taken back: ${text}`)))
          }
          onResponse={(response) => setState((now) => chosen(now, { response }, `Response ${response + 1}`))}
        />
      )}
      {answer && explainer && <PassOn explainer={explainer} answer={answer} choice={choice} full={open} explorerUrl={explorerUrl} site={site} />}
      {!answer && !isAsking(state) && problem === null && example && <Example {...example} />}
    </div>
  );
}
