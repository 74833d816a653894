import { z } from 'zod';
import { networkKind } from './network-kind.ts';
import { anchor, fieldName, oneOrMore, pointer, text } from './text.ts';

/** An HTTP status, or a class of them. */
export const statusMatch = z.union([z.int().min(100).max(599), z.enum(['1xx', '2xx', '3xx', '4xx', '5xx'])]);
export type StatusMatch = z.infer<typeof statusMatch>;

export const method = z.string().regex(/^[A-Z]+$/, 'an HTTP method in upper case');

/**
 * When a rule applies: every key that is present must hold, each list is an "or".
 * What is not known (no method was stated, say) does not hold.
 */
export const condition = z.strictObject({
  status: oneOrMore(statusMatch).optional(),
  code: oneOrMore(text).optional().describe('the machine code, read through the envelope'),
  reason: oneOrMore(text).optional().describe('the second-level code, compared whole'),
  field: z.record(pointer, oneOrMore(text)).optional().describe('JSON Pointer into the body → allowed values'),
  header: z.record(fieldName, z.union([z.literal(true), oneOrMore(text)])).optional().describe('header → allowed values, or `true` for any'),
  method: oneOrMore(method).optional(),
  operation: oneOrMore(anchor).optional().describe('ids from `operations` in api.yaml'),
  network: oneOrMore(networkKind).optional().describe('a failure without a response'),
  idempotencyKey: z.enum(['sent', 'none']).optional(),
  bodyChanged: z.boolean().optional().describe('whether this repeat carries another body than the first attempt'),
  known: oneOrMore(anchor).optional().describe('facts the reader stated, ids from `facts` in api.yaml'),
});
export type Condition = z.output<typeof condition>;
