import type { HandlingPlan } from './handling-plan.ts';
import type { Place, Test } from './test.ts';

/** Every test that a plan makes. */
export const testsOf = ({ tests, stops, then }: HandlingPlan): Test[] =>
  [...tests, ...stops.flatMap(({ when }) => when.flat()), ...(then.kind === 'repeat' ? then.guard?.tells ?? [] : [])];

/** Every place of a response that a plan looks at. */
export const placesOf = (plan: HandlingPlan): Place[] => [...testsOf(plan).map(({ place }) => place), ...(plan.then.kind === 'repeat' ? plan.delays : [])];

export const readsBody = (plan: HandlingPlan): boolean => placesOf(plan).some((place) => place.in === 'body');

/** Where in the request's body the idempotency key has to stand, if that decides. */
export const bodyKey = ({ then, key }: HandlingPlan): readonly string[] | null =>
  then.kind === 'repeat' && then.guard?.key && key?.in === 'body' ? key.path : null;
