import type { Question } from '../schemas/finding.ts';
import type { Choice } from './choice.ts';

/** What an answer to a question says: a change of the choice, or that a fact does not hold. */
type Reply = { readonly choice: Partial<Choice> } | { readonly denied: string };

type Answer = Question['answers'][number];

/** Turns an answer into what it says. An empty value denies the fact that was asked about. */
export function replyOf({ about, id }: Question, { value }: Answer, choice: Choice): Reply {
  switch (about) {
    case 'api':
      return { choice: { api: value } };
    case 'method':
      return { choice: { method: value } };
    case 'operation':
      return { choice: { operation: value } };
    case 'idempotencyKey':
      return { choice: { key: value === 'sent' ? 'sent' : 'none' } };
    case 'bodyChanged':
      return { choice: { body: value === 'changed' ? 'changed' : 'same' } };
    case 'known':
      return value === '' ? { denied: id ?? '' } : { choice: { known: [...new Set([...choice.known, value])] } };
  }
}

/** Questions still worth showing: not those about a fact the reader denied. */
export const openQuestions = (questions: readonly Question[], denied: readonly string[]): Question[] =>
  questions.filter(({ about, id }) => about !== 'known' || id === null || !denied.includes(id));
