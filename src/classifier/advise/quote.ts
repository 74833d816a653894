import { headerValue } from '../failure.ts';
import type { Facts } from './facts.ts';

/** The call, by its best known name: as the API calls it, else by what was sent. */
function called({ request, api }: Facts): string[] {
  const operation = api?.operations.find(({ id }) => id === request.operation)?.label ?? request.operation;
  if (operation) return [`Operation: ${operation}`];
  if (request.path) return [`Request: ${request.method ? `${request.method} ` : ''}${request.path}`];
  return request.method ? [`Method: ${request.method}`] : [];
}

/** What to tell support: the request id where the response has one, else what the API asks for, then time and operation. */
export function quote(facts: Facts): string[] {
  const { failure, api } = facts;
  const date = headerValue(failure.headers, 'date');
  return [
    ...(failure.requestId ? [`Request id: \`${failure.requestId}\``] : (api?.support.quote ?? [])),
    ...(date ? [`Time: ${date}`] : []),
    ...called(facts),
  ];
}
