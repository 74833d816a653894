import { headerValue } from '../failure.ts';
import type { Facts } from './facts.ts';

/** What to tell support: the request id where the response has one, else what the API asks for, then time and operation. */
export function quote(facts: Facts): string[] {
  const { failure, request, api } = facts;
  const date = headerValue(failure.headers, 'date');
  const operation = api?.operations.find(({ id }) => id === request.operation)?.label ?? request.operation;
  const called = operation ?? (request.path && request.method ? `${request.method} ${request.path}` : request.path ?? request.method);
  return [
    ...(failure.requestId ? [`Request id: \`${failure.requestId}\``] : (api?.support.quote ?? [])),
    ...(date ? [`Time: ${date}`] : []),
    ...(called ? [`Operation: ${called}`] : []),
  ];
}
