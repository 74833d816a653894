import { curl } from './curl.ts';
import { go } from './go.ts';
import type { Handled } from './handled.ts';
import type { HandlingPlan } from './handling-plan.ts';
import { planOf } from './plan.ts';
import { python } from './python.ts';
import { typescript } from './typescript.ts';

/** The languages, in the order of their tabs; `grammar` is how a highlighter calls them. */
export const LANGUAGES = [
  { id: 'typescript', label: 'TypeScript', grammar: 'typescript', print: typescript },
  { id: 'python', label: 'Python', grammar: 'python', print: python },
  { id: 'go', label: 'Go', grammar: 'go', print: go },
  { id: 'curl', label: 'curl', grammar: 'bash', print: curl },
] as const satisfies readonly { id: string; label: string; grammar: string; print: (plan: HandlingPlan) => string }[];

type Language = (typeof LANGUAGES)[number];

/** Code that handles one error, in one language. */
export interface Snippet extends Pick<Language, 'id' | 'label' | 'grammar'> {
  code: string;
}

/** How to handle an error, in every language; all of them print the same plan. */
export function inCode(error: Handled): Snippet[] {
  const plan = planOf(error);
  return LANGUAGES.map(({ id, label, grammar, print }) => ({ id, label, grammar, code: print(plan) }));
}
