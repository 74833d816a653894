import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import type { Finding } from '../../schemas/finding.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';

const answer = (paste: string): Finding => classify(paste, { catalogue: { ...PUBLISHED.catalogue, apis: [] }, now: NOW, libraries });
type Expected = Partial<Finding['response']>;

describe('a failure written as pairs of a name and a value', () => {
  const cases: [name: string, paste: string, expected: Expected][] = [
    ['logfmt at a level that fails', 'time=2026-03-01T12:00:00Z level=error msg="the press \\"A\\" is stuck" crate=7', { code: null, message: 'the press "A" is stuck' }],
    ['logfmt with a code', 't=2026-03-01T12:00:00Z lvl=warn msg="the press said no" code=crate_full try=2', { code: 'crate_full', message: 'the press said no' }],
    ['logfmt with an error and its own sentence beside the logger’s', 'level=warn msg="PUT crate" statusCode=409 error=crate_full message="crate c_7 holds 40 apples"', { status: 409, code: 'crate_full', message: 'crate c_7 holds 40 apples' }],
    ['logrus on a terminal', 'WARN[0017] Pick failed    error="the press is stuck"', { message: 'the press is stuck' }],
    ['Heroku’s router', '2026-03-01T12:00:00+00:00 heroku[router]: at=error code=H12 desc="Request timeout" method=GET path="/trees" host=a.example request_id=8601b555-6a83-4c12-8269-97c8e32cdb22 fwd="1.2.3.4" dyno=web.1 connect=1ms service=30000ms status=503 bytes=0', { status: 503, code: 'H12', message: 'Request timeout', requestId: '8601b555-6a83-4c12-8269-97c8e32cdb22' }],
    ['on lines of their own', 'error type: crate_full\nmessage: The crate is full.', { code: 'crate_full', message: 'The crate is full.' }],
    ['a sentence of several words without quotes', 'Picker - the press refused: code=31, message=The key of this crate is old. Cut a new one.', { code: '31', message: 'The key of this crate is old. Cut a new one.' }],
    ['a sentence with a colon in it', 'PickError: code=404, message=Not there: tree 7.', { status: 404, code: null, message: 'Not there: tree 7.' }],
    ['with more pairs behind commas', 'Picking failed, Msg: invalid crate: it has no lid, Origin: press, HTTPCode: 401', { status: 401, message: 'invalid crate: it has no lid' }],
    ['a code before a colon at the end of its line', 'press::pick, request failed, status code: 403:\n\nServer: press', { status: 403, code: null }],
    ['a status before its code', 'Error:Status code: 403/NOT_YOUR_TREE, [7] Tree 7 is not yours. (request id: 41d0b7c2-9e58)', { status: 403, code: 'NOT_YOUR_TREE', requestId: '41d0b7c2-9e58' }],
    ['an error that is one token', 'HTTP 403 Forbidden.\n* OAuth error: insufficient_scope\n* realm: orchard', { status: 403, code: 'insufficient_scope' }],
    ['in brackets before the sentence', 'Error: (HTTP 418, error code 7310) Cannot pick from tree t7.', { status: 418, code: '7310', message: 'Cannot pick from tree t7.' }],
    ['with a request id, in brackets', '(Code: CrateFull; Request ID: ab-12345) The crate holds 40 apples', { code: 'CrateFull', message: 'The crate holds 40 apples', requestId: 'ab-12345' }],
    ['a code in quotes before the sentence', "cannot pick: GET https://a.example/trees: 429 error type: 'pick_limit' - Five picks a minute.", { status: 429, code: 'pick_limit', message: 'Five picks a minute.' }],
    ['a number before the sentence', 'Error code: 1754 - The crate is gone', { code: '1754', message: 'The crate is gone' }],
    ['without a sentence, under a status', 'PUT: HTTP 400 Bad Request (Error code: "CRATE_SHUT")\nThe crate was shut', { status: 400, code: 'CRATE_SHUT' }],
    ['an arrow for a sign', 'The press answered with HTTP code 429 {:response_code=>429, :event=>#<Press::Event:0x1>}', { status: 429, code: null }],
    ['a record with one pair on each line', 'developer-message: "500 Internal Server Error: Write to us."\nerror-code: "9008"\nresponse-code: "500"\nuser-message: "The press is stuck."', { status: 500, code: '9008' }],
    ['a type that is a token, beside a status', 'WARN press: pick failed 3 times.\nCause: PressError: The press is stuck\n  statusCode: 429\n  type: pick-limit-met\n  attempt: 3', { status: 429, code: 'pick-limit-met' }],
    ['a code and a sentence in one line of words', 'orchard.PressError: PressError. Error code: crate_full. Error message: The crate holds 40 apples.', { code: 'crate_full', message: 'The crate holds 40 apples.' }],
    ['in two lines of a log, the status in one and the code in the other', '[12:00:00] [info] Message: Response with code 401 received.\n[12:00:00] [error] Message: The key of the press is old. Error code: old_key. Name: key.', { status: 401, code: 'old_key', message: 'The key of the press is old.' }],
    ['a sentence below the status, before the address', "press.rb:61:in `pick': Server responded with code 409,\n    message: The crate is taken already: 74.\n    Request URI: https://a.example/crates (Press::Conflict)", { status: 409, code: null, message: 'The crate is taken already: 74.' }],
    ['names in another spelling', 'StatusCode=403 ErrorCode=PickForbidden Message="You may not pick here"', { status: 403, code: 'PickForbidden', message: 'You may not pick here' }],
  ];
  test.each(cases)('%s', (_name, paste, expected) => {
    const { outcome, response } = answer(paste);
    expect(outcome).toBe('error');
    expect(response).toMatchObject({ shape: 'plain-text', ...expected });
  });
});

describe('pairs that tell of no failure', () => {
  test.each([
    'level=info msg="all picked" code=started', 'code=0 message="all picked"', 'status=200 code=OK message="it is well"', 'Process finished with exit code 1', 'Enter the code: 1234',
    'type: guide\ninfo: How to pick apples', 'name: build\nmessage: done\nstatus: ok', 'The message: your code is ready', 'type=tree message="rolled out"',
  ])('%j', (paste) => { expect(answer(paste).outcome).not.toBe('error'); });
  test('a status after an error code is no code', () => { expect(answer('error code 404: no such tree').response.code).toBeNull(); });
  test('long and hostile lines cost little', () => {
    const began = performance.now();
    for (const part of ['code=', 'a: ', 'code: a ', 'error code ', 'message="', 'a.b-c_', 'msg=a b ']) answer(part.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
