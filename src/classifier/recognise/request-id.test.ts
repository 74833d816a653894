import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { requestIdInText, requestIdOf } from './request-id.ts';

/** Headers of providers' own, and those of edges. */
const HEADERS = [
  'x-request-id', 'request-id', 'x-requestid', 'x-amzn-requestid', 'x-amz-request-id', 'x-amzn-request-id', 'x-ms-request-id', 'x-github-request-id', 'x-shopify-request-id', 'x-okta-request-id',
  'x-stripe-request-id', 'paypal-debug-id', 'x-correlation-id', 'x-ms-correlation-request-id', 'x-goog-request-id', 'x-trace-id', 'x-b3-traceid', 'x-req-id', 'sentry-trace', 'x-vercel-id', 'fly-request-id', 'x-amz-apigw-id', 'x-amz-cf-id', 'cf-ray', 'traceparent',
];

describe('the id that support asks for', () => {
  test.each(HEADERS)('in the header %s', (name) => {
    expect(requestIdOf(undefined, [['content-type', 'x'], [name, 'r-7']])).toBe('r-7');
    const paste = `HTTP/1.1 500 X\n${name.toUpperCase()}: 7c1e-88\n\n{"error":"full"}`;
    expect(classify(paste, { catalogue: { ...PUBLISHED.catalogue, apis: [] }, now: NOW, libraries }).response.requestId).toBe('7c1e-88');
  });
  test.each(['x-acme-request-id', 'x-arequestid', 'acme-trace-id', 'x-orchardly-correlationid', 'acme-debug-id'])('in a provider’s own header %s', (name) => { expect(requestIdOf(undefined, [[name, 'r-7']])).toBe('r-7'); });
  test.each(['x-client-id', 'set-cookie', 'x-user-id', 'content-id', 'x-idempotency-key', 'x-requested-with'])('not in %s', (name) => { expect(requestIdOf(undefined, [[name, 'r-7']])).toBeNull(); });
  test('an API’s own before its edge’s', () => { expect(requestIdOf(undefined, [['cf-ray', 'edge'], ['x-request-id', 'own']])).toBe('own'); });
  test.each([['x-ms-request-id', 'x-ms-correlation-request-id'], ['x-request-id', 'x-github-request-id'], ['x-trace-id', 'fly-request-id'], ['x-amzn-requestid', 'x-amz-apigw-id'], ['requestId', 'traceId'], ['request_id', 'log_id']])('%s before %s', (first, second) => {
    expect(requestIdOf(undefined, [[second, 'no'], [first, 'yes']])).toBe('yes');
    expect(requestIdOf({ [second]: 'no', [first]: 'yes' }, [])).toBe('yes');
  });

  const BODIES: [body: unknown, id: string | null][] = [
    [{ requestId: 'r-7' }, 'r-7'], [{ error: { request_id: 'r-7' } }, 'r-7'], [{ meta: { requestId: 'r-7' } }, 'r-7'], [{ errors: [{ traceId: 'r-7' }] }, 'r-7'], [{ debug_id: 'r-7' }, 'r-7'], [{ 'acme-request-id': 'r-7' }, 'r-7'], [{ trace: 'tree_trace_7' }, 'tree_trace_7'], [{ trace: 'at pick (x.js:1)' }, null], [{ details: [{ requestId: 'r-7' }] }, 'r-7'], [{ requestId: 42 }, '42'],
    [{ errorId: 'crate_is_full' }, null], [{ errorId: 'r-7' }, 'r-7'],
    [{ transactionId: 'r-7' }, 'r-7'], [{ transactionId: 'x-1', requestId: 'r-7' }, 'r-7'],
    [{ press_trace_id: 'r-7' }, 'r-7'], [{ trackingId: 'r-7' }, 'r-7'], [{ tracking_number: 'r-7' }, null], [{ clientRequestId: 'r-7' }, 'r-7'], [{ serverrequestid: 'r-7', clientrequestid: '' }, 'r-7'], [{ meta: { invocationId: 'r-7' } }, 'r-7'], [{ orErrorId: 'r-7' }, 'r-7'], [{ request: '647d-2300' }, '647d-2300'], [{ request: 'create' }, null],
    [{ requestId: '' }, null], [{ requestId: null }, null], [{ requestId: { a: 1 } }, null], [{ id: 'r-7' }, null], [{ error_id: 502 }, null], [{ error_id: 'e-502' }, 'e-502'], [{ requestId: '1' }, '1'], [null, null], ['requestId', null],
  ];
  test.each(BODIES)('of the body %j: %j', (body, id) => { expect(requestIdOf(body, [])).toBe(id); });
  test('the body’s before a header’s', () => { expect(requestIdOf({ requestId: 'body' }, [['x-request-id', 'head']])).toBe('body'); });
  test('a transaction’s, as gateways name it', () => { expect(requestIdOf(undefined, [['x-global-transaction-id', '5e0b71c9']])).toBe('5e0b71c9'); });
  test('the shape’s own place before all', () => { expect(requestIdOf({ requestId: 'a', error: { ref: 'b-7' } }, [], ['/error/ref'])).toBe('b-7'); });
});

describe('an id that a sentence names', () => {
  const cases: [text: string, id: string | null][] = [
    ['Full. (request id: req_8f3a2b)', 'req_8f3a2b'], ['Request ID: 4442587FB7D0A2F9', '4442587FB7D0A2F9'], ['requestId=9b1d7c22-1111', '9b1d7c22-1111'], ['x-amzn-RequestId: 5f0c1c34-2b5e', '5f0c1c34-2b5e'],
    ['Something failed. Activity Id: 851df563-b63a.', '851df563-b63a'], ['There is one.\\nRequestId:84c3584c-d2d9\\nTime:2026', '84c3584c-d2d9'],
    ['Ray ID: 8a1b2c3d4e5f6a7b', '8a1b2c3d4e5f6a7b'], ['Full. TrackingId: 4e9d07c2-b15a.', '4e9d07c2-b15a'], ['Your support ID is: 7718203345509120846', '7718203345509120846'], ['Orchard incident ID: 3050-22164', '3050-22164'], ['POST https://a.example/trees: 422 (request "b07e3d91-58c4") no such tree', 'b07e3d91-58c4'], ['the (request "pick") failed', null], ['Request-UUID 7b19e0d4c2f6 for https://a.example', '7b19e0d4c2f6'], ['Trace ID: 4bf92f3577b34da6', '4bf92f3577b34da6'], ['Ray ID: <strong>8a1b2c3d4e5f6a7b</strong>', '8a1b2c3d4e5f6a7b'], ['RequestId:7be0b0c7-001e\nTime:2026', '7be0b0c7-001e'],
    ['the request id is missing', null], ['request identifier', null], ['Your request id: unknown', null], ['no id', null], ['', null],
  ];
  test.each(cases)('%j: %j', (text, id) => { expect(requestIdInText(text)).toBe(id); });
});
