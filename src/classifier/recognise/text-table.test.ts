import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import type { Finding } from '../../schemas/finding.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { TEXTS } from './text-table.ts';

const catalogue = { ...PUBLISHED.catalogue, apis: [] };
const answer = (paste: string): Finding => classify(paste, { catalogue, now: NOW, libraries });

type Expected = Partial<Pick<Finding['response'], 'shape' | 'status' | 'code' | 'message' | 'requestId' | 'network'>>;

/** A paste for each row of the table, under the name of the tool. */
const PASTES: readonly [about: string, paste: string, expected: Expected][] = [
  ['what proxies answer in plain words', 'no healthy upstream', { shape: 'plain-text', code: null, message: 'no healthy upstream', status: null }],
  ['what proxies answer in plain words', 'HTTP/1.1 504 Gateway Timeout\nserver: envoy\n\nupstream request timeout', { shape: 'plain-text', status: 504, message: 'upstream request timeout' }],
  ['what proxies answer in plain words', 'default backend - 404', { shape: 'plain-text', status: 404 }],
  ['what proxies answer in plain words', 'RBAC: access denied', { shape: 'plain-text', message: 'RBAC: access denied' }],
  ['Microsoft Entra', 'AADSTS700016: Application with identifier "7" was not found. Trace ID: 0f3cbb5e-0000-4000-8000-1d2e3f4a5b6c Correlation ID: 11', { shape: 'oauth2', code: 'AADSTS700016', message: 'Application with identifier "7" was not found.', requestId: '0f3cbb5e-0000-4000-8000-1d2e3f4a5b6c' }],
  ['the Azure CLI', '(CrateGroupNotFound) Crate group "pears" could not be found.\nCode: CrateGroupNotFound', { shape: 'plain-text', code: 'CrateGroupNotFound', message: 'Crate group "pears" could not be found.' }],
  ['kubectl', 'Error from server (NotFound): crates "c7" not found', { shape: 'plain-text', code: 'NotFound', message: 'crates "c7" not found' }],
  ['kubectl', 'Error from server: etcdserver: leader changed', { shape: 'plain-text', code: null, message: 'etcdserver: leader changed' }],
  ['the AWS SDKs for Go and Terraform', 'operation error Orchard: GetCrate, https response error StatusCode: 404, RequestID: 2f1c-77, CrateNotFoundException: no crate 7', { shape: 'plain-text', status: 404, code: 'CrateNotFoundException', message: 'no crate 7', requestId: '2f1c-77' }],
  ['the AWS SDKs for Go and Terraform', 'operation error Orchard: PutCrate, https response error StatusCode: 403, RequestID: 9AB, HostID: abc/def=, api error AccessDenied: Access Denied', { status: 403, code: 'AccessDenied', requestId: '9AB' }],
  ['the AWS SDK for Go, first version', 'Error: creating crate: CrateAlreadyExists: A crate named pears exists.\n\tstatus code: 409, request id: 2f1c-77\n\n  with orchard_crate.pears,', { status: 409, code: 'CrateAlreadyExists', message: 'A crate named pears exists.', requestId: '2f1c-77' }],
  ['the AWS SDK for Ruby', 'Aws::Orchard::Errors::NoSuchCrate: There is no such crate.', { code: 'NoSuchCrate', message: 'There is no such crate.' }],
  ['the AWS SDK for JavaScript, and others', 'x.js:32\n    throw err;\n          ^\nCrateFull: The crate is full\n    at Request.extractError (/app/query.js:39:29)\n    at y (z.js:1:2)', { code: 'CrateFull', message: 'The crate is full' }],
  ['a registry\'s code, as Docker prints it', 'Error: failed to resolve latest: GET "https://a.example/v2/crate": response status code 401: unauthorized: who are you?', { status: 401, code: 'unauthorized', message: 'who are you?' }],
  ['a registry\'s code, as Docker prints it', '$ docker push a.example/crate:7\nThe push refers to repository [a.example/crate]\n5f70bf18a086: Preparing\ndenied: requested access to the resource is denied', { code: 'denied', message: 'requested access to the resource is denied' }],
  ['gcloud', 'ERROR: (gcloud.orchard.trees.list) PERMISSION_DENIED: You may not list trees', { code: 'PERMISSION_DENIED', message: 'You may not list trees' }],
  ['Google\'s client for Python', 'googleapiclient.errors.HttpError: <HttpError 403 when requesting https://a.example/trees?alt=json returned "You may not list trees">', { status: 403, code: null, message: 'You may not list trees' }],
  ['Stripe\'s clients', 'orchard.error.InvalidRequestError: Request req_7Ab3: No such crate', { code: null, message: 'No such crate', requestId: 'req_7Ab3' }],
  ['Stripe\'s clients', 'Orchard::PickError ((Status 402) (Request req_7Ab3) The crate was declined.)', { status: 402, message: 'The crate was declined.', requestId: 'req_7Ab3' }],
  ['pnpm', 'ERR_ORCHARD_FETCH_404  GET https://a.example/tree: Not Found - 404', { status: 404, code: 'ERR_ORCHARD_FETCH_404' }],
  ['Elasticsearch\'s client for Python', "orchard.NotFoundError: NotFoundError(404, 'no_such_crate', 'no crate [7]', 7, crate)", { status: 404, code: 'no_such_crate', message: 'no crate [7]' }],
  ['Varnish, and RabbitMQ with a code in brackets', 'Error 401 (not_picker): Login failed', { status: 401, code: 'not_picker', message: 'Login failed' }],
  ['gRPC in Go and elsewhere', 'Error invoking "press.Press/Start": rpc error: code = Unauthenticated desc = Jwt is missing', { shape: 'grpc-status', code: 'Unauthenticated' }],
  ['Express', 'Cannot GET /trees/7', { shape: 'plain-text', code: null, message: 'Cannot GET /trees/7' }],
  ['gRPC\'s short form in Python', 'StatusCode.NOT_FOUND: No tree 7.', { shape: 'grpc-status', code: 'NOT_FOUND', message: 'No tree 7.' }],
  ['gRPC in .NET', 'Grpc.Core.RpcException: Status(StatusCode="NotFound", Detail="No tree 7.")', { shape: 'grpc-status', code: 'NotFound', message: 'No tree 7.' }],
  ['gRPC in Rust', 'Error: status: PermissionDenied, message: "Not your tree.", details: [], metadata: MetadataMap { headers: {} }', { shape: 'grpc-status', code: 'PermissionDenied', message: 'Not your tree.' }],
  ['gRPC in Ruby', 'GRPC::ResourceExhausted: 8:Too many picks. debug_error_string:{UNKNOWN:Error}', { shape: 'grpc-status', code: 'ResourceExhausted', message: 'Too many picks.' }],
  ['Connect', 'ConnectError: [not_found] no tree 7', { shape: 'connect-rpc', code: 'not_found', message: 'no tree 7' }],
  ['Connect', '2026/03/12 10:11:12 press: twirp error not_found: no tree 7', { shape: 'connect-rpc', code: 'not_found', message: 'no tree 7' }],
  ['PHP’s SOAP client', 'PHP Fatal error:  Uncaught SoapFault exception: [press:Client] No tree 7 in /srv/press.php:31\nStack trace:\n#0 {main}', { shape: 'plain-text', code: 'press:Client', message: 'No tree 7' }],
  ['PHP’s SOAP client', 'Orchard\\WsException: SOAP Fault: [ns1:tree.gone]: Tree 7 was felled', { code: 'ns1:tree.gone', message: 'Tree 7 was felled' }],
  ['Node’s SOAP client', 'Error: faultcode: a:TreeGone faultstring: Tree 7 was felled.\n    at XMLHandler.xmlToJson (/x.js:1:2)', { code: 'a:TreeGone', message: 'Tree 7 was felled.' }],
  ['a variant of a Rust error', 'Internal("The press stands (x-request-id: 61c0de27-3b94)")', { code: 'Internal', message: 'The press stands (x-request-id: 61c0de27-3b94)', requestId: '61c0de27-3b94' }],
  ['Python\'s XML-RPC', "An error occurred:\nxmlrpc.client.Fault: <Fault 31: 'The press stands'>", { code: '31', message: 'The press stands', status: null }],
  ['what Ruby prints of an exception', "/app/press.rb:271:in `pick': The press stands (Press::StandError)\n\tfrom /app/x.rb:33:in `main'", { shape: 'plain-text', message: 'The press stands' }],
  ['Qt', 'Failed to authenticate\nError transferring https://a.example/trees - server replied: Bad Gateway', { shape: 'plain-text', message: 'Error transferring https://a.example/trees - server replied: Bad Gateway' }],
  ['OAuth2 Proxy’s line', '192.0.2.7 - - [12/Mar/2026:10:11:12 +0000] a.example:4180 GET - "/trees" HTTP/1.0 "picker/4" 403 2255 0.001', { shape: 'status-line', status: 403, message: null }],
  ['Tornado’s line', '2026-03-12 10:11:12,328 - tornado.access - WARNING - 400 POST /trees (::ffff:192.0.2.7) 95.12ms', { shape: 'status-line', status: 400, message: null }],
  ['requests, in a line of one’s own', '10:11:12 - picker - INFO - Not picked 7.jpg: <Response [409]>', { shape: 'status-line', status: 409, message: null }],
  ['Firebase', 'FirebaseError: Firebase: The password is wrong (auth/wrong-password).', { shape: 'plain-text', code: 'auth/wrong-password', message: 'Firebase: The password is wrong (auth/wrong-password).' }],
  ['Vercel', '404: NOT_FOUND\nCode: CRATE_NOT_FOUND\nID: cdg1::abcde-1772366400000-0123456789ab', { shape: 'plain-text', status: 404, code: 'CRATE_NOT_FOUND', requestId: 'cdg1::abcde-1772366400000-0123456789ab' }],
  ['ClickHouse', 'Code: 60. DB::Exception: Table orchard.trees does not exist. (UNKNOWN_TABLE) (version 24.1)', { shape: 'plain-text', code: 'UNKNOWN_TABLE', message: 'Table orchard.trees does not exist.' }],
  ['Cloudflare’s plain answer', 'error code: 1015', { shape: 'plain-text', code: '1015', message: 'error code: 1015', status: null }],
  ['Go’s and Traefik’s not found', '404 page not found', { shape: 'plain-text', status: 404, message: 'page not found' }],
  ['Varnish, and RabbitMQ with a code in brackets', 'Error 503 Backend fetch failed', { shape: 'plain-text', status: 503, message: 'Backend fetch failed' }],
  ['NSURLError', 'Error Domain=Orchard.PickError Code=7 "The crate is full." UserInfo={a=b}', { shape: 'plain-text', message: 'The crate is full.' }],
  ['NSURLError', 'Error Domain=OrchardErrorDomain Code=7 "The crate is full." UserInfo={a=b}', { shape: 'plain-text', message: 'The crate is full.' }],
  ['gRPC in Go and elsewhere', 'rpc error: code = Unavailable desc = the press is closed', { shape: 'grpc-status', code: 'Unavailable', message: 'the press is closed' }],
  ['gRPC in Java', 'io.grpc.StatusRuntimeException: FAILED_PRECONDITION: The crate is open', { shape: 'grpc-status', code: 'FAILED_PRECONDITION', message: 'The crate is open' }],
  ['gRPC in Python and Node', 'grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.NOT_FOUND\n\tdetails = "No tree 7."\n>', { shape: 'grpc-status', code: 'NOT_FOUND', message: 'No tree 7.' }],
  ['gRPC in Node', 'Error: 7 PERMISSION_DENIED: Not your tree.\n    at callErrorFromStatus (/app/x.js:1:2)', { shape: 'grpc-status', code: 'PERMISSION_DENIED', message: 'Not your tree.' }],
  ['grpcurl', 'ERROR:\n  Code: InvalidArgument\n  Message: size must be positive', { shape: 'grpc-status', code: 'InvalidArgument', message: 'size must be positive' }],
  ['Google’s client for Go', 'googleapi: Error 403: Quota exceeded for picks per minute, rateLimitExceeded', { shape: 'plain-text', status: 403, code: 'rateLimitExceeded', message: 'Quota exceeded for picks per minute' }],
  ['gRPC in Swift', 'resourceExhausted (8): Only 5 picks a minute', { shape: 'grpc-status', code: 'resourceExhausted', message: 'Only 5 picks a minute' }],
  ['an access log’s line', '203.0.113.7 - - [12/Mar/2026:10:11:12 +0000] "PUT /v2/trees/7 HTTP/1.1" 504 15 "-" "picker/4" 1812 "orchard@docker" 30001ms', { shape: 'status-line', status: 504, message: null }],
  ['Gin’s line for a request', '[GIN] 2026/03/12 - 10:11:12 | 502 |  1.203456789s |    203.0.113.7 | POST     "/v2/juice"', { shape: 'status-line', status: 502, message: null }],
  ['the AWS SDK for Java, both versions', 'com.amazonaws.services.orchard.model.CrateFullException: The crate is full. (Service: Orchard; Status Code: 400; Error Code: CrateFullException; Request ID: 1234-ABCD; Proxy: null)', { shape: 'plain-text', status: 400, code: 'CrateFullException', message: 'The crate is full.', requestId: '1234-ABCD' }],
  ['the AWS SDK for Java, both versions', 'software.amazon.awssdk.services.orchard.model.NoSuchCrateException: No crate 7. (Service: Orchard, Status Code: 404, Request ID: 77-AA, Extended Request ID: x)', { shape: 'plain-text', status: 404, message: 'No crate 7.', requestId: '77-AA' }],
  ['the AWS CLI and boto', 'An error occurred (CrateFullException) when calling the PutCrate operation (reached max retries: 4): The crate is full.', { shape: 'plain-text', code: 'CrateFullException', message: 'The crate is full.' }],
  ['the AWS SDK for C++', 'HTTP response code: 404\nResolved remote host IP address: 1.2.3.4\nRequest ID: AB-12\nException name: NoSuchCrate\nError message: No crate 7.', { shape: 'plain-text', status: 404, code: 'NoSuchCrate', message: 'No crate 7.', requestId: 'AB-12' }],
  ['Spring’s Whitelabel page', 'Whitelabel Error Page\nThis application has no explicit mapping for /error.\nThere was an unexpected error (type=Not Found, status=404).', { shape: 'spring-boot', status: 404 }],
  ['Docker', 'Error response from daemon: unauthorized: authentication required', { shape: 'plain-text', code: 'unauthorized', message: 'authentication required' }],
  ['Docker', 'Error response from daemon: No such container: crate7', { shape: 'plain-text', code: null, message: 'No such container: crate7' }],
  ['Vault’s command line', 'Error reading secret/trees: Error making API request.\n\nURL: GET https://a.example/v1/secret/trees\nCode: 403. Errors:\n\n* permission denied', { shape: 'plain-text', status: 403, message: 'permission denied' }],
  ['an exception with an HTTP status and a code', 'PHP Fatal error: Uncaught exception OrchardException (code: 20404): [HTTP 404] The crate was not found at /app/x.php:3', { shape: 'plain-text', status: 404, code: '20404', message: 'The crate was not found' }],
  ['a code in brackets behind a phrase', 'Crate limit reached (ORC1234)', { shape: 'plain-text', code: 'ORC1234', message: 'Crate limit reached (ORC1234)' }],
  ['an exception that begins with a code', 'Error: ER_CRATE_FULL: Crate 7 holds 40 apples', { shape: 'plain-text', code: 'ER_CRATE_FULL', message: 'Crate 7 holds 40 apples' }],
  ['an exception that begins with a code', 'orchard.sdk.OrchardError: None PICK_LIMIT_EXCEEDED: Bucket 3 is empty.', { code: 'PICK_LIMIT_EXCEEDED', message: 'Bucket 3 is empty.' }],
  ['an exception that begins with a code', 'Orchard SDK: picking failed with error: CRATE_CLOSED - The crate was shut. Take another. (400) | Orchard Debug-ID: 5d07ce1b93', { status: 400, code: 'CRATE_CLOSED', message: 'The crate was shut. Take another.', requestId: '5d07ce1b93' }],
  ['the same, said to be one', '✘ [ERROR] A request to the orchard failed.\n\n  You may not pick here [code: 10300]\n\n  If you think this is a bug, write to us.', { status: null, code: '10300', message: 'You may not pick here' }],
  ['the same, said to be one', 'The crate is full (error code: crate_full).', { code: 'crate_full', message: 'The crate is full' }],
  ['PHP 5', "Fatal error: Uncaught exception 'Press\\Exceptions\\PickException' with message '(#32) Pick request limited reached' in /srv/press.php:131 Stack trace: #0 {main}", { code: null, message: '(#32) Pick request limited reached' }],
  ['Pyrogram', 'pyrogram.errors.FloodWait: Telegram says: [420 FLOOD_WAIT_X] - A wait of 4127 seconds is required (caused by "pick")', { status: 420, code: 'FLOOD_WAIT_X', message: 'A wait of 4127 seconds is required (caused by "pick")' }],
  ['gcloud', 'Step #1: ERROR: (gcloud.orchard.pick) PERMISSION_DENIED: The press is not enabled.\nERROR: step 1 failed', { code: 'PERMISSION_DENIED', message: 'The press is not enabled.' }],
  ['Tweepy', 'Forbidden: 403 Forbidden\n453 - Your basket covers small trees only.', { status: 403, code: '453', message: 'Your basket covers small trees only.' }],
  ['MySQL’s clients', 'ProgrammingError: 1045 (28000): Access denied for user ann', { code: '1045', message: 'Access denied for user ann' }],
  ['an exception that says status and code', 'Press error: Error from API: 429: RESOURCE_EXHAUSTED: Five picks a minute', { status: 429, code: 'RESOURCE_EXHAUSTED', message: 'Five picks a minute' }],
  ['an exception that says status and code', '405 press_error: Trees cannot be "PUT".', { status: 405, code: 'press_error', message: 'Trees cannot be "PUT".' }],
  ['an exception that says status and code', 'orchard.errors.PressHttpError: 403: missing_scope', { shape: 'plain-text', status: 403, code: 'missing_scope', message: null }],
  ['an exception that begins with a code', 'orchard.errors.PickError: PICKLIMIT: "Take a break for 11 minutes before picking again." on field \'picks\'', { code: 'PICKLIMIT', message: '"Take a break for 11 minutes before picking again." on field \'picks\'' }],
  ['Spotipy', 'PickException: http status: 429, code:-1 - /v1/trees/7:\n too many picks', { status: 429, code: '-1', message: 'too many picks' }],
  ['Meteor', 'You must wait 45 seconds before you pick again. [too-many-picks]', { shape: 'plain-text', code: 'too-many-picks', message: 'You must wait 45 seconds before you pick again. [too-many-picks]' }],
  ['the arguments of a Python exception', "orchard.ClientError: (400, -1121, 'No such tree.', {'content-type': 'application/json', 'x-press': '2'}, None)", { shape: 'plain-text', status: 400, code: '-1121', message: 'No such tree.' }],
  ['the arguments of a Python exception', '(press.err.OperationalError) (1045, "Access denied for user \'ada\'@\'a.example\'")', { status: null, code: '1045', message: "Access denied for user 'ada'@'a.example'" }],
  ['HAProxy’s and ALB’s line', 'https 2026-03-01T12:00:00Z app/press/1 192.0.2.7:2817 10.0.0.1:80 0.0 0.001 0.0 504 - 34 366 "GET https://a.example:443/trees HTTP/1.1" "curl/8"', { shape: 'status-line', status: 504, message: null }],
  ['request-promise', 'ERROR in Press Plugin: StatusCodeError: 429 - "\\"You pick too often\\""', { status: 429, message: 'You pick too often' }],
  ['request-promise', '{ StatusCodeError: 403 - "Every request has to carry a name.\\n\\nBad:\\n  none"', { status: 403, message: 'Every request has to carry a name.' }],
  ['.NET', 'error: Response status code does not indicate success: 403 (The key is invalid, has expired, or may not touch this crate.).', { status: 403, message: 'The key is invalid, has expired, or may not touch this crate.' }],
  ["gRPC's short form in Python", "press RpcError: [pick], <_Rendezvous: StatusCode.UNAVAILABLE, failed to connect to all addresses>, <Time:{'start': '09:11'}>", { shape: 'grpc-status', code: 'UNAVAILABLE', message: 'failed to connect to all addresses' }],
  ['request-promise', 'StatusCodeError: 403 - "error code: 77"', { shape: 'plain-text', status: 403, code: null, message: 'error code: 77' }],
  ['Feign', 'feign.FeignException$NotFound: [404 Not Found] during [GET] to [http://a.example/trees/7] [Trees#get(String)]: [No tree stands here.]\n\tat feign.FeignException.errorStatus(FeignException.java:194)', { status: 404, message: 'No tree stands here.' }],
  ['a Google status behind its sentence', '2026/03/01 12:00:00 ERROR : pick failed: last error: The quota of this orchard is used up. (429 RESOURCE_EXHAUSTED)', { status: 429, code: 'RESOURCE_EXHAUSTED', message: 'The quota of this orchard is used up.' }],
  ['the AWS SDK for PHP', 'Error executing "PutCrate" on "https://a.example/crates"; AWS HTTP error: Server error: `PUT https://a.example/crates` resulted in a `501 Not Implemented` response:\nNot impl (truncated...)\n NotImplemented (server): A header is not implemented', { code: 'NotImplemented', message: 'A header is not implemented' }],
  ['Symfony’s log', '[2026-02-17 08:41:12] request.CRITICAL: Uncaught PHP Exception Orchard\\PickException: "The crate is full" at /srv/pick.php line 148 {"exception":"[object] (Orchard\\\\PickException(code: 429): The crate is full at /srv/pick.php:148)"} []', { shape: 'plain-text', status: 429, message: 'The crate is full' }],
  ['OAuth in Go', 'failed to retrieve the token: oauth2: "invalid_client" "this client is not known here"', { shape: 'oauth2', code: 'invalid_client', message: 'this client is not known here' }],
  ['OAuth in Go', 'oauth2: "access_denied"', { shape: 'oauth2', code: 'access_denied', message: null }],
  ['gRPC in Go and elsewhere', 'level=warning msg="finished" error="rpc error: code = PermissionDenied desc = not your tree, iat: 7" grpc.code=PermissionDenied grpc.start="07:41:19" system=grpc', { shape: 'grpc-status', code: 'PermissionDenied', message: 'not your tree, iat: 7' }],
  ['Laravel’s log', '[2026-05-21 08:14:57] local.ERROR: This key may not pick {"exception":"[object] (Orchard\\\\PickException(code: 403): This key may not pick at /srv/x.php:36)\n[stacktrace]\n#0 /srv/x.php(19)', { status: 403, message: 'This key may not pick' }],
  ['Guzzle', 'ERROR: Server error: `POST https://a.example/crates` resulted in a `502 Bad Gateway` response', { shape: 'plain-text', status: 502, message: null }],
  ['Guzzle', 'Client error: `GET https://a.example/trees` resulted in a `404 Not Found` response: the orchard has no such tree', { status: 404, message: 'the orchard has no such tree' }],
];

/** A struct as Go prints it: it has brackets, so it is read as a text only where it stands inside something. */
const GO_STRUCT = '&errors.StatusError{ErrStatus:v1.Status{Status:"Failure", Message:"crates \\"c7\\" not found", Reason:"NotFound", Details:(*v1.StatusDetails)(0xc0001), Code:404}}';

describe('what tools and libraries print', () => {
  test.each(PASTES)('%s: %j', (_about, paste, expected) => {
    const { outcome, response } = answer(paste);
    expect(outcome).toBe('error');
    expect(response).toMatchObject(expected);
  });
  test.each(PASTES)('%s: %j, with the line ends of Windows', (_about, paste, { code, message, status }) => {
    expect(answer(paste.replaceAll('\n', '\r\n')).response).toMatchObject({ ...(code !== undefined && { code }), ...(message !== undefined && { message }), ...(status !== undefined && { status }) });
  });
  test('Kubernetes’ Go client: a struct in a log record', () => {
    expect(answer(JSON.stringify({ level: 'error', logger: 'controller', error: GO_STRUCT })).response).toMatchObject({ shape: 'plain-text', status: 404, code: 'NotFound', message: 'crates "c7" not found' });
  });
  test('each row of the table is the first that its cases fit', () => {
    const first = [...PASTES, ['Kubernetes’ Go client', GO_STRUCT] as const].map(([about, paste]) => [about, TEXTS.find(({ pattern }) => pattern.test(paste.replace(/^HTTP[\s\S]*\n\n/, '')))] as const);
    const rows = new Map(first);
    expect(first.filter(([about, row]) => row === undefined || rows.get(about) !== row).map(([about]) => about)).toEqual([]);
    expect(new Set(rows.values()).size).toBe(rows.size);
    expect(TEXTS.length).toBe(rows.size);
  });
});
