import type { MatchingApi } from '../../schemas/catalogue.ts';
import type { Evidence } from '../../schemas/finding.ts';
import { type Failure, headerValue } from '../failure.ts';
import { memo } from '../memo.ts';
import { at, scalarText } from '../pointer.ts';
import type { RequestHints } from '../read/message.ts';
import { fits, ownCode, slugOfType } from './envelope.ts';
import { holdsWord, mentions, type Words } from './words.ts';

export interface Clues {
  failure: Failure;
  request: RequestHints;
  words: Words;
  chosen: string | null;
}

/** What speaks for an API, by how much it proves. */
export interface Weighed {
  api: MatchingApi;
  evidence: Evidence[];
  /** Proof by itself: the reader's choice, a type URI, a listed host, a header of its own. */
  proven: boolean;
  /** A word or host label equal to its id or name. */
  named: boolean;
  /** A documented code in its own envelope, whole or in part. */
  coded: 'whole' | 'part' | null;
  /** Only its shape, or one of its statuses. */
  shaped: boolean;
  /** A body of another shape than this API sends. */
  against: boolean;
}

const NEUTRAL_SHAPES = new Set(['plain-text', 'status-line', 'html-page', 'problem-type-uri', 'none', 'unknown-xml']);

const partsOf = memo((name) => name.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean));

const isNamed = (words: Words, name: string): boolean => {
  const parts = partsOf(name);
  return parts.length > 0 && parts.every((part) => holdsWord(words, part));
};

/** Everything in a paste that speaks for one API. */
export function weigh(api: MatchingApi, { failure, request, words, chosen }: Clues): Weighed {
  const evidence: Evidence[] = [];
  const add = (signal: Evidence['signal'], place: string, value: string) => evidence.push({ signal, at: place, value });
  const bare = failure.shape === 'problem-type-uri' || failure.shape === 'plain-text';

  if (chosen === api.id) add('chosen', 'context', api.name);
  if (slugOfType(api, failure.type)) add('type-uri', bare ? 'text' : 'body:/type', failure.type ?? '');
  for (const host of api.hosts) if (words.hosts.has(host) || request.host === host || mentions(words, host)) add('host', request.host === host ? 'request' : 'text', host);
  for (const header of api.headers) if (headerValue(failure.headers, header) !== null) add('header', `header:${header}`, headerValue(failure.headers, header) ?? '');
  const proven = evidence.length > 0;

  const name = [api.id, api.name, ...api.names].find((own) => isNamed(words, own));
  if (name) add('name', 'text', name);

  const fit = fits(api, failure);
  const code = ownCode(api, failure);
  const documented = code !== null && api.errors.some((error) => error.code === code);
  const coded = documented && fit ? fit : null;
  if (code !== null && documented && (fit || bare)) add('code', api.envelope.code && fit ? `body:${api.envelope.code}` : 'text', code);
  if (bare && failure.code !== null && api.errors.some((error) => error.code === failure.code) && !documented) add('code', 'text', failure.code);
  const cases = coded ? api.errors.find((error) => error.code === code)?.cases ?? [] : [];
  const reason = api.envelope.reason ? scalarText(at(failure.body, api.envelope.reason)) : null;
  if (reason !== null && cases.some(({ when }) => when.reason?.includes(reason))) add('reason', `body:${api.envelope.reason}`, reason);
  for (const { when } of cases) {
    for (const [pointer, values] of Object.entries(when.field ?? {})) {
      const value = scalarText(at(failure.body, pointer));
      if (value !== null && values.includes(value)) add('field', `body:${pointer}`, value);
    }
  }
  const sameShape = failure.shape === api.envelope.shape;
  if (sameShape) add('shape', 'body:', failure.shape);
  const lists = failure.status !== null && api.errors.some((error) => error.status.includes(failure.status ?? 0));
  const neutral = NEUTRAL_SHAPES.has(failure.shape);
  if (lists && (sameShape || neutral)) add('status', 'status', String(failure.status));
  const against = !neutral && fit === null;
  const codeSpeaks = evidence.some(({ signal }) => signal === 'code');
  return { api, evidence, proven, named: name !== undefined, coded, shaped: codeSpeaks || (sameShape && fit === 'whole' && (lists || failure.status === null)) || (neutral && lists), against };
}
