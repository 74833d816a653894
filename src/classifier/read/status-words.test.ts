import { describe, expect, test } from 'vitest';
import { statusBeside, statusInWords } from './status-words.ts';

describe('a status as tools and people write it', () => {
  const cases: [text: string, status: number][] = [
    ['429 "Too many trees for crate 7"', 429], ['Instagram::BadRequest: GET https://a.example/x?y=2104: 400: No such key', 400], ['a non-200 status code from Press: code 503', 503], ['[0002] 402: No apples', 402],
    ['Press: (it failed), 401: Who are you', 401], ['it failed: [403:Forbidden] [GET] at [https://a.example]', 403], ['Error from API: 429: Slow down', 429], ['Press.WebException: O servidor retornou um erro: (500) Erro Interno', 500], ['**Error Code:**  401 <br />', 401], ['// POST https://a.example/trees 429, Success: false', 429], ['WARNING - 400 POST /trees (192.0.2.7) 95ms', 400], ['1645091204.118      1 192.0.2.1 TCP_DENIED/403 4032 CONNECT a.example:443 - HIER_NONE/- text/html', 403], ['press.PickError ERROR [400: POST] https://a.example/trees', 400], ['10:00 GET /a - HTTP status 200\n10:01 GET /b - HTTP status 429', 429],
    ['bad response Forbidden 403 (https://a.example/x.gem)', 403], ['GET https://a.example/x: Not Found - 404', 404],
    ['Error getting trees with this key: 429 The press is at its limit.', 429],
    ['Max retries exceeded (Caused by ResponseError(\'too many 429 error responses\'))', 429], ['Status code is 201\n[409 Conflict, 58B]', 409], ['{"HTTP/1.1",409,"Conflict"}', 409], ['status 200, then 201 status', 200],
    ['Server responded with code 409,', 409], ['Response with code 401 received.', 401], ['Failed to transfer crate. Return code is: 401, ReasonPhrase: x', 401], ['The press is locked: 429 - Too Many Requests.', 429],
    ['Request failed with status code 404', 404],
    ['press.errors.ServiceUnavailable: [Errno 503] Not ready', 503], ['Error querying the press: (401)', 401], ['PressError: press error on http://a.example/crates?size=all (401)', 401], ['Got=400 wanted=200', 400], ['12:00 err: 403 Sorry', 403],
    ['failed to pick: no apples left. (429 RESOURCE_EXHAUSTED)', 429],
    ['status=401 path=/x', 401], ['502 ERROR\nThe request could not be satisfied.', 502],
    ['{status: 503}', 503],
    ['statusCode: 422', 422],
    ['status was 500', 500],
    ['HTTP 502', 502],
    ['HTTP Error 503: Service Unavailable', 503],
    ['HTTP status 429', 429],
    ['"GET /v2/trees HTTP/1.1" 502 341', 502],
    ['429 Client Error: Too Many Requests for url: https://x.example', 429],
    ['500 Server Error: Internal Server Error', 500],
    ['The requested URL returned error: 404', 404],
    ['HTTPError: 409 for url', 409],
    ['press.core.exceptions.CrateExhausted: 429 Quota exceeded for picks', 429],
    ['<HttpError 403 when requesting https://a.example/trees', 403],
    ['Response status code does not indicate success: 403 (the key is not valid).', 403],
    ['Response 409: taken', 409],
    ['cannot get trees: 412 Precondition Failed', 412],
    ['we are getting a 429 from the press', 429],
    ['the press responds with 503', 503],
    ['409\nError: Conflict\n\nResponse body', 409],
    ['HTTP/502', 502],
    ['httpStatusCode: 404', 404],
    ['HTTP_STATUS 503', 503],
    ['http_code=500', 500],
    ['ResponseCode=429', 429],
    ['error_code=429 while listing trees', 429],
    ['HTTP response code is 409.', 409],
    ['expected status 200, got 503', 503],
    ['Received 503 from the press', 503],
    ['rejected with 401', 401],
    ['Error getting trees: 429', 429],
    ['Failed to fetch the trees: 404', 404],
    ["abgelehnt: 429, message='', url='https://a.example/trees'", 429],
    ['POST https://a.example/trees - 503', 503],
    ['POST /trees => 404 in 12 ms', 404],
    ['(401) Unauthorized', 401],
    ['status=502 bytes=341', 502],
    ['got 500 as an answer', 500],
    ['returned 401 Access Denied', 401],
  ];
  test.each(cases)('%s: %i', (text, status) => { expect(statusInWords(text)).toBe(status); });
});

describe('a status alone behind a body', () => {
  const cases: [after: string, status: number | null][] = [['\n409', 409], ['\n\n503\n', 503], ['\n200', null], ['\n409 crates', null], ['\n40901', null]];
  test.each(cases)('%j: %s', (after, status) => { expect(statusBeside('', after)).toBe(status); });
});

describe('a number that is no status', () => {
  test.each([
    'there were 10,500 internal server errors', '404 ms', 'took 404 ms', 'took 500ms', '502 bytes', 'order 404 was shipped', 'page 500 of 900', 'port 443', 'status: 200ms', 'status=99', 'status=4040', 'status 600', 'error 4041', 'line 404', '404', 'id-500-x', 'HTTP 12', '', 'got 500 results', 'the server returned 500 rows', 'failed 404 tests', '[404] items in the list', 'returned 404 of 500 rows', 'area_code=415', 'listening on :500', 'errors: 404', 'at x.js:404:12', 'took 500 (ms)',
  ])('%j', (text) => { expect(statusInWords(text)).toBeNull(); });
});

describe('a status right before a body', () => {
  const cases: [before: string, status: number | null][] = [
    ["(409, b'", 409], ['Could not write: (429) Message: ', 429],
    ['acme: 409 ', 409], ['404 ', 404], ['(503) ', 503], ['ApiError(409): ', 409], ['POST /v1/x => 422 ', 422], ['resp 500 - ', 500], ['2026-03-14,POST,409,"', 409],
    ['took 404 ms ', null], ['content-length: 404\n', null], ['order-404 ', null], ['ipv4:203.0.113.9:443 ', null], ['code:409 ', 409], ['200 ', null], ['4040 ', null], ['', null],
  ];
  test.each(cases)('%j: %s', (before, status) => { expect(statusBeside(before, '')).toBe(status); });
});
