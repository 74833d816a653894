import { z } from 'zod';

/** What to do with the same request. The order is the order of every list and filter on the site. */
export const VERDICTS = ['retry', 'wait', 'fix', 'auth', 'stop', 'unknown'] as const;

export const verdict = z.enum(VERDICTS).describe(
  'retry: the same request may succeed now, after backoff · wait: after a stated time or event · fix: the request, the resource or the account must change first · auth: other credentials or permissions · stop: nothing the caller changes helps · unknown: the response cannot settle it',
);
export type Verdict = z.infer<typeof verdict>;

/** Whether a repeat could apply the effect twice: `yes` means it cannot. */
export const safety = z.enum(['yes', 'no', 'unknown']);
export type Safety = z.infer<typeof safety>;
