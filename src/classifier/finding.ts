import type { Advice, Finding } from '../schemas/finding.ts';
import type { Failure, RequestFacts } from './failure.ts';
import type { Possibility } from './match/match.ts';
import type { Reading } from './read/message.ts';
import type { Recognised } from './recognise/recognised.ts';
import type { Secret } from './redact/redact.ts';

interface Redaction { secrets: Secret[]; redacted: string }

const EMPTY_REQUEST: Finding['request'] = { method: null, host: null, path: null, operation: null, idempotencyKey: null };
const EMPTY_RESPONSE: Finding['response'] = { status: null, network: null, shape: 'none', code: null, reason: null, type: null, message: null, requestId: null, fields: [], retryAfterSeconds: null, date: null };

const noAdvice = (summary: string): Advice => ({
  verdict: 'unknown', safeToRepeat: 'unknown', summary, steps: [], waitSeconds: null, waitFor: [], poll: null, idempotencyKey: null, backoff: null, questions: [], because: [], quote: [],
});

const found = (reading: Reading, recognised: readonly Recognised[]): Finding['reading']['found'] =>
  reading.messages.map(({ start, end }, i) => ({ status: recognised[i]?.failure.status ?? null, shape: recognised[i]?.failure.shape ?? 'none', start, end }));

const readingOf = (reading: Reading, recognised: readonly Recognised[], chosen: number, notes: readonly string[] = []): Finding['reading'] => ({
  form: reading.form, repaired: reading.messages.some(({ repaired }) => repaired), responses: reading.messages.length, found: found(reading, recognised), chosen, notes: [...reading.notes, ...notes],
});

/** A finding without a failure: what it says instead, and of what it was read. */
const without = (outcome: Finding['outcome'], reading: Finding['reading'], summary: string, redaction: Redaction): Finding =>
  ({ version: 1, outcome, reading, request: EMPTY_REQUEST, response: EMPTY_RESPONSE, match: null, candidates: [], advice: noAdvice(summary), conformance: null, ...redaction });

/** Over the limit: nothing was read, so nothing of it may be shown either. */
export const tooLarge = (length: number): Finding =>
  without('too-large', { form: 'text', repaired: false, responses: 0, found: [], chosen: -1, notes: [] }, `This is ${Math.ceil(length / 1024 / 1024)} MB; at most 10 MB are read. Paste only the failing response.`, { secrets: [], redacted: '' });

/** Mended from so little that nothing is left in it: `{"statu`. */
const saysNothing = (value: unknown): boolean => typeof value !== 'object' || value === null || Object.values(value).every((item) => item === null || item === '' || typeof item === 'number');

/** Nothing in the paste reports a failure, or there is nothing in it to read. */
export function noError(reading: Reading, recognised: readonly Recognised[], redaction: Redaction): Finding {
  const readable = reading.messages.some(({ body, status, headers, repaired }) => body.kind === 'json' && !(repaired && saysNothing(body.value)) || status !== null || headers.length > 0 || body.kind === 'html' || body.kind === 'xml');
  return readable
    ? without('no-error', readingOf(reading, recognised, recognised.length - 1), 'Nothing in this reports a failure. Paste the response that failed, with its status line and headers if you have them.', redaction)
    : without('nothing', { ...readingOf(reading, recognised, -1), found: [], responses: 0 }, 'There is no response in this. Paste a failing response: the output of `curl -i`, a log line, or the error body.', redaction);
}

export interface Explained {
  reading: Reading;
  recognised: readonly Recognised[];
  chosen: number;
  failure: Failure;
  /** The delay that the response asks for. */
  retryAfterSeconds: number | null;
  /** When the response was sent, ISO 8601, by its own `Date`. */
  date: string | null;
  /** What else is to be said of it, see `advise/timing-notes.ts`. */
  notes: readonly string[];
  request: RequestFacts;
  possibilities: readonly Possibility[];
  settled: boolean;
  advice: Advice;
  conformance: Finding['conformance'];
  redaction: Redaction;
}

/** Where head and body disagree, both are said; the head is believed (RFC 9457, section 3.1.2: the member is advisory). */
function conflicts({ reading, chosen, failure }: Explained): string[] {
  const message = reading.messages[chosen];
  if (message?.body.kind !== 'json' || message.status === null || typeof message.body.value !== 'object' || message.body.value === null) return [];
  const stated = Object.hasOwn(message.body.value, 'status') ? (message.body.value as { status: unknown }).status : undefined;
  return typeof stated === 'number' && stated !== failure.status ? [`The body says ${stated}, the status line says ${failure.status}; the status line counts.`] : [];
}

const HIDDEN_HEADERS = 'The headers are not in this paste, so a `Retry-After` may exist that we can’t see. Headers missing in a browser’s output may only be not visible to the page: across origins a script sees those that `Access-Control-Expose-Headers` lists.';

/** Advice to repeat without a time, on a response whose headers nobody can see: its delay may stand there (https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name). */
const hidden = ({ failure, advice: { verdict, waitSeconds, waitFor } }: Explained): string[] =>
  failure.network === null && failure.headers.length === 0 && waitSeconds === null && waitFor.length === 0 && (verdict === 'retry' || verdict === 'wait') ? [HIDDEN_HEADERS] : [];

/** The whole answer on a failing response. */
export function errorFinding(explained: Explained): Finding {
  const { reading, recognised, chosen, failure, retryAfterSeconds, date, request, possibilities, settled, advice, conformance, redaction } = explained;
  const candidates = possibilities.map(({ candidate }) => candidate);
  const { status, network, shape, code, reason, type, message, requestId, fields } = failure;
  const { method, host, path, operation, idempotencyKey } = request;
  return {
    version: 1,
    outcome: 'error',
    reading: readingOf(reading, recognised, chosen, [...conflicts(explained), ...explained.notes, ...hidden(explained)]),
    request: { method, host, path, operation, idempotencyKey },
    response: { status, network, shape, code, reason, type, message, requestId, fields, retryAfterSeconds, date },
    match: settled ? candidates[0] ?? null : null,
    candidates,
    advice,
    conformance,
    ...redaction,
  };
}
