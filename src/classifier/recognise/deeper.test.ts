import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import type { Finding } from '../../schemas/finding.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { errorInside } from './inside.ts';

const answer = (value: unknown): Finding => classify(typeof value === 'string' ? value : JSON.stringify(value), { catalogue: { ...PUBLISHED.catalogue, apis: [] }, now: NOW, libraries });
const BODY = { error: { code: 'crate_full', message: 'The crate is full.' } };
const FULL = { code: 'crate_full', message: 'The crate is full.' };

test('what a log says above an object that is no error, with the delay in the object', () => {
  const { response, advice } = answer("12:00:00 DEBUG [picker] RESPONSE CODE: 429 LIMIT: {'minute': 6, 'retry_after': 27}");
  expect([response.status, response.retryAfterSeconds, advice?.waitSeconds]).toEqual([429, 27, 27]);
});
test('the status before a body that was written into a string with it', () => {
  expect(answer('"429 - {\\"status\\":\\"error\\",\\"message\\":\\"Your secondly limit is reached.\\"}"').response).toMatchObject({ status: 429, message: 'Your secondly limit is reached.' });
});
test('lists of words in what a client printed are no fields', () => {
  expect(answer({ statusCode: 400, error: '', options: { jar: { names: ['crate', 'tree'] } } }).response).toMatchObject({ status: 400, message: null, fields: [] });
});
test('what a structured log of Rust says in its fields', () => {
  expect(answer({ timestamp: '2026-03-01T12:00:00Z', level: 'ERROR', fields: { message: 'status: PermissionDenied, message: "Not your tree."' }, target: 'press' }).response).toMatchObject({ shape: 'grpc-status', code: 'PermissionDenied', message: 'Not your tree.' });
});
test('the status before a body that is quoted in a sentence of another', () => {
  expect(answer({ error: 'pick failed: (403) {"code":-1,"message":"Not your tree"}' }).response).toMatchObject({ status: 403, message: 'Not your tree' });
});
test('the only sentence of a body that says what it is about', () => {
  expect(answer({ Note: 'Our standard call frequency is 5 calls per minute. Thank you!' })).toMatchObject({ outcome: 'error', response: { shape: 'unknown-json', message: 'Our standard call frequency is 5 calls per minute. Thank you!' }, advice: { verdict: 'wait' } });
  expect(answer({ note: 'Sort the apples by hand.' }).outcome).not.toBe('error');
});
test('the only member of a body, where it is a code', () => {
  expect(answer({ reason: 'BadCrateLabel' }).response).toMatchObject({ shape: 'unknown-json', code: 'BadCrateLabel' });
});
test('a shape that is proven stays, whatever its sentence quotes', () => {
  expect(answer({ errors: [{ message: "RequestError(400, 'pick_phase_exception', 'No tree found')", path: ['trees'] }], data: null }).response).toMatchObject({ shape: 'graphql', code: 'pick_phase_exception', message: 'No tree found' });
});
test('a body that was printed twice has the status that stands above the first', () => {
  const body = '{"__type":"CrateFull","message":"The crate is full."}';
  expect(answer(`Client error: \`POST https://a.example\` resulted in a \`409 Conflict\` response:\n${body}\n CrateFull (client): The crate is full. - ${body}"`).response).toMatchObject({ ...FULL, code: 'CrateFull', shape: 'aws-json', status: 409 });
  expect(answer(`pick: HTTP 503 ${body}\npick: HTTP 409 ${body}`).response.status).toBe(409);
});
test('a name in the sentence says more than its number', () => {
  expect(answer({ message: '14 UNAVAILABLE: No connection established', code: '14', details: 'No connection established', name: 'Error' })).toMatchObject({ response: { shape: 'flat-code-message', code: 'UNAVAILABLE', message: 'No connection established' }, advice: { verdict: 'retry' } });
});
test('a code in a sentence of a body leaves the body its shape', () => {
  expect(answer({ success: false, error: 'Error, too many picks. You must wait 38 seconds. [too-many-picks]' }).response).toMatchObject({ shape: 'flat-error-string', code: 'too-many-picks', retryAfterSeconds: 38 });
});
test('headers that were printed below a line have its id', () => {
  const { response, advice } = answer("status code: 429, error: Number of picks per minute exceeded\n{'Date': 'Mon, 06 Jun 2022 08:15:22 GMT', 'retry-after': '38', 'x-request-id': '7180aa11-FRA'}");
  expect([response.status, response.requestId, response.retryAfterSeconds, advice?.verdict]).toEqual([429, '7180aa11-FRA', 38, 'wait']);
});
test('a delay and an id in a list of pairs', () => {
  const { response } = answer('{:ok, %Tesla.Env{status: 429, headers: [{"retry-after", "12"}, {"x-client-request-id", "own-11111"}, {"x-request-id", "req-77310"}], body: %{"error" => "slow_down"}}}');
  expect([response.status, response.retryAfterSeconds, response.requestId, response.code]).toEqual([429, 12, 'req-77310', 'slow_down']);
});
test('the status of a printed response, with what stands below it', () => {
  expect(answer("response = {StatusCode: 403, ReasonPhrase: 'Forbidden'}\nContent = \"the press is shut\"").response.status).toBe(403);
});

describe('an error body inside something else is the answer', () => {
  const cases: [name: string, value: unknown, expected: Partial<Finding['response']>][] = [
    ['in a log record', { level: 50, time: 1, msg: 'call failed', err: BODY }, FULL],
    ['in a log record, as text', { level: 'error', msg: 'call failed', response: JSON.stringify(BODY) }, FULL],
    ['in a sentence', { message: `the orchard answered: ${JSON.stringify(BODY)}` }, FULL],
    ['in an error’s message', { error: { message: `upstream said ${JSON.stringify(BODY)}` } }, FULL],
    ['twice escaped', { msg: JSON.stringify({ body: JSON.stringify(BODY) }) }, FULL],
    ['in a list of results', { results: [{ body: BODY }] }, FULL],
    ['under other names', { ErrorCode: 'crate_full', ErrorMessage: 'The crate is full.' }, FULL],
    ['under other names, deeper', { Response: { Error: { Code: 'crate_full', Message: 'The crate is full.' } } }, FULL],
    ['without a code, in a shape of its own', { level: 'error', msg: 'call failed', upstream: { status: 404, body: JSON.stringify({ title: 'Not Found', status: 404, detail: 'No such crate.' }) } }, { shape: 'rfc9457', status: 404, message: 'No such crate.' }],
    ['without a code, in the loose shape that is around it too: the outer one', { message: 'The press stopped.', cause: { message: 'Out of apples.' } }, { shape: 'flat-message', message: 'The press stopped.' }],
    ['without a code, in a sentence', { errorType: 'Error', errorMessage: 'the press responded 409: {"title":"Conflict","status":409,"detail":"The crate is full."}' }, { shape: 'rfc9457', status: 409, message: 'The crate is full.' }],
    ['in a line that a container wrote, which states the status', { log: `POST /crates failed: 409 ${JSON.stringify(BODY)}\n`, stream: 'stderr' }, { ...FULL, status: 409 }],
    ['with the status around it', { httpStatus: 409, result: BODY }, { ...FULL, status: 409 }],
    ['with the request id around it', { requestId: 'r-17', result: BODY }, { ...FULL, requestId: 'r-17' }],
    ['in a text member of a log record', { level: 'error', component: 'press', event: 'Error from server (NotFound): crate "c7" not found' }, { code: 'NotFound', message: 'crate "c7" not found' }],
    ['after the headers that a client prints', `orchard.ApiException: (429)\nReason: Too Many Requests\nHTTP response headers: HTTPHeaderDict({'Content-Type': 'application/json', 'Retry-After': '7'})\nHTTP response body: ${JSON.stringify(BODY)}`, { ...FULL, status: 429, retryAfterSeconds: 7 }],
    ['without a sentence, below the one that a tool prints', `Error: googleapi: Error 403: Not enough scopes.\nDetails:\n[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"SCOPES_MISSING"}]\n`, { status: 403, code: 'SCOPES_MISSING', message: 'Not enough scopes.' }],
    ['whose status stands in a header of the message', { message: { header: { status_code: 401, hint: 'captcha' } } }, { status: 401, shape: 'unknown-json' }],
    ['with a status for a code, and a number of its own', { errno: 106, code: 410, message: 'No such tree', error: '' }, { status: 410, message: 'No such tree' }],
    ['with a status in its sentence', { error: 'GET https://a.example/trees: 429 {message: too fast}', level: 'warning', msg: 'cannot pick' }, { status: 429 }],
    ['that an exception was raised with', `orchard.PickError: {'description': 'The press stopped.', 'key': '429'}\n12:00 ERROR Cannot set up`, { shape: 'unknown-json', message: 'The press stopped.' }],
    ['under names in two words', { result: null, error_code: 'ERR-CRATE', error_info: 'The crate is full.' }, { code: 'ERR-CRATE', message: 'The crate is full.' }],
    ['with what caused it', { success: false, cause: 'The crate is full.' }, { message: 'The crate is full.' }],
    ['that says of itself in a value that it is one', { header: { returnMsg: 'PICKS_EXCEEDED_ERROR', returnReasonCode: '22' } }, { shape: 'unknown-json' }],
    ['in lists that a tool printed as objects', { errors: { 0: { code: 'crate_full', status: '409', detail: 'The crate is full.' } } }, { ...FULL, shape: 'jsonapi' }],
    ['with codes in the place of sentences', { errors: [{ category: 'PICK_ERROR', code: 'CRATE_KEY_REUSED' }] }, { code: 'CRATE_KEY_REUSED', message: null }],
    ['below a head of which some was left out', 'HTTP/2.0 429 Too Many Requests\n...\n...\nretry-after: 43\n\n{"error":{"code":"pick_limit","message":"Slow."}}', { status: 429, retryAfterSeconds: 43 }],
    ['named in a header of the provider', 'HTTP/1.1 409 Conflict\ncontent-type: text/plain\nx-orchard-error-code: crate_full\n\nThe crate is full.', FULL],
    ['in a list of an own name', { success: false, reasons: [{ code: 'crate_full', message: 'The crate is full.' }] }, { ...FULL, shape: 'errors-array' }],
    ['in a holder of holders', { 'press:errors': { error: { 'error-type': 'application', 'error-tag': 'crate_full', 'error-message': 'The crate is full.' } } }, FULL],
    ['in an object that is named like an error', { requestError: { pressException: { messageId: 'crate_full', text: 'The crate is full.' } } }, FULL],
    ['beside a member that says only that it failed', { header: { id: 'x', status: 'error' }, error: { errorDetails: [FULL] } }, FULL],
    ['with a description that says what failed', { reply: { code: '17', detail: 'Invalid API key' } }, { code: '17', message: 'Invalid API key' }],
    ['whose message is only that it failed', { status: '0', message: 'NOTOK', result: 'The crate is full.' }, { code: null, message: 'The crate is full.' }],
    ['whose message is a token', { meta: { rc: 'error', msg: 'press.err.Full' }, data: [] }, { code: 'press.err.Full' }],
    ['whose status is a token', { status: 'CRATE_FULL', message: 'The crate is full.' }, { code: 'CRATE_FULL', message: 'The crate is full.', shape: 'flat-code-message' }],
    ['with a number for a status that is none', { success: false, status_code: 34, status_message: 'The crate is full.' }, { code: '34', status: null, message: 'The crate is full.' }],
    ['with a status for a code, and a type that says more', { meta: { code: 409, errorType: 'crate_full', errorDetail: 'The crate is full.' }, response: {} }, { ...FULL, status: 409 }],
    ['with a message that is an object', { message: { code: 'crate_full', message: 'The crate is full.' } }, FULL],
    ['in a body of no known shape: its sentence', { details: 'The crate is full.', stack: 'at pick' }, { shape: 'unknown-json', message: 'The crate is full.' }],
  ];
  test.each(cases)('%s', (_name, value, expected) => {
    const { outcome, response } = answer(value);
    expect(outcome).toBe('error');
    expect(response).toMatchObject(expected);
  });

  test('of several texts the one that names a code', () => {
    expect(answer('[HTTP 404] The crate was not updated {"exception":"(code: 20404): [HTTP 404] The crate was not found"}').response).toMatchObject({ code: '20404', status: 404, message: 'The crate was not found' });
  });

  test('an error object that a runtime printed: its name is the code, its headline the message', () => {
    expect(answer("CrateFullException: The crate is full.\n    at pick (/app/x.js:1:2) {\n  '$fault': 'client',\n  '$metadata': { httpStatusCode: 409, requestId: 'r-17', attempts: 1 }\n}").response).toMatchObject({ code: 'CrateFullException', message: 'The crate is full.', status: 409, requestId: 'r-17' });
  });

  test('a code among its members before its name', () => {
    expect(answer("CrateLimitError: 429 Five crates at most.\n    at pick (/app/x.js:1:2) {\n  status: 429,\n  headers: { 'x-request-id': 'r-17' },\n  code: 'crate_limit'\n}").response).toMatchObject({ code: 'crate_limit', message: 'Five crates at most.', status: 429, requestId: 'r-17' });
  });

  test('its headline for a message where its members have none, but not what only leads to a body', () => {
    expect(answer("PickException [Error]: The tree is too tall.\n    at pick (/app/x.js:1:2) {\n  status: 400,\n  code: 21211\n}").response).toMatchObject({ code: '21211', message: 'The tree is too tall.' });
    expect(answer("PickError: The press refused. It answered with: {'ok': False, 'error': 'tree_missing'}").response).toMatchObject({ code: 'tree_missing', message: null });
  });
});

describe('how far it is looked for', () => {
  const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => ({ a: inner }), BODY as unknown);
  test('four levels', () => { expect([0, 1, 2, 3, 4].map((depth) => errorInside({ b: nested(depth) }) !== null)).toEqual([true, true, true, true, false]); });
  test('the outermost counts', () => { expect(errorInside({ deep: { deeper: { error: { code: 'inner', message: 'x' } } }, near: { error: { code: 'outer', message: 'y' } } })?.body).toEqual({ error: { code: 'outer', message: 'y' } }); });
  test.each([null, 'text', 3, {}, [], { a: 1 }, { a: { b: 'x' } }, { tree: { id: 1, name: 'apple', code: 'gala' } }])('not in %j', (value) => { expect(errorInside(value)).toBeNull(); });
});
