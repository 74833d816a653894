import type { Source } from '../../schemas/source.ts';
import type { Verdict } from '../../schemas/verdict.ts';

/** Signals that many APIs share: which header or body member says what, and where that is written. Tables only; `whether.ts` and `when.ts` read them. */

export const RFC9110_RETRY_AFTER: Source = { url: 'https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3', section: 'Retry-After' };
const RATELIMIT_DRAFT: Source = { url: 'https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/', section: 'RateLimit header fields' };
const KY: Source = { url: 'https://github.com/sindresorhus/ky/blob/main/source/core/retry-timing.ts' };
const RPC_CODES: Source = { url: 'https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto', section: 'enum Code' };
const AIP194: Source = { url: 'https://google.aip.dev/194', section: 'Retry configuration' };
const PROBLEM_TYPES: Source = { url: 'https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/', section: 'Problem types' };

/** Headers in which a server says outright whether to retry: `true` or `false`; anything else is ignored. */
export const SHOULD_RETRY: readonly { header: string; source: Source }[] = [
  { header: 'stripe-should-retry', source: { url: 'https://github.com/stripe/stripe-node/blob/master/src/RequestSender.ts', section: '_shouldRetry' } },
  { header: 'x-should-retry', source: { url: 'https://github.com/openai/openai-node/blob/master/src/client.ts', section: 'shouldRetry' } },
];

/** gRPC's pushback: a delay in milliseconds that means "retry after exactly this"; negative or unreadable means "do not retry". */
export const PUSHBACK: { header: string; source: Source } = {
  header: 'grpc-retry-pushback-ms',
  source: { url: 'https://github.com/grpc/proposal/blob/master/A6-client-retries.md', section: 'Pushback' },
};

type HeaderKind = 'ms' | 'seconds' | 'retry-after' | 'reset' | 'ratelimit';
interface HeaderDelay { at: 'header'; header: string; kind: HeaderKind; explicit: boolean; source: Source }

const delay = (header: string, kind: HeaderKind, source: Source): HeaderDelay => ({ at: 'header', header, kind, explicit: true, source });
const reset = (header: string, kind: HeaderKind, source: Source): HeaderDelay => ({ ...delay(header, kind, source), explicit: false });

/**
 * Where a delay may stand, first valid one wins. `explicit` ones are a delay the server asks for; the others are resets of a quota, and count
 * only where the remaining quota is not above 0.
 */
export const DELAYS: readonly (HeaderDelay | { at: 'body' })[] = [
  delay(PUSHBACK.header, 'ms', PUSHBACK.source),
  delay('retry-after-ms', 'ms', { url: 'https://github.com/openai/openai-node/blob/master/src/client.ts', section: 'retryRequest' }),
  delay('x-ms-retry-after-ms', 'ms', { url: 'https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/core/ts-http-runtime/src/retryStrategies/throttlingRetryStrategy.ts' }),
  delay('x-amz-retry-after', 'ms', { url: 'https://github.com/smithy-lang/smithy-typescript/blob/main/packages/core/src/submodules/retry/middleware-retry/parseRetryAfterHeader.ts' }),
  delay('retry-after', 'retry-after', RFC9110_RETRY_AFTER),
  { at: 'body' },
  reset('x-ratelimit-retry-after', 'seconds', KY),
  reset('x-ratelimit-reset-after', 'seconds', { url: 'https://discord.com/developers/docs/topics/rate-limits', section: 'Header examples' }),
  reset('ratelimit', 'ratelimit', RATELIMIT_DRAFT),
  reset('ratelimit-reset', 'reset', RATELIMIT_DRAFT),
  reset('x-ratelimit-reset', 'reset', { url: 'https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api', section: 'Checking the status of your rate limit' }),
  reset('x-rate-limit-reset', 'reset', { url: 'https://developer.okta.com/docs/reference/rl-best-practices/', section: 'Check your rate limits with Okta’s rate limit headers' }),
];

/** Headers that say how much of a quota is left. */
export const REMAINING: readonly string[] = ['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining'];

export interface BodyDelay {
  pointer: string;
  unit: 'seconds' | 'milliseconds' | 'duration';
  /** The pointer is read in the first member of this array whose `@type` ends so. */
  within?: { array: string; type: string };
  require?: { pointer: string; equals: string };
  source: Source;
}

const RETRY_INFO: Source = { url: 'https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto', section: 'RetryInfo' };

/** Body members that hold a delay; the last name in any spelling, with or without its unit: `retry-after`, `retryAfterSeconds`. */
export const BODY_DELAYS: readonly BodyDelay[] = [
  { within: { array: '/error/details', type: 'google.rpc.RetryInfo' }, pointer: '/retryDelay', unit: 'duration', source: RETRY_INFO },
  { within: { array: '/details', type: 'google.rpc.RetryInfo' }, pointer: '/retryDelay', unit: 'duration', source: RETRY_INFO },
  { require: { pointer: '/kind', equals: 'Status' }, pointer: '/details/retryAfterSeconds', unit: 'seconds', source: { url: 'https://github.com/kubernetes/apimachinery/blob/master/pkg/apis/meta/v1/types.go', section: 'StatusDetails' } },
  { pointer: '/estimated_time', unit: 'seconds', source: { url: 'https://huggingface.co/docs/api-inference/detailed_parameters' } },
  { pointer: '/parameters/retry_after', unit: 'seconds', source: { url: 'https://core.telegram.org/bots/api#responseparameters', section: 'ResponseParameters' } },
  { pointer: '/error/retry_after', unit: 'seconds', source: { url: 'https://www.dropbox.com/developers/documentation/http/documentation', section: 'Error handling' } },
  { pointer: '/Envelope/Body/Fault/detail/MessageXml/BackOffMilliseconds', unit: 'milliseconds', source: { url: 'https://learn.microsoft.com/exchange/client-developer/exchange-web-services/ews-throttling-in-exchange' } },
  { pointer: '/retry_after_ms', unit: 'milliseconds', source: { url: 'https://spec.matrix.org/latest/client-server-api/#rate-limiting', section: 'Rate limiting' } },
  ...['/retry_in', '/error/retry_in', '/errors/0/extensions/retry_in', '/errors/0/extensions/retry_after', '/extensions/retry_after'].map((pointer): BodyDelay => ({ pointer, unit: 'seconds', source: RFC9110_RETRY_AFTER })),
  { within: { array: '/0/error/details', type: 'google.rpc.RetryInfo' }, pointer: '/retryDelay', unit: 'duration', source: RETRY_INFO },
  { pointer: '/rateLimitDuration', unit: 'seconds', source: { url: 'https://dev.evernote.com/doc/articles/rate_limits.php' } },
  { pointer: '/retry_after', unit: 'seconds', source: { url: 'https://discord.com/developers/docs/topics/rate-limits', section: 'Exceeding a rate limit' } },
];

/**
 * A delay in the sentence itself, as chat and model APIs write it: "try again in 18.6s", "retry after 47". Group 1 is the number or a duration, group 2
 * its unit; without one it is seconds. `reads` is a sentence that it reads.
 */
export const SENTENCE_DELAYS: readonly { pattern: RegExp; reads: string; source: Source }[] = [
  { pattern: /\b(?:(?:retry|try again|available|replenished|resets?) (?:after|in)|availability:) (?:about |~)?(\d\d:\d\d:\d\d|\d{1,9}(?![\d-])(?:\.\d{1,15})?(?:[hm]\d[\dhms.]{0,20}s)?)\s{0,2}(ms|milliseconds?|seconds?|secs?|s|minutes?|mins?|m|hours?|h|days?)?\b/i, reads: 'try again in 18.6s', source: { url: 'https://core.telegram.org/bots/api#making-requests', section: 'Making requests' } },
  { pattern: /\b(?:(?:wait|break) (?:for |of )?|(?:this|again|retry|calls?|requests?)(?: only)? after |remaining (?:period|time) of |(?:again|blocked|locked|banned) for (?:another )?)(?:about )?(\d{1,9}(?:\.\d{1,15})?)\s{0,2}(ms|milliseconds?|seconds?|secs?|s|minutes?|mins?|m|hours?|h|days?)\b/i, reads: 'wait for 20 seconds', source: { url: 'https://platform.openai.com/docs/guides/rate-limits', section: 'Error mitigation' } },
  { pattern: /\b(\d{1,9}(?:\.\d{1,15})?)\s{0,2}(ms|milliseconds?|seconds?|secs?|s|minutes?|mins?|m|hours?|h|days?) (?:remaining|left|until)\b/i, reads: 'locked out, 412s remaining', source: { url: 'https://platform.openai.com/docs/guides/rate-limits', section: 'Error mitigation' } },
];

const CLOUDFLARE: Source = { url: 'https://blog.cloudflare.com/rfc-9457-agent-error-pages' };

interface BodyVerdict {
  pointer: string;
  equals: string | boolean;
  verdict: Verdict;
  because: string;
  source: Source;
}

/** Where a body that is deeper than one object says that it may not be sent again. */
export const NOT_RETRYABLE: readonly { pointer: string; source: Source }[] = ['/error', '/meta', '/details', '/data', '/error/details', '/error/data', '/errors/0', '/errors/0/extensions']
  .flatMap((holder) => ['retryable', 'isRetryable', 'is_retryable'].map((name) => ({ pointer: `${holder}/${name}`, source: CLOUDFLARE })));

/** Body members that state a verdict in words many APIs share. */
export const BODY_VERDICTS: readonly BodyVerdict[] = [
  { pointer: '/retryable', equals: false, verdict: 'stop', because: 'The body says `retryable: false`.', source: CLOUDFLARE },
  { pointer: '/retryable', equals: true, verdict: 'retry', because: 'The body says `retryable: true`.', source: CLOUDFLARE },
  { pointer: '/type', equals: 'https://iana.org/assignments/http-problem-types#quota-exceeded', verdict: 'wait', because: 'Registered problem type: the quota of a rate limit is used up.', source: PROBLEM_TYPES },
  { pointer: '/type', equals: 'https://iana.org/assignments/http-problem-types#temporary-reduced-capacity', verdict: 'retry', because: 'Registered problem type: the server’s capacity is reduced for a time.', source: PROBLEM_TYPES },
  { pointer: '/type', equals: 'https://iana.org/assignments/http-problem-types#abnormal-usage-detected', verdict: 'fix', because: 'Registered problem type: the pattern of use was refused; change the client before it calls again.', source: PROBLEM_TYPES },
  ...([
    ['UNAVAILABLE', 'retry', ' is the one code that may be retried as it is.', AIP194],
    ['RESOURCE_EXHAUSTED', 'wait', ': a quota or a resource is used up.'],
    ['INVALID_ARGUMENT', 'fix', ': the request is wrong whatever the state.'],
    ['FAILED_PRECONDITION', 'fix', ': not before the state has been mended.'],
    ['OUT_OF_RANGE', 'fix', ': the request asks past the valid range.'],
    ['ALREADY_EXISTS', 'fix', ': what was to be created is there.'],
    ['NOT_FOUND', 'fix', ': what was asked for is not there.'],
    ['UNAUTHENTICATED', 'auth', ': the credentials are missing or not valid.'],
    ['PERMISSION_DENIED', 'auth', ': the caller may not do this.'],
    ['UNIMPLEMENTED', 'stop', ': the server does not offer this operation.'],
    ['DATA_LOSS', 'stop', ': data is lost beyond recovery.'],
    ['CANCELLED', 'stop', ': a cancellation is to be honoured.', AIP194],
    ['ABORTED', 'unknown', ': repeat the whole read-modify-write, not this one request.'],
  ] as const).map(([equals, verdict, because, source = RPC_CODES]): BodyVerdict => ({ pointer: '/error/status', equals, verdict, because: `\`${equals}\`${because}`, source })),
];
