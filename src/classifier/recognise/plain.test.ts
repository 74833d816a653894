import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import type { Finding } from '../../schemas/finding.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';

const answer = (paste: string): Finding => classify(paste, { catalogue: { ...PUBLISHED.catalogue, apis: [] }, now: NOW, libraries });
type Expected = Partial<Finding['response']>;
const page = (title: string, body = ''): string => `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body>${body}</body></html>`;

describe('a text that says by its first words that it reports a failure', () => {
  const cases: [name: string, paste: string, expected: Expected][] = [
    ['a database’s prefix', 'ERROR: restart the pick: crate 7 is too old (SQLSTATE 40001)', { shape: 'plain-text', message: 'restart the pick: crate 7 is too old (SQLSTATE 40001)' }],
    ['the validation of a Python client', "orchard.errors.BadRequest: Field: ('size',), Error: must be positive", { shape: 'plain-text', message: "Field: ('size',), Error: must be positive" }],
    ['an exception in a log of Rails', "Orchard::PressError (the press stands):\n  app/models/press.rb:7:in `pick'", { shape: 'plain-text' }],
    ['a sentence with masks in it', 'Error: Failure picking. Status=<nil> Code="PickInProgress" Message="Another pick is in progress: https://***.a.example/***/7."', { code: 'PickInProgress', message: 'Another pick is in progress: https://***.a.example/***/7.' }],
    ['behind pytest’s marks', 'E       orchard._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:\nE       \tstatus = StatusCode.UNAUTHENTICATED\nE       \tdetails = "No key"\nE       >', { shape: 'grpc-status', code: 'UNAUTHENTICATED', message: 'No key' }],
    ['below what was typed', '$ press pick 7\ncontroller: crate not found', { shape: 'plain-text', message: 'controller: crate not found' }],
    ['a reason phrase above its sentence', 'Bad Request\nInvalid picker ("ann").', { shape: 'plain-text', status: null, message: 'Invalid picker ("ann").' }],
    ['a sentence of throttling below a line in another language', 'qualquer pergunta retorna:\nSorry, your pick was rate-limited. Please wait 71 minutes before trying again.', { shape: 'plain-text', retryAfterSeconds: 4260 }],
    ['a sentence behind a status', 'Error: 429 You exceeded your pick rate today.', { shape: 'plain-text', status: 429, message: 'You exceeded your pick rate today.' }],
  ];
  test.each(cases)('%s', (_name, paste, expected) => {
    const { outcome, response } = answer(paste);
    expect(outcome).toBe('error');
    expect(response).toMatchObject(expected);
  });
});

test('a text that has a name at the end of one of its lines is no value of YAML', () => {
  const paste = '$ press publish\n   Uploading crate v7\nerror: failed to publish at https://a.example\n\nCaused by:\n  failed to get a 200 OK response, got 401\n  headers:\n        HTTP/1.1 401 Unauthorized\n        Content-Length: 0\n';
  expect(answer(paste)).toMatchObject({ outcome: 'error', response: { status: 401 }, advice: { verdict: 'auth' } });
});

const LOGFMT: [line: string, message: string][] = [
  ['time="2026-02-11T08:40:51Z" level=fatal msg="Unable to pick" error="Get https://a.example/v1: x509: certificate signed by \\"unknown\\" authority"', 'Get https://a.example/v1: x509: certificate signed by "unknown" authority'],
  ['level=fatal msg="The pick failed: no such tree" tree=7', 'The pick failed: no such tree'],
];
test.each(LOGFMT)('logfmt: %j', (line, message) => { expect(answer(line).response.message).toBe(message); });

test.each([
  ['[02/17/26 06:52:11 +0000 box-45 (4410)] ERROR : Orchard::PickError: Unexpected answer (400): Unknown tree', 'Unexpected answer (400): Unknown tree'],
  ['2026-05-06 08:19:42,117 ERROR [PickHandler] the pick failed with status 500 for crate 7', 'the pick failed with status 500 for crate 7'],
])('what a log writes before its message is left out: %j', (line, message) => { expect(answer(line).response.message).toBe(message); });

test.each(['The name of this crate is invalid.', 'Tree not found'])('a short claim by itself: %j', (line) => { expect(answer(line)).toMatchObject({ outcome: 'error', response: { shape: 'plain-text', message: line } }); });
test.each(['Where is my tree? It was not found.', 'I found no tree: is it not allowed?', 'Apples are ripe in September.'])('no claim: %j', (line) => { expect(answer(line).outcome).toBe('nothing'); });

test('one line of words may be as long as servers write them', () => {
  const line = 'picking rate limit exceeded for user tenant-7 (limit: 4194304 apples/sec) while attempting to pick 812 apples totaling 1048290 grams, lower the number of apples or ask the orchard whether the limit can be raised';
  expect(answer(line)).toMatchObject({ outcome: 'error', response: { shape: 'plain-text', message: line }, advice: { verdict: 'wait' } });
});

test('a delay that a page states below its title', () => {
  const { response, advice } = answer('<html><title>502 Server Error</title><h1>Error: Server Error</h1><h2>A temporary error.<p>Please try again in 30 seconds.</h2></html>');
  expect([response.shape, response.retryAfterSeconds, advice?.verdict, advice?.waitSeconds]).toEqual(['html-page', 30, 'wait', 30]);
});

describe('error pages', () => {
  const cases: [name: string, paste: string, expected: Expected][] = [
    ['of one sentence and no title', '<html><body><b>Http/1.1 Service Unavailable</b></body> </html>', { shape: 'html-page', status: null, message: 'Http/1.1 Service Unavailable' }],
    ['with the number of an incident', '<html><head></head><body><iframe id="main" src="/x">\nRequest unsuccessful. Incapsula incident ID: 1848000990512347766</iframe></body></html>', { shape: 'html-page', message: 'Request unsuccessful. Incapsula incident ID: 1848000990512347766' }],
    ['that asks for a browser', '<html><head><title>One moment</title></head><body><p>Enable JavaScript and cookies to continue</p><p>It will not take long at all.</p></body></html>', { shape: 'html-page', message: 'Enable JavaScript and cookies to continue' }],
    ['nginx', '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.25</center></body></html>', { status: 502, message: '502 Bad Gateway' }],
    ['Apache', '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p></body></html>', { status: 404, message: '404 Not Found' }],
    ['HAProxy', '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>', { status: 503, message: '503 Service Unavailable' }],
    ['IIS', page('IIS 10.0 Detailed Error - 500.19 - Internal Server Error'), { status: 500 }],
    ['Cloudflare', page('a.example | 522: Connection timed out', '<p>Ray ID: <strong>8a1b2c3d4e5f6a7b</strong></p>'), { status: 522, requestId: '8a1b2c3d4e5f6a7b' }],
    ['CloudFront', '<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY><H1>403 ERROR</H1><PRE>Request ID: jXz5-01ab==</PRE></BODY></HTML>', { status: 403, message: 'ERROR: The request could not be satisfied' }],
    ['Heroku', page('Application Error', '<p>An error occurred in the application and your page could not be served. The service is temporarily unavailable.</p>'), { status: null }],
    ['XHTML', '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html><head><title>503 Backend fetch failed</title></head><body><h1>Error 503</h1></body></html>', { status: 503, message: '503 Backend fetch failed' }],
    ['a title that says error, and no status', page('ERROR: The orchard could not be retrieved'), { status: null, message: 'ERROR: The orchard could not be retrieved' }],
    ['a title that is only a number', '<html><head><title>502</title></head><body><h1>502 Bad Gateway</h1></body></html>', { status: 502, message: '502 Bad Gateway' }],
    ['a notice whose title alone says it', page('Crate not found', '<p>Pick another.</p>'), { status: null, message: 'Crate not found' }],
    ['a sentence behind a label', page('Press', '<p><b>Error</b>: the request rate limit was exceeded</p>'), { message: 'the request rate limit was exceeded' }],
    ['a heading in which the status is marked', page('Press room', '<h1 class="top">The press is shut <b>(503)</b></h1>'), { status: 503 }],
    ['a heading that is cut off', '<html><body><h1>503 The press is shut', { status: 503 }],
    ['entities in the title', page('403 Forbidden &amp; locked'), { status: 403 }],
  ];
  test.each(cases)('%s', (_name, paste, expected) => {
    const { outcome, response } = answer(paste);
    expect(outcome).toBe('error');
    expect(response).toMatchObject({ shape: 'html-page', code: null, ...expected });
  });
  test('a head’s status counts over the page’s', () => { expect(answer(`HTTP/1.1 503 X\ncontent-type: text/html\n\n${page('404 Not Found')}`).response.status).toBe(503); });
  test('a page that reports nothing is no error', () => { expect(answer(page('Orchard', '<h1>Welcome</h1><p>Pick an apple today and tomorrow.</p>')).outcome).toBe('no-error'); });
  test('an article is no error, whatever its title', () => { expect(answer(page('Crate not found', `<p>${'Pick an apple today and tomorrow. '.repeat(40)}</p>`)).outcome).toBe('no-error'); });
  test.each(['pre', 'p', 'div class="log"'])('an error body in a <%s> by itself is read, with the status that it states', (tag) => { expect(answer(`<${tag}>{&quot;statusCode&quot;:409,&quot;message&quot;:&quot;Full.&quot;,&quot;error&quot;:&quot;crate_full&quot;}</${tag.split(' ')[0]}>`).response).toMatchObject({ shape: 'nestjs', status: 409, code: 'crate_full', message: 'Full.' }); });
  test('an error body on a page is read', () => { expect(answer(page('Debug', '<pre>{&quot;error&quot;:{&quot;code&quot;:&quot;crate_full&quot;,&quot;message&quot;:&quot;Full.&quot;}}</pre>')).response).toMatchObject({ code: 'crate_full', message: 'Full.' }); });
});

describe('something alone', () => {
  const cases: [name: string, paste: string, expected: Expected][] = [
    ['a type URI', 'https://a.example/problems/full', { shape: 'problem-type-uri', type: 'https://a.example/problems/full' }],
    ['a type URI at the end of a sentence', 'https://a.example/problems/full.', { shape: 'problem-type-uri', type: 'https://a.example/problems/full' }],
    ['a type URI in angle brackets at the end of a sentence', '<https://a.example/problems/full>.', { shape: 'problem-type-uri', type: 'https://a.example/problems/full' }],
    ['a URN', 'urn:orchardly:problem:full', { shape: 'problem-type-uri', code: 'urn:orchardly:problem:full' }],
    ['a code with underscores', 'crate_full', { shape: 'plain-text', code: 'crate_full' }],
    ['a code in capitals', 'CRATE_FULL', { code: 'CRATE_FULL' }],
    ['a code in Pascal case', 'CrateFull', { code: 'CrateFull' }],
    ['a code in camel case', 'crateFull', { code: 'crateFull' }],
    ['a code with dots', 'crate.full', { code: 'crate.full' }],
    ['a status line', 'HTTP/2 503', { shape: 'status-line', status: 503, code: null }],
    ['a status with its phrase', '502 Bad Gateway', { shape: 'status-line', status: 502, code: null, message: null }],
    ['a phrase by itself', 'Too Many Requests', { shape: 'plain-text', status: null }],
    ['an exception’s line', 'HTTPError: 429 Client Error: Too Many Requests for url: https://a.example/trees', { status: 429, code: null }],
    ['an access log', '192.0.2.7 - - [01/Mar/2026:12:00:00 +0000] "POST /trees HTTP/1.1" 502 17 "-" "curl/8"', { status: 502, shape: 'status-line' }],
    ['a named error', 'CrateError: the press is stuck', { shape: 'plain-text', message: 'the press is stuck' }],
  ];
  test.each(cases)('%s', (_name, paste, expected) => {
    expect(answer(paste).outcome).toBe('error');
    expect(answer(paste).response).toMatchObject(expected);
  });
  test.each(['apple', 'hello world', 'Why do I get a crate?', 'The press opens at noon.', '42', '200', 'Orchard', 'I am getting too many requests from my users, why?', 'done in 404 ms'])('nothing is made of %j', (paste) => { expect(answer(paste).outcome).not.toBe('error'); });
});

describe('gRPC’s trailers', () => {
  const cases: [name: string, paste: string, expected: Expected][] = [
    ['in the head', 'HTTP/2 200\ncontent-type: application/grpc\ngrpc-status: 5\ngrpc-message: No%20tree%207\n', { shape: 'grpc-status', code: 'NOT_FOUND', message: 'No tree 7', status: 200 }],
    ['after the head', 'HTTP/2 200\ncontent-type: application/grpc\n\ngrpc-status: 8\ngrpc-message: slow down', { shape: 'grpc-status', code: 'RESOURCE_EXHAUSTED', message: 'slow down' }],
    ['alone', 'grpc-status: 16\ngrpc-message: 100% wrong', { shape: 'grpc-status', code: 'UNAUTHENTICATED', message: '100% wrong' }],
  ];
  test.each(cases)('%s', (_name, paste, expected) => { expect(answer(paste).response).toMatchObject(expected); });
  test('0 is a success', () => { expect(answer('HTTP/2 200\ncontent-type: application/grpc\ngrpc-status: 0\n').outcome).toBe('no-error'); });
});
