import type { Facts } from '../classifier/advise/facts.ts';
import { type Failure, NO_REQUEST, type RequestFacts } from '../classifier/failure.ts';
import { recognise } from '../classifier/recognise/recognise.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { NetworkKind } from '../schemas/network-kind.ts';
import { FIXTURE } from './fixture.ts';
import { NOW } from './world.ts';

/** A situation in as few words as a test needs. */
export interface Said {
  status?: number | null;
  network?: NetworkKind;
  headers?: Record<string, string> | [string, string][];
  body?: unknown;
  code?: string;
  reason?: string;
  request?: Partial<RequestFacts>;
  /** An API of the catalogue; without it only what holds for any API counts. */
  api?: string;
  now?: Date;
  catalogue?: Catalogue;
}

/** The facts of a situation, read from its body as a response would be. */
export function factsOf({ status = null, network, headers = {}, body, code, reason, request, api, now = NOW, catalogue = FIXTURE.catalogue }: Said): Facts {
  const list = (Array.isArray(headers) ? headers : Object.entries(headers)).map(([name, value]) => [name.toLowerCase(), value] as const);
  const read = recognise({ status, headers: list, body: body === undefined ? { kind: 'none' } : { kind: 'json', value: body }, around: '', repaired: false, start: 0, end: 0 }).failure;
  const failure: Failure = { ...read, status, network: network ?? null, code: code ?? read.code, reason: reason ?? read.reason };
  return { failure, status, request: { ...NO_REQUEST, ...request }, api: catalogue.apis.find(({ id }) => id === api) ?? null, catalogue, now };
}
