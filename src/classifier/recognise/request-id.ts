import { type HeaderList, headerValue } from '../failure.ts';
import { at, isObject, scalarText } from '../pointer.ts';

/**
 * Where responses carry the id that support asks for: headers by convention, an API's own before its edge's.
 * Sources: each provider's API reference; `traceparent` is W3C Trace Context.
 */
export const REQUEST_ID_HEADERS: readonly string[] = [
  'x-request-id', 'request-id', 'x-requestid', 'x-amzn-requestid', 'x-amz-request-id', 'x-amzn-request-id', 'x-ms-request-id', 'x-github-request-id', 'x-shopify-request-id', 'x-okta-request-id',
  'x-stripe-request-id', 'paypal-debug-id', 'x-correlation-id', 'x-ms-correlation-request-id', 'x-goog-request-id', 'x-trace-id', 'x-b3-traceid', 'x-req-id', 'sentry-trace', 'x-vercel-id', 'fly-request-id', 'x-amz-apigw-id', 'x-amz-cf-id', 'cf-ray', 'traceparent',
];

/** Members of bodies that hold it, wherever the shape does not say better. */
const MEMBERS: readonly string[] = ['requestId', 'request_id', 'RequestId', 'requestID', 'request-id', 'x-request-id', 'traceId', 'trace_id', 'reqId', 'req_id', 'queryId', 'correlationId', 'correlation_id', 'debug_id', 'fbtrace_id', 'pspReference', 'errorId', 'log_id'];
const HOLDERS: readonly string[] = ['', '/error', '/meta', '/errors/0', '/$metadata', '/ResponseMetadata', '/details/0', '/error/details/0'];
const MOST_MEMBERS = 100;

export function requestIdOf(body: unknown, headers: HeaderList, pointers: readonly string[] = []): string | null {
  for (const pointer of pointers) {
    const found = scalarText(at(body, pointer));
    if (found) return found;
  }
  for (const holder of HOLDERS) {
    const inside = at(body, holder);
    if (!isObject(inside)) continue;
    for (const member of MEMBERS) {
      const found = Object.hasOwn(inside, member) ? scalarText(inside[member]) : null;
      if (found) return found;
    }
    const own = Object.keys(inside).slice(0, MOST_MEMBERS).find((name) => RE_ID_HEADER.test(name.toLowerCase()) && scalarText(inside[name]));
    if (own !== undefined) return scalarText(inside[own]);
    const named = ['trace', 'request'].find((name) => Object.hasOwn(inside, name) && /^(?=.*\d)[\w:.-]{6,100}$/.test(scalarText(inside[name]) ?? ''));
    if (named !== undefined) return scalarText(inside[named]);
  }
  for (const name of REQUEST_ID_HEADERS) {
    const found = headerValue(headers, name);
    if (found) return found;
  }
  return headers.find(([name]) => RE_ID_HEADER.test(name))?.[1] || null;
}

/** A provider's own header, or member, by its name: `x-acme-request-id`. */
const RE_ID_HEADER = /(?:^|[-_])(?:request|req|trace|correlation|debug)[-_]?id$/;

const RE_IN_TEXT = /\b(?:(?:x-)?(?:amzn-|amz-)?request|ray|activity|trace|correlation|query)[ _-]?id["']?\s{0,4}[:=]?\s{0,4}(?:<[a-z]{1,10}(?: [^<>]{0,100})?>\s{0,4})?["'#]?(?=[\w.:=+/-]{0,79}\d)([A-Za-z0-9][\w.:=+/-]{5,80})/i;

/** A request id that a sentence or a log line names. */
export const requestIdInText = (text: string): string | null => RE_IN_TEXT.exec(text.slice(0, 20_000))?.[1] ?? null;
