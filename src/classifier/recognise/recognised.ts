import type { Failure } from '../failure.ts';
import type { Message } from '../read/message.ts';
import { requestIdOf } from './request-id.ts';

/** A failure, or a response that reports none. */
export interface Recognised {
  failure: Failure;
  /** Whether the response reports a failure: by its status, or by a body that can mean nothing else. */
  failing: boolean;
}

/** A failure of which nothing is known but its head; `given` is what its body tells. */
export const textFailure = (message: Message, given: Partial<Failure>): Failure => ({
  status: message.status, network: null, headers: message.headers, body: undefined, shape: 'none', code: null, reason: null, type: null, message: null,
  requestId: requestIdOf(undefined, message.headers), fields: [], listsMistakes: false, ...given,
});

/** What reports a failure, as far as it is known. */
export const failed = (message: Message, given: Partial<Failure>): Recognised => ({ failing: true, failure: textFailure(message, given) });

/** Whether a status reports a failure. */
export const isFailing = (status: number | null): boolean => status !== null && status >= 400;
