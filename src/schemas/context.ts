import { z } from 'zod';
import { networkKind } from './network-kind.ts';
import { oneOrMore } from './text.ts';

/** What the reader says besides the paste. The same names serve the command line, a batch line and the explorer's fragment. */
export const context = z.strictObject({
  api: z.string().optional(),
  method: z.string().optional(),
  operation: z.string().optional(),
  key: z.enum(['sent', 'none']).optional(),
  body: z.enum(['same', 'changed']).optional(),
  known: oneOrMore(z.string()).optional(),
  response: z.coerce.number().int().min(0).optional(),
  now: z.iso.datetime({ offset: true }).optional(),
});
export type Context = z.output<typeof context>;

/** A failure already read: the reading is skipped and only the advice is worked out. */
export const statedFailure = z.object({
  status: z.number().nullable().optional(),
  network: networkKind.optional(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  method: z.string().optional(),
  api: z.string().optional(),
  operation: z.string().optional(),
  request: z.object({ idempotencyKey: z.enum(['sent', 'none']).optional(), bodyChanged: z.boolean().optional() }).optional(),
  known: z.array(z.string()).optional(),
});
export type StatedFailure = z.output<typeof statedFailure>;
