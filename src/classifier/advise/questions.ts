import type { Question } from '../../schemas/finding.ts';
import { decide } from './decide.ts';
import { type Facts, methodOf } from './facts.ts';

type About = Question['about'];
interface Answer { value: string; text: string; facts: Facts }
interface Asked { about: About; id: string | null; text: string; answers: Answer[] }

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const withRequest = (facts: Facts, request: Partial<Facts['request']>): Facts => ({ ...facts, request: { ...facts.request, ...request } });

/** Everything that may be asked because the paste does not show it and the reader has not said it. */
function possible(facts: Facts): Asked[] {
  const { request, api } = facts;
  const asked: Asked[] = [];
  if (request.operation === null && api?.operations.length) {
    asked.push({ about: 'operation', id: null, text: 'Which operation was it?', answers: [
      ...api.operations.map(({ id, label }) => ({ value: id, text: label, facts: withRequest(facts, { operation: id }) })),
      { value: 'other', text: 'another one', facts: withRequest(facts, { operation: 'other' }) },
    ] });
  }
  if (methodOf(facts) === null) {
    asked.push({ about: 'method', id: null, text: 'Which method did the request use?', answers: METHODS.map((method) => ({ value: method, text: method, facts: withRequest(facts, { method }) })) });
  }
  if (request.idempotencyKey === null) {
    asked.push({ about: 'idempotencyKey', id: null, text: 'Did the request carry an idempotency key?', answers: [
      { value: 'sent', text: 'Yes, it carried one', facts: withRequest(facts, { idempotencyKey: 'sent' }) },
      { value: 'none', text: 'No, it did not', facts: withRequest(facts, { idempotencyKey: 'none' }) },
    ] });
  }
  if (api && request.bodyChanged === null) {
    asked.push({ about: 'bodyChanged', id: null, text: 'Did the body change since the first attempt?', answers: [
      { value: 'same', text: 'No, it is the same', facts: withRequest(facts, { bodyChanged: false }) },
      { value: 'changed', text: 'Yes, it changed', facts: withRequest(facts, { bodyChanged: true }) },
    ] });
  }
  for (const fact of api?.facts ?? []) {
    if (request.known.includes(fact.id)) continue;
    asked.push({ about: 'known', id: fact.id, text: fact.question, answers: [
      { value: fact.id, text: fact.yes, facts: withRequest(facts, { known: [...request.known, fact.id] }) },
      { value: '', text: fact.no, facts },
    ] });
  }
  return asked;
}

const outcome = (facts: Facts): string => {
  const { verdict, safety } = decide(facts);
  return `${verdict}/${safety}`;
};

/**
 * The questions whose answer would change the verdict or the safety, the one that splits best first. Computed: each possible answer is tried against
 * the rules, so a question that decides nothing is never asked. `apis` are the candidates where the API itself is open.
 */
export function questions(facts: Facts, apis: readonly { id: string; name: string; facts: Facts }[] = []): Question[] {
  const asked = possible(facts);
  if (apis.length > 1) asked.unshift({ about: 'api', id: null, text: 'Which API sent this?', answers: apis.map(({ id, name, facts: of }) => ({ value: id, text: name, facts: of })) });
  const now = outcome(facts);
  return asked
    .map((question) => ({ question, outcomes: new Set(question.answers.map(({ facts: answered }) => outcome(answered))) }))
    .filter(({ outcomes }) => outcomes.size > 1 || !outcomes.has(now))
    .sort((a, b) => b.outcomes.size - a.outcomes.size)
    .map(({ question: { about, id, text, answers } }) => ({ about, id, text, answers: answers.map(({ value, text: said }) => ({ value, text: said })) }));
}
