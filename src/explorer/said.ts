import type { Catalogue } from '../schemas/catalogue.ts';
import type { Choice } from './choice.ts';
import { apiOf } from './naming.ts';

/** One thing the reader said, in words, and how it is taken back. */
export interface Said {
  readonly id: string;
  readonly text: string;
  readonly undo: { readonly choice: Partial<Choice> } | { readonly denied: string };
}

const KEY = { sent: 'An idempotency key was sent', none: 'No idempotency key was sent' };
const BODY = { same: 'The body is unchanged', changed: 'The body changed' };

/** The operation's name as a person says it; an id that no API lists is its own name. */
export const operationName = (catalogue: Catalogue, api: string | null, operation: string): string =>
  apiOf(catalogue, api)?.operations.find(({ id }) => id === operation)?.label ?? (operation === 'other' ? 'another one' : operation);

/** Everything the reader said, in the order of the selects and then of the questions. */
export function saidSoFar(choice: Choice, denied: readonly string[], catalogue: Catalogue, matchedApi: string | null): Said[] {
  const api = choice.api ?? matchedApi;
  const fact = (id: string) => apiOf(catalogue, api)?.facts.find((one) => one.id === id);
  const single = (id: keyof Choice, text: string): Said => ({ id, text, undo: { choice: { [id]: null } } });
  return [
    ...(choice.api === null ? [] : [single('api', `API: ${apiOf(catalogue, choice.api)?.name ?? choice.api}`)]),
    ...(choice.method === null ? [] : [single('method', `Method: ${choice.method}`)]),
    ...(choice.operation === null ? [] : [single('operation', `Operation: ${operationName(catalogue, api, choice.operation)}`)]),
    ...(choice.key === null ? [] : [single('key', KEY[choice.key])]),
    ...(choice.body === null ? [] : [single('body', BODY[choice.body])]),
    ...choice.known.map(
      (id): Said => ({
        id: `known-${id}`,
        text: fact(id)?.yes ?? id,
        undo: { choice: { known: choice.known.filter((one) => one !== id) } },
      }),
    ),
    ...denied.map((id): Said => ({ id: `denied-${id}`, text: fact(id)?.no ?? `Not ${id}`, undo: { denied: id } })),
  ];
}
