import type { Catalogue } from '../schemas/catalogue.ts';
import type { Fragment, Opening } from './fragment.ts';

type Json = { [name: string]: Json | string | number };

/** Sets the member a JSON Pointer names, making the objects on the way. */
function place(body: Json, pointer: string, value: string | number): void {
  const names = pointer.split('/').slice(1);
  const last = names.pop();
  let here = body;
  for (const name of names) {
    const next = Object.hasOwn(here, name) ? here[name] : undefined;
    const inner: Json = typeof next === 'object' ? next : {};
    Object.defineProperty(here, name, { value: inner, enumerable: true, configurable: true, writable: true });
    here = inner;
  }
  if (last !== undefined) Object.defineProperty(here, last, { value, enumerable: true, configurable: true, writable: true });
}

/** Where the facts stand in a body when nobody said which API sent it. */
const ANYWHERE = { code: '/code', reason: '/reason', status: undefined };

/**
 * The response that an opening tells of, as text: built the way the chosen API builds its error bodies,
 * so that one reading serves pastes and links alike.
 */
export function openingText({ opening, choice }: Pick<Fragment, 'opening' | 'choice'>, catalogue: Catalogue): string {
  const { code, status, reason }: Opening = opening;
  if (status === null && reason === null) return choice.api === null ? (code ?? '') : bodyText(opening, choice.api, catalogue);
  const head = status === null ? '' : `HTTP/1.1 ${status}\n`;
  if (code === null && reason === null) return head;
  const body = bodyText(opening, choice.api, catalogue);
  return head ? `${head}content-type: application/json\n\n${body}` : body;
}

function bodyText({ code, status, reason }: Opening, api: string | null, catalogue: Catalogue): string {
  const envelope = catalogue.apis.find(({ id }) => id === api)?.envelope ?? ANYWHERE;
  const body: Json = {};
  if (envelope.status && status !== null) place(body, envelope.status, status);
  if (envelope.code && code !== null) place(body, envelope.code, code);
  if (envelope.reason && reason !== null) place(body, envelope.reason, reason);
  return JSON.stringify(body, null, 2);
}
