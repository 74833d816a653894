import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import type { Finding } from '../../schemas/finding.ts';
import { NETWORK_KINDS, type NetworkKind } from '../../schemas/network-kind.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { networkIn } from './network.ts';

const catalogue = { ...PUBLISHED.catalogue, apis: [] };
const answer = (paste: string): Finding => classify(paste, { catalogue, now: NOW, libraries });

/** How tools and runtimes print each kind. */
const PASTES: readonly [kind: NetworkKind, paste: string][] = [
  ['dns', 'curl: (6) Could not resolve host: api.orchardly.example'],
  ['dns', 'Error: getaddrinfo ENOTFOUND api.orchardly.example\n    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:107:26)'],
  ['dns', 'Get "https://api.orchardly.example/trees": dial tcp: lookup api.orchardly.example: no such host'],
  ['dns', 'java.net.UnknownHostException: api.orchardly.example'],
  ['dns', 'GET https://api.orchardly.example/trees net::ERR_NAME_NOT_RESOLVED'],
  ['refused', 'curl: (7) Failed to connect to localhost port 8080 after 0 ms: Connection refused'],
  ['refused', 'Error: connect ECONNREFUSED 127.0.0.1:8080'],
  ['refused', "aiohttp.client_exceptions.ClientConnectorError: Cannot connect to host a.example:443 ssl:default [Connect call failed ('192.0.2.7', 443)]"],
  ['refused', 'ConnectionRefusedError: [Errno 111] Connection refused'],
  ['refused', 'dial tcp 127.0.0.1:8080: connect: connection refused'],
  ['connect-timeout', 'Error: connect ETIMEDOUT 192.0.2.7:443'],
  ['connect-timeout', 'ConnectTimeoutError: Connect Timeout Error (attempted address: api.orchardly.example:443, timeout: 10000ms)'],
  ['connect-timeout', 'java.net.SocketTimeoutException: connect timed out'],
  ['connect-timeout', "PHP Fatal error:  Uncaught SoapFault exception: [HTTP] Could not connect to host in /app/x.php:7\nStack trace:\n#0 [internal function]: SoapClient->__doRequest('<?xml version=\"...', 'https://a.exam...', 1, 0)"],
  ['offline', 'POST https://api.orchardly.example/trees net::ERR_INTERNET_DISCONNECTED'],
  ['offline', 'connect ENETUNREACH 192.0.2.7:443'],
  ['tls-certificate', 'curl: (60) SSL certificate problem: unable to get local issuer certificate'],
  ['tls-certificate', 'Error: certificate has expired\n  code: CERT_HAS_EXPIRED'],
  ['tls-certificate', 'ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed'],
  ['tls-certificate', 'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path'],
  ['tls-certificate', 'x509: certificate signed by unknown authority'],
  ['refused-stream', 'Error [ERR_HTTP2_STREAM_ERROR]: Stream closed with error code NGHTTP2_REFUSED_STREAM'],
  ['reset', 'Error: read ECONNRESET'],
  ['reset', 'Error: socket hang up'],
  ['reset', 'curl: (52) Empty reply from server'],
  ['reset', 'curl: (56) Recv failure: Connection reset by peer'],
  ['reset', "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))"],
  ['read-timeout', 'curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received'],
  ['read-timeout', 'System.TimeoutException: The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing.'],
  ['read-timeout', 'requests.exceptions.ReadTimeout: HTTPSConnectionPool(host=\'a.example\', port=443): Read timed out. (read timeout=5)'],
  ['read-timeout', 'context deadline exceeded (Client.Timeout exceeded while awaiting headers)'],
  ['aborted', 'AbortError: The user aborted a request.'],
  ['aborted', 'DOMException [AbortError]: This operation was aborted'],
  ['aborted', 'System.Threading.Tasks.TaskCanceledException: A task was canceled.'],
  ['opaque', 'TypeError: Failed to fetch'],
  ['opaque', 'TypeError: NetworkError when attempting to fetch resource.'],
  ['opaque', "Access to fetch at 'https://a.example' from origin 'https://b.example' has been blocked by CORS policy"],
  ['opaque', 'AxiosError: Network Error'],
];

describe('a failure without a response', () => {
  test.each(PASTES)('%s: %j', (network, paste) => {
    const { outcome, response } = answer(paste);
    expect([outcome, response.network, response.status]).toEqual(['error', network, null]);
    expect(response.message).not.toBeNull();
  });
  test.each(PASTES)('%s: %j, in a paste with the commands around it', (network, paste) => {
    expect(answer(`$ npm start\n${paste}\n`).response).toMatchObject({ network, status: null });
  });
  test('each kind is shown', () => { expect(NETWORK_KINDS.filter((kind) => !PASTES.some(([shown]) => shown === kind))).toEqual([]); });

  const OBJECTS: readonly [network: NetworkKind, name: string, paste: string][] = [
    ['refused', 'Node', '{"errno":-111,"code":"ECONNREFUSED","syscall":"connect","address":"127.0.0.1","port":8080}'],
    ['dns', 'Node, as it prints it', "Error: getaddrinfo ENOTFOUND a.example {\n  errno: -3008,\n  code: 'ENOTFOUND',\n  syscall: 'getaddrinfo',\n  hostname: 'a.example'\n}"],
    ['refused', 'fetch, with its cause', "TypeError: fetch failed\n    at node:internal/deps/undici/undici:1:1 {\n  [cause]: Error: connect ECONNREFUSED 127.0.0.1:8080\n      at TCPConnectWrap.afterConnect (node:net:1:1) {\n    errno: -111,\n    code: 'ECONNREFUSED',\n    syscall: 'connect'\n  }\n}"],
    ['connect-timeout', 'an old Node', "{ [Error: connect ETIMEDOUT 192.0.2.7:443]\n  code: 'ETIMEDOUT',\n  errno: 'ETIMEDOUT',\n  syscall: 'connect',\n  port: 443 }"],
    ['tls-certificate', 'a logger, in a record with a level', '{"Level":"warning","Output":"Get https://a.example/crates: x509: certificate signed by unknown authority"}'],
    ['reset', 'curl, behind its progress meter', '  % Total    % Received % Xferd  Average Speed\n  0     0    0     0    0     0      0      0 --:--:--  0:01:14 --:--:--     0curl: (56) Recv failure: Connection reset by peer'],
    ['dns', 'curl, after a redirect', '> GET /crates HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 302 Found\n< Location: https://b.example/\n<\n* Issue another request to this URL\ncurl: (6) Could not resolve host: b.example'],
    ['read-timeout', 'axios', '{"message":"timeout of 1000ms exceeded","name":"AxiosError","code":"ECONNABORTED","isAxiosError":true}'],
  ];
  test.each(OBJECTS)('%s: the error object of %s', (network, _name, paste) => { expect(answer(paste).response).toMatchObject({ network, status: null }); });
});

/** Every row of the table, in a sentence and by itself: what the pages say is evidence is found. */
const EVIDENCE = PUBLISHED.catalogue.network.flatMap(({ kind, evidence }) => evidence.map((words): [NetworkKind, string] => [kind, words]));
test.each(EVIDENCE)('%s is told by %j', (kind, words) => {
  expect(networkIn(`Error: ${words}`, PUBLISHED.catalogue.network)?.kind).toBe(kind);
  expect(answer(`Error: it broke: ${words}`).response.network).toBe(kind);
});

describe('what is no network failure', () => {
  const BODIES: readonly [name: string, paste: string][] = [
    ['a body that quotes ECONNREFUSED', '{"error":{"code":"upstream_failed","message":"connect ECONNREFUSED 10.0.0.7:5432"}}'],
    ['a body that quotes it below a head', 'HTTP/1.1 502 Bad Gateway\n\n{"message":"connect ECONNREFUSED 10.0.0.7:5432"}'],
    ['a body with a failing status, before what curl took for hosts', '{"httpStatus":401,"errors":[]}curl: (6) Could not resolve host: Basic'],
    ['curl’s own words for a status that failed', 'HTTP/1.1 500 Internal Server Error\n\ncurl: (22) The requested URL returned error: 500'],
    ['a failing response whose body did not come whole', 'HTTP/1.1 503 Service Unavailable\ncontent-length: 400\n\nbusy\ncurl: (18) transfer closed with 396 bytes remaining to read'],
    ['a text below a head', 'HTTP/1.1 502 Bad Gateway\n\nconnect ECONNREFUSED 10.0.0.7:5432'],
    ['a status in the sentence', 'Request failed with status code 502: socket hang up'],
    ['an error string that quotes it', '{"error":"Connection reset by peer","status":500}'],
    ['problem details', '{"type":"about:blank","title":"Bad Gateway","status":502,"detail":"getaddrinfo ENOTFOUND db"}'],
    ['ResourceNotFound', '{"code":"ResourceNotFound","message":"No tree 7."}'],
    ['ResourceNotFoundException', 'ResourceNotFoundException: Requested resource not found'],
    ['a name of which it is only a part', 'ERROR: request failed: MY_ECONNRESET_CODE is invalid'],
    ['gRPC that quotes it', 'rpc error: code = Unavailable desc = connection error: desc = "transport: connection refused"'],
  ];
  test.each(BODIES)('%s', (_name, paste) => {
    const { outcome, response } = answer(paste);
    expect([outcome, response.network]).toEqual(['error', null]);
  });

  test('the name of an errno inside a longer word, or in small letters', () => {
    expect(['ResourceNotFound', 'resourcenotfound', 'XENOTFOUND', 'ENOTFOUNDX', 'enotfound', 'ECONNRESET_CODE'].map((text) => networkIn(text, PUBLISHED.catalogue.network))).toEqual([null, null, null, null, null, null]);
  });
  test('of several, the longest says most', () => {
    expect(networkIn('connect ETIMEDOUT 192.0.2.7', PUBLISHED.catalogue.network)).toEqual({ kind: 'connect-timeout', evidence: 'connect ETIMEDOUT' });
    expect(networkIn('read ETIMEDOUT', PUBLISHED.catalogue.network)).toEqual({ kind: 'read-timeout', evidence: 'read ETIMEDOUT' });
  });
  test('evidence far inside a long text is not looked for', () => { expect(networkIn(`${'a '.repeat(15_000)}ECONNRESET${' a'.repeat(15_000)}`, PUBLISHED.catalogue.network)).toBeNull(); });
});
