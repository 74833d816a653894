import type { Context } from '../schemas/context.ts';

/** What the reader said besides the paste. Kept in the address's fragment, and nowhere else. */
export interface Choice {
  readonly api: string | null;
  readonly method: string | null;
  readonly operation: string | null;
  readonly key: 'sent' | 'none' | null;
  readonly body: 'same' | 'changed' | null;
  readonly known: readonly string[];
  readonly response: number | null;
}

export const NO_CHOICE: Choice = { api: null, method: null, operation: null, key: null, body: null, known: [], response: null };

/** A choice without the answers that belong to one response: what the reader said of the API and the call stays. */
export const withoutAnswers = (choice: Choice): Choice => ({ ...choice, key: null, body: null, known: [], response: null });

/** The choice as the classifier takes it: what was not said is not there. */
export const contextOf = ({ api, method, operation, key, body, known, response }: Choice): Context => ({
  ...(api !== null && { api }),
  ...(method !== null && { method }),
  ...(operation !== null && { operation }),
  ...(key !== null && { key }),
  ...(body !== null && { body }),
  ...(response !== null && { response }),
  known: known.length > 0 ? [...known] : undefined,
});
