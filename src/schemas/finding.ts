import { z } from 'zod';
import { conformance } from './conformance.ts';
import { idempotencyAdvice, poll } from './decision.ts';
import { networkKind } from './network-kind.ts';
import { shape } from './shape.ts';
import { safety, verdict } from './verdict.ts';

/** The answer of the classifier; its fields are a published contract (`version`). Texts are plain, backticks mark code. */

export const FORMS = ['json', 'http', 'curl', 'httpie', 'har', 'log', 'repr', 'html', 'xml', 'uri', 'status', 'text'] as const;
export const form = z.enum(FORMS);
export type Form = z.infer<typeof form>;

const span = { start: z.int().min(0), end: z.int().min(0) };

export const foundResponse = z.strictObject({ status: z.int().nullable(), shape, ...span });

export const reading = z.strictObject({
  form,
  repaired: z.boolean(),
  responses: z.int().min(0),
  found: z.array(foundResponse),
  chosen: z.int(),
  notes: z.array(z.string()),
});

export const request = z.strictObject({
  method: z.string().nullable(),
  host: z.string().nullable(),
  path: z.string().nullable(),
  operation: z.string().nullable(),
  idempotencyKey: z.enum(['sent', 'none']).nullable(),
});

export const response = z.strictObject({
  status: z.int().nullable(),
  network: networkKind.nullable(),
  shape,
  code: z.string().nullable(),
  reason: z.string().nullable(),
  type: z.string().nullable(),
  message: z.string().nullable(),
  requestId: z.string().nullable(),
  fields: z.array(z.strictObject({ name: z.string().nullable(), message: z.string() })),
  retryAfterSeconds: z.number().min(0).nullable(),
  date: z.iso.datetime().nullable().describe('when the response was sent, by its own `Date`: what its delays count from'),
});

export const evidence = z.strictObject({
  signal: z.enum(['type-uri', 'host', 'name', 'header', 'code', 'reason', 'field', 'shape', 'status', 'chosen']),
  at: z.string(),
  value: z.string(),
});

export const candidate = z.strictObject({
  api: z.string(),
  slug: z.string().nullable(),
  reason: z.string().nullable(),
  page: z.string(),
  confidence: z.enum(['certain', 'likely', 'possible']),
  evidence: z.array(evidence),
});

export const question = z.strictObject({
  about: z.enum(['api', 'method', 'operation', 'idempotencyKey', 'bodyChanged', 'known']),
  id: z.string().nullable(),
  text: z.string(),
  answers: z.array(z.strictObject({ value: z.string(), text: z.string() })),
});

export const backoff = z.strictObject({
  firstSeconds: z.number(),
  factor: z.number(),
  maxSeconds: z.number(),
  attempts: z.int(),
  jitter: z.literal('full'),
});

export const advice = z.strictObject({
  verdict,
  safeToRepeat: safety,
  summary: z.string(),
  steps: z.array(z.string()),
  waitSeconds: z.number().min(0).nullable(),
  waitFor: z.array(z.string()),
  poll: poll.nullable(),
  idempotencyKey: idempotencyAdvice.nullable(),
  backoff: backoff.nullable(),
  questions: z.array(question),
  because: z.array(z.strictObject({ text: z.string(), source: z.string() })),
  quote: z.array(z.string()),
});

export const finding = z.strictObject({
  version: z.literal(1),
  outcome: z.enum(['error', 'no-error', 'nothing', 'too-large']),
  reading,
  request,
  response,
  match: candidate.nullable(),
  candidates: z.array(candidate),
  advice,
  conformance: z.array(conformance).nullable().describe('where a problem body does not keep RFC 9457; null where the body is no problem'),
  secrets: z.array(z.strictObject({ kind: z.string(), ...span })),
  redacted: z.string(),
});

export type Finding = z.infer<typeof finding>;
export type Advice = z.infer<typeof advice>;
export type Backoff = z.infer<typeof backoff>;
export type Candidate = z.infer<typeof candidate>;
export type Evidence = z.infer<typeof evidence>;
export type Question = z.infer<typeof question>;
export type FindingRequest = z.infer<typeof request>;
export type FindingResponse = z.infer<typeof response>;
