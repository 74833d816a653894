import { decide } from '../classifier/advise/decide.ts';
import type { Facts } from '../classifier/advise/facts.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Misleading } from '../schemas/record.ts';
import type { Verdict } from '../schemas/verdict.ts';
import type { ErrorEntry } from './model.ts';
import { situation } from './situation.ts';

/** An answer as a sentence names it: a repeat that may do harm is never called a plain one. */
interface Answer {
  verdict: Verdict;
  careful: boolean;
}

function answerTo(facts: Facts): Answer {
  const { verdict, safety } = decide(facts);
  return { verdict, careful: (verdict === 'retry' || verdict === 'wait') && safety === 'unknown' };
}

const words = ({ verdict, careful }: Answer): string => (careful ? `\`${verdict}\` after a check` : `\`${verdict}\``);

const METHODS = ['GET', 'POST'] as const;

/** The same failure with nothing known of its API, or with nothing but its status class. */
const alone = (facts: Facts): Facts => ({ ...facts, api: null, failure: { ...facts.failure, code: null, reason: null, body: undefined } });
const classOf = (facts: Facts, status: number): Facts => {
  const id = `${Math.floor(status / 100)}xx`;
  return { ...alone(facts), catalogue: { ...facts.catalogue, statuses: facts.catalogue.statuses.filter((entry) => entry.id === id) } };
};

const withMethod = (facts: Facts, method: string): Facts => (facts.request.method === null ? { ...facts, request: { ...facts.request, method } } : facts);

interface Difference {
  method: string | null;
  says: Answer;
  here: Answer;
}

function compare(facts: Facts, other: (facts: Facts) => Facts): Difference | null {
  const differing = METHODS.flatMap((method) => {
    const asked = withMethod(facts, method);
    const here = answerTo(asked);
    const says = answerTo(other(asked));
    return here.verdict === says.verdict ? [] : [{ method, says, here }];
  });
  const [first] = differing;
  if (!first) return null;
  if (differing.length < METHODS.length) return first;
  // One sentence for both methods: careful as soon as one of them is.
  const both = (side: 'says' | 'here'): Answer => ({ ...first[side], careful: differing.some((one) => one[side].careful) });
  return { method: null, says: both('says'), here: both('here') };
}

const verdictsIn = ({ method, says, here }: Difference) => ({ method, says: says.verdict, here: here.verdict, careful: { says: says.careful, here: here.careful } });

/** Computed for every entry; the sentence names what it would wrongly suggest. */
export function misleading(catalogue: Catalogue, error: ErrorEntry): Misleading[] {
  const found: Misleading[] = [];
  for (const status of error.status) {
    const facts = situation(catalogue, error, { status });
    const byStatus = compare(facts, alone);
    if (byStatus) {
      const after = byStatus.method ? ` after a ${byStatus.method}` : '';
      found.push({ by: 'status', status, ...verdictsIn(byStatus), text: `A ${status}${after} alone would say ${words(byStatus.says)}. Here it is ${words(byStatus.here)}.` });
      continue;
    }
    const byClass = compare(facts, (asked) => classOf(asked, status));
    // A class only misleads where it would have the request repeated: nobody needs to hear that a 401 is no plain 4xx.
    if (byClass && byClass.method === null && (byClass.says.verdict === 'retry' || byClass.says.verdict === 'wait')) found.push({ by: 'class', status, ...verdictsIn(byClass), text: `Most ${Math.floor(status / 100)}xx would say ${words(byClass.says)}. This ${status} is ${words(byClass.here)}.` });
  }
  const answers = error.status.map((status) => ({ status, answer: answerTo(situation(catalogue, error, { status })) }));
  const [first] = answers;
  if (first && error.code !== null && new Set(answers.map(({ answer }) => answer.verdict)).size > 1) {
    const list = answers.map(({ status, answer }) => `${words(answer)} with ${status}`).join(', ');
    found.push({ by: 'code', status: first.status, method: null, says: 'unknown', here: first.answer.verdict, careful: { says: false, here: first.answer.careful }, text: `The code alone does not decide: it is ${list}.` });
  }
  return found;
}
