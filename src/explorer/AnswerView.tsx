import type { Catalogue } from '../schemas/catalogue.ts';
import type { Question } from '../schemas/finding.ts';
import { Fold } from './Fold.tsx';
import { Headline } from './Headline.tsx';
import { Questions } from './Questions.tsx';
import { Reasons, RunnersUp } from './Reasons.tsx';
import { ReadingNotes } from './ReadingNotes.tsx';
import { openQuestions } from './reply.ts';
import { Responses } from './Responses.tsx';
import type { Said } from './said.ts';
import { SaidList } from './SaidList.tsx';
import type { Answer, State } from './state.ts';
import { Text } from './Text.tsx';
import { WhenPane } from './WhenPane.tsx';
import { WhichError } from './WhichError.tsx';

/** The whole answer, in the order of what a reader under stress needs first. `open` shows what a first look can skip. */
export function AnswerView({
  answer,
  catalogue,
  denied,
  said,
  changed,
  open,
  onAnswer,
  onUndo,
  onResponse,
}: {
  answer: Answer;
  catalogue: Catalogue;
  denied: readonly string[];
  said: readonly Said[];
  changed: State['changed'];
  open: boolean;
  onAnswer: (question: Question, answer: Question['answers'][number]) => void;
  onUndo: (said: Said) => void;
  onResponse: (index: number) => void;
}) {
  const { finding } = answer;
  const { advice, candidates, match, outcome } = finding;
  const others = match ? candidates.slice(1) : candidates;
  const isError = outcome === 'error';
  return (
    <>
      <Headline finding={finding} />
      {isError && <WhenPane finding={finding} now={Date.parse(answer.now)} />}
      <SaidList said={said} changed={changed} onUndo={onUndo} />
      {isError && <Questions questions={openQuestions(advice.questions, denied)} onAnswer={onAnswer} />}
      {advice.steps.length > 0 && (
        <section>
          <h3>What to do</h3>
          <ol className="fx-steps">
            {advice.steps.map((step) => (
              <li key={step}>
                <Text>{step}</Text>
              </li>
            ))}
          </ol>
        </section>
      )}
      <ReadingNotes finding={finding} />
      <Responses finding={finding} onChoose={onResponse} />
      {isError && <WhichError answer={answer} catalogue={catalogue} />}
      {others.length > 0 && (
        <Fold title={match ? 'Other errors it could be' : 'Errors it could be'} open={open || !match}>
          <RunnersUp candidates={others} catalogue={catalogue} />
        </Fold>
      )}
      {advice.quote.length > 0 && (
        <section>
          <h3>What to tell support</h3>
          <ul className="fx-quote">
            {advice.quote.map((line) => (
              <li key={line}>
                <Text>{line}</Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      {advice.because.length > 0 && (
        <Fold title="Why" open={open}>
          <Reasons because={advice.because} />
        </Fold>
      )}
    </>
  );
}
