import type { Api } from '../catalog/model.ts';
import type { Condition } from '../schemas/condition.ts';

type Filled = Record<string, unknown>;

/** Sets the member that a JSON Pointer names, making the objects on the way. */
export function put(body: Filled, pointer: string, value: unknown): Filled {
  const path = pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  let here = body;
  for (const key of path) {
    const inner = here[key];
    const next: Filled = typeof inner === 'object' && inner !== null ? { ...inner } : {};
    here[key] = next;
    here = next;
  }
  here[last] = value;
  return body;
}

/** An error body as an API writes it: every member it always has but the request id, and the ones that are asked for. */
export function bodyOf({ envelope }: Pick<Api, 'envelope'>, { code, status, reason, field }: { code?: string | null; status?: number; reason?: string | undefined; field?: Condition['field'] }): Filled {
  const body: Filled = {};
  for (const pointer of envelope.required) if (!envelope.requestId.includes(pointer)) put(body, pointer, pointer === envelope.status ? status : pointer === envelope.code ? 'Some Phrase' : 'some words');
  if (envelope.status && status !== undefined) put(body, envelope.status, status);
  if (envelope.code && code) put(body, envelope.code, code);
  if (envelope.reason && reason) put(body, envelope.reason, reason);
  for (const [pointer, [value]] of Object.entries(field ?? {})) put(body, pointer, value);
  return body;
}
