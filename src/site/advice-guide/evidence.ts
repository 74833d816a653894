import { isSpecific, rank } from '../../classifier/rank.ts';
import type { Condition } from '../../schemas/condition.ts';

/** What a rule can rest on: how the guide calls it, and the least condition of that kind. */
const KINDS: Record<keyof Required<Condition>, { text: string; when: Condition }> = {
  reason: { text: 'a reason beside the code', when: { reason: ['x'] } },
  field: { text: 'a field of the body', when: { field: { '/x': ['x'] } } },
  known: { text: 'a fact that you know', when: { known: ['x'] } },
  idempotencyKey: { text: 'an idempotency key', when: { idempotencyKey: 'sent' } },
  bodyChanged: { text: 'whether the body changed', when: { bodyChanged: true } },
  code: { text: 'the code', when: { code: ['x'] } },
  network: { text: 'the kind of network failure', when: { network: ['reset'] } },
  operation: { text: 'the operation', when: { operation: ['x'] } },
  header: { text: 'a header', when: { header: { x: true } } },
  method: { text: 'the method', when: { method: ['GET'] } },
  status: { text: 'the status', when: { status: [500] } },
};

export interface Evidence {
  text: string;
  /** Whether a rule that rests on it outranks a bare `Retry-After`. */
  specific: boolean;
}

/** What a rule can rest on, weightiest first, as the classifier ranks it; kinds of equal weight share a line. */
export function evidence(): Evidence[] {
  const ranked = Object.values(KINDS).map(({ text, when }) => ({ text, weight: rank(when), specific: isSpecific(when) }));
  const weights = [...new Set(ranked.map(({ weight }) => weight))].sort((a, b) => b - a);
  return weights.map((weight) => {
    const same = ranked.filter((one) => one.weight === weight);
    return { text: same.map(({ text }) => text).join(', or '), specific: same.every(({ specific }) => specific) };
  });
}
