import type { Question } from '../schemas/finding.ts';
import { Text } from './Text.tsx';

/** What would change the advice, each with its answers as buttons: one click answers. */
export function Questions({
  questions,
  onAnswer,
}: {
  questions: readonly Question[];
  onAnswer: (question: Question, answer: Question['answers'][number]) => void;
}) {
  if (questions.length === 0) return null;
  return (
    <section className="fx-questions" aria-label="Questions that settle it">
      {questions.map((question) => (
        <fieldset key={`${question.about}:${question.id ?? ''}`}>
          <legend>
            <Text>{question.text}</Text>
          </legend>
          {question.answers.map((answer) => (
            <button key={answer.value} type="button" onClick={() => onAnswer(question, answer)}>
              <Text>{answer.text}</Text>
            </button>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
