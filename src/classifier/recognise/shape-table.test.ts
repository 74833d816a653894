import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import type { Finding } from '../../schemas/finding.ts';
import { type Shape, SHAPES } from '../../schemas/shape.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { xmlValue } from '../read/xml.ts';
import { shapeOf } from './shape-of.ts';
import { JSON_SHAPES } from './shape-table.ts';
import { XML_SHAPES } from './xml-table.ts';

const catalogue = { ...PUBLISHED.catalogue, apis: [] };
const responseTo = (paste: string): Finding['response'] => classify(paste, { catalogue, now: NOW, libraries }).response;

type Expected = Partial<Pick<Finding['response'], 'status' | 'code' | 'reason' | 'type' | 'message' | 'requestId' | 'fields'>>;
type Case = [shape: Shape, name: string, body: unknown, expected: Expected];

const ONE_SENTENCE = ['Tree 7 waits for no confirmation.'];

/** At least one body for each row of the table, in its order. */
const BODIES: readonly Case[] = [
  ['k8s-status', 'a refused object', { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message: 'crates.example "c7" already exists', reason: 'AlreadyExists', details: { name: 'c7' }, code: 409 }, { code: 'AlreadyExists', message: 'crates.example "c7" already exists', status: 409 }],
  ['k8s-status', 'with causes', { kind: 'Status', status: 'Failure', message: 'Crate "c7" is invalid', reason: 'Invalid', details: { causes: [{ reason: 'FieldValueInvalid', message: 'must be positive', field: 'spec.size' }] }, code: 422 }, { code: 'Invalid', status: 422, fields: [{ name: 'spec.size', message: 'must be positive' }] }],
  ['fhir', 'an outcome', { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found', diagnostics: 'Tree 7 is not there.' }] }, { code: 'not-found', message: 'Tree 7 is not there.', status: null }],
  ['scim', 'an error message', { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], scimType: 'uniqueness', detail: 'The name is taken.', status: '409' }, { code: 'uniqueness', message: 'The name is taken.', status: 409 }],
  ['jsonrpc', 'an error of the protocol', { jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'No such method: fell' } }, { code: '-32601', message: 'No such method: fell', status: null }],
  ['jsonrpc', 'with a code of the application', { jsonrpc: '2.0', id: 1, error: { code: -32000, message: 'Refused', data: { code: 'crate_full', httpStatus: 409 } } }, { code: 'crate_full', message: 'Refused', status: 409 }],
  ['soap-fault', 'as a reader of XML prints it, with the attributes of its code', { fault: { faultcode: { _: 'press:Client', $: { a: 'b' } }, faultstring: 'No tree 7' } }, { code: 'press:Client', message: 'No tree 7' }],
  ['soap-fault', 'without what is around it', { faultcode: 'press:Client', faultstring: 'No tree 7' }, { code: 'press:Client', message: 'No tree 7' }],
  ['jsonrpc', 'through a transformer', { error: { json: { code: -32600, message: 'No such tree.', data: { code: 'TREE_MISSING', httpStatus: 404 } } } }, { code: 'TREE_MISSING', message: 'No such tree.', status: 404 }],
  ['odata', 'version 3, light', { 'odata.error': { code: 'CrateFull', message: { lang: 'en', value: 'The crate is full.' } } }, { code: 'CrateFull', message: 'The crate is full.' }],
  ['odata', 'version 3, verbose', { error: { code: 'CrateFull', message: { lang: 'en', value: 'The crate is full.' } } }, { code: 'CrateFull', message: 'The crate is full.' }],
  ['google-rpc', 'a status', { error: { code: 404, message: 'No tree 7.', status: 'NOT_FOUND' } }, { code: 'NOT_FOUND', message: 'No tree 7.', status: 404 }],
  ['google-rpc', 'with a reason', { error: { code: 403, message: 'Not enabled.', status: 'PERMISSION_DENIED', details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'SERVICE_DISABLED' }] } }, { code: 'SERVICE_DISABLED', status: 403 }],
  ['google-rpc', 'with violations', { error: { code: 400, message: 'Bad.', status: 'INVALID_ARGUMENT', details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field: 'size', description: 'must be positive' }] }] } }, { code: 'INVALID_ARGUMENT', fields: [{ name: 'size', message: 'must be positive' }] }],
  ['google-rpc', 'older, with a list', { error: { code: 403, message: 'Slow down.', errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded', message: 'Slow down.' }] } }, { code: 'rateLimitExceeded', message: 'Slow down.', status: 403 }],
  ['elasticsearch', 'an exception', { error: { type: 'index_not_found_exception', reason: 'no such index [trees]', root_cause: [] }, status: 404 }, { code: 'index_not_found_exception', message: 'no such index [trees]', status: 404 }],
  ['connect-rpc', 'the end of a stream', { error: { code: 'resource_exhausted', message: 'too many crates' }, metadata: { a: ['b'] } }, { code: 'resource_exhausted', message: 'too many crates' }],
  ['azure', 'an error of a resource', { error: { code: 'CrateNotFound', message: 'The crate was not found.', innererror: { 'request-id': '5f0c1c34-2b5e-4c8e-9d6a-0a1b2c3d4e5f' } } }, { code: 'CrateNotFound', message: 'The crate was not found.', requestId: '5f0c1c34-2b5e-4c8e-9d6a-0a1b2c3d4e5f' }],
  ['azure', 'beside a status of success', { status: 200, error: { code: 'CrateNotFound', message: 'The crate was not found.' } }, { code: 'CrateNotFound', message: 'The crate was not found.', status: null }],
  ['nested-error-object', 'code and message', { error: { code: 'crate_full', message: 'The crate is full.', request_id: 'req_81' } }, { code: 'crate_full', message: 'The crate is full.', requestId: 'req_81' }],
  ['nested-error-object', 'a class, and the path of the request', { error: { class: 'CrateFull', message: 'The crate is full.', request: 'api/v2/crates7' } }, { code: 'CrateFull', message: 'The crate is full.', requestId: null }],
  ['nested-error-object', 'a type, and the status as code', { error: { type: 'invalid_grant_size', message: 'Too big.', code: 400 } }, { message: 'Too big.', status: 400, code: 'invalid_grant_size' }],
  ['graphql', 'with an extension', { data: null, errors: [{ message: 'No such tree.', path: ['tree'], locations: [{ line: 1, column: 2 }], extensions: { code: 'TREE_MISSING' } }] }, { code: 'TREE_MISSING', message: 'No such tree.' }],
  ['graphql', 'as Apollo Client throws it', { graphQLErrors: [{ message: 'not yours', path: ['pick'], extensions: { code: 'PICK_DENIED' } }], networkError: null, message: 'GraphQL error: not yours' }, { code: 'PICK_DENIED', message: 'not yours' }],
  ['graphql', 'the status in the place of a code', { errors: [{ message: 'not allowed', path: ['pick'], extensions: { code: 403 } }] }, { status: 403, code: null }],
  ['graphql', 'the code of the exception behind it', { errors: [{ message: 'not yours', path: ['pick'], extensions: { exception: { code: 'PickDenied' } } }] }, { code: 'PickDenied' }],
  ['errors-array', 'under a capital', { Errors: ['The press is shut.'] }, { message: 'The press is shut.' }],
  ['google-rpc', 'without its outer member', { code: 403, message: 'Not yours.', status: 'PERMISSION_DENIED', details: [{ '@type': 'type.example/ErrorInfo', reason: 'CRATE_BLOCKED' }] }, { status: 403, code: 'CRATE_BLOCKED', message: 'Not yours.' }],
  ['graphql', 'nothing but the data that is not there', { data: null, errors: [{ message: 'slow down', status: 429 }] }, { status: 429, message: 'slow down' }],
  ['graphql', 'without a code', { errors: [{ message: 'Cannot query field "hight" on type "Tree".', locations: [{ line: 1, column: 2 }] }] }, { code: null, message: 'Cannot query field "hight" on type "Tree".' }],
  ['rfc9457', 'with a list that has titles', { type: '/problems/full', title: 'Crate Full', status: 409, errors: [{ title: 'Crate Full', detail: '40 apples' }] }, { code: '/problems/full', message: 'Crate Full', status: 409 }],
  ['jsonapi', 'with a source', { errors: [{ id: 'e-17', status: '409', code: 'crate_full', title: 'Full', detail: 'The crate is full.', source: { pointer: '/data/attributes/size' } }] }, { code: 'crate_full', message: 'The crate is full.', status: 409, fields: [{ name: '/data/attributes/size', message: 'The crate is full.' }] }],
  ['aws-json', 'a type', { __type: 'CrateFullException', message: 'The crate is full.' }, { code: 'CrateFullException', message: 'The crate is full.' }],
  ['ok-false', 'a token', { ok: false, error: 'crate_not_found' }, { code: 'crate_not_found', message: null }],
  ['ok-false', 'fields instead of an error', { ok: false, errors: { size: ['is too big'] } }, { code: null, message: 'is too big', fields: [{ name: 'size', message: 'is too big' }] }],
  ['ok-false', 'a number and a description', { ok: false, error_code: 404, description: 'Not Found: crate is missing' }, { status: 404, message: 'Not Found: crate is missing', code: null }],
  ['spring-boot', 'the default', { timestamp: '2026-03-01T12:00:00.000+00:00', status: 404, error: 'Not Found', message: 'No tree 7', path: '/trees/7' }, { status: 404, code: null, message: 'No tree 7' }],
  ['nestjs', 'without a message', { statusCode: 409, error: 'crate_full' }, { status: 409, code: 'crate_full', message: null }],
  ['nestjs', 'the default', { statusCode: 404, message: 'Cannot GET /trees', error: 'Not Found' }, { status: 404, code: null, message: 'Cannot GET /trees' }],
  ['unknown-json', 'the result of a tool that failed', { isError: true, content: [{ type: 'text', text: 'No tree 7' }] }, { code: null, message: 'No tree 7' }],
  ['rfc9457', 'a phrase for a title, and a sentence beside it', { title: 'Unauthorized', status: 401, message: 'This key picks elsewhere.' }, { status: 401, message: 'This key picks elsewhere.' }],
  ['errors-map', 'one object of an error and its reason', { status_code: 401, errors: { error: 'Unauthorized', reason: 'This key picks elsewhere.' } }, { status: 401, message: 'This key picks elsewhere.' }],
  ['error-list-root', 'of GraphQL, as its tools print it', [{ locations: [{ line: 1, column: 2 }], message: 'Cannot query field "hight" on type "Tree".' }], { code: null, message: 'Cannot query field "hight" on type "Tree".' }],
  ['fhir', 'a code of one’s own, and that of the standard', { resourceType: 'OperationOutcome', issue: [{ code: 'forbidden', details: { coding: [{ code: 'NOT_YOUR_TREE' }] }, diagnostics: 'Tree 7 is Ann’s.' }] }, { code: 'NOT_YOUR_TREE', reason: 'forbidden' }],
  ['nested-error-object', 'beside an ok that is false', { ok: false, error: { code: 'SyntaxError', message: 'It ends too early' } }, { code: 'SyntaxError' }],
  ['jsonapi', 'an id that is the code', { errors: [{ status: '401', title: 'Who are you?', id: 'unauthorized' }] }, { status: 401, message: 'Who are you?', requestId: null }],
  ['oauth2', 'a refused grant', { error: 'invalid_grant', error_description: 'The code has expired.' }, { code: 'invalid_grant', message: 'The code has expired.' }],
  ['oauth2', 'a phrase, and a sentence', { error: 'Bad Request', error_description: 'Tree 7 has no crate.' }, { message: 'Tree 7 has no crate.' }],
  ['rfc9457', 'a type', { type: 'https://a.example/problems/full', title: 'Full', detail: 'The crate is full.', status: 409 }, { type: 'https://a.example/problems/full', code: 'https://a.example/problems/full', message: 'The crate is full.', status: 409 }],
  ['rfc9457', 'nothing but a type', { type: 'https://a.example/problems/forbidden', instance: '/crates/7' }, { type: 'https://a.example/problems/forbidden', code: 'https://a.example/problems/forbidden' }],
  ['rfc9457', 'a title and a status', { title: 'Full', status: 409, traceId: '00-4bf92f-01' }, { status: 409, code: null, message: 'Full', requestId: '00-4bf92f-01' }],
  ['fastapi-detail', 'a list', { detail: [{ type: 'missing', loc: ['body', 'size'], msg: 'Field required' }] }, { code: 'missing', message: 'Field required', fields: [{ name: 'body.size', message: 'Field required' }] }],
  ['fastapi-detail', 'an object', { detail: { status: 'crate_full', message: 'The crate is full.' } }, { code: 'crate_full', message: 'The crate is full.' }],
  ['spring-boot', 'with nothing but a trace', { timestamp: 1, status: 404, error: 'Not Found', trace: 'a.B: c' }, { status: 404, code: null, message: null }],
  ['laravel', 'an exception', { message: 'No query results for model [Tree] 7', exception: 'Illuminate\\NotFound', file: '/app/x.php', line: 3, trace: [{ file: '/app/y.php' }] }, { code: null, message: 'No query results for model [Tree] 7' }],
  ['laravel', 'an exception without its trace', { ok: 0, message: 'The size is odd.', exception: 'Illuminate\\Validation\\Odd', data: {} }, { message: 'The size is odd.' }],
  ['laravel', 'a validation', { message: 'The size field is required.', errors: { size: ['The size field is required.'] } }, { message: 'The size field is required.', fields: [{ name: 'size', message: 'The size field is required.' }] }],
  ['laravel', 'a type beside the fields', { type: 'pick_error', message: 'Validation Failed', errors: { size: ['is too big'] } }, { code: 'pick_error', message: 'Validation Failed' }],
  ['jira', 'messages', { errorMessages: ['The tree does not exist.'] }, { code: null, message: 'The tree does not exist.' }],
  ['jira', 'only fields', { errorMessages: [], errors: { size: 'Size is required.' } }, { message: 'Size is required.', fields: [{ name: 'size', message: 'Size is required.' }] }],
  ['connect-rpc', 'unary', { code: 'failed_precondition', message: 'The crate is open.' }, { code: 'failed_precondition', message: 'The crate is open.' }],
  ['flat-code-message', 'a code that names errors', { errorCode: 'E0000047', errorSummary: 'Too many calls.', errorId: 'oaeHfmOAx1iRLa0H10DeMz5fQ' }, { code: 'E0000047', message: 'Too many calls.', requestId: 'oaeHfmOAx1iRLa0H10DeMz5fQ' }],
  ['flat-error-string', 'a token and a reason', { error: 'conflict_of_crates', reason: 'stale_revision' }, { code: 'conflict_of_crates', reason: 'stale_revision' }],
  ['flat-error-string', 'a sentence', { error: 'The crate is full.' }, { code: null, message: 'The crate is full.' }],
  ['flat-error-string', 'a sentence beside the code', { id: 'crate_shut', error: 'The crate is closed to you.' }, { code: 'crate_shut', message: 'The crate is closed to you.' }],
  ['elasticsearch', 'cut down to its causes', { error: { root_cause: [{ type: 'crate_shut_exception', reason: 'The crate is shut' }] }, status: 403 }, { code: 'crate_shut_exception', message: 'The crate is shut', status: 403 }],
  ['flat-error-string', 'a number', { error: -17, status: 'The press is stuck.' }, { code: '-17', message: 'The press is stuck.', status: null }],
  ['flat-error-string', 'a sentence with a status', { error: 'no ladder', statusCode: 400 }, { status: 400, code: null, message: 'no ladder' }],
  ['errors-map', 'lists', { errors: { size: ['is too large', 'is odd'] } }, { message: 'is too large', fields: [{ name: 'size', message: 'is too large' }, { name: 'size', message: 'is odd' }] }],
  ['graphql', 'one error by itself', { message: 'The crate is full.', extensions: { code: 'CRATE_FULL' } }, { code: 'CRATE_FULL', message: 'The crate is full.' }],
  ['unknown-json', 'Hydra', { '@context': '/contexts/Error', 'hydra:title': 'An error occurred', 'hydra:description': 'The press is shut.' }, { code: null, message: 'The press is shut.' }],
  ['flat-code-message', 'a description that says more than the error', { error: 'Unauthorized', errorCode: 401, errorDescription: 'You need a picker’s token.' }, { status: 401, message: 'You need a picker’s token.' }],
  ['flat-code-message', 'a code and a message', { code: 'crate_full', message: 'The crate is full.' }, { code: 'crate_full', message: 'The crate is full.' }],
  ['flat-code-message', 'a code of gRPC’s list, and a type', { status_code: 404, type: 'pick_error', code: 'not_found', message: 'No tree 7.' }, { status: 404, code: 'not_found' }],
  ['flat-code-message', 'the status as code, and its name', { code: 401, message: 'The key is not known.', status: 'UNAUTHENTICATED' }, { status: 401, code: 'UNAUTHENTICATED' }],
  ['drf', 'a map in the detail', { detail: { size: ['A valid integer is required.'] } }, { message: 'A valid integer is required.', fields: [{ name: 'size', message: 'A valid integer is required.' }] }],
  ['unknown-json', 'messages, one of them an error', { messages: [{ type: 'ERROR', text: 'The press is stuck.' }] }, { code: null, message: 'The press is stuck.' }],
  ['unknown-json', 'messages with a result', { messages: { resultCode: 'Error', message: [{ code: 'P17', text: 'The press is stuck.' }] } }, { code: 'P17', message: 'The press is stuck.' }],
  ['unknown-json', 'a status object', { status: { code: 5, message: 'No tree 7 was found.' } }, { code: '5', message: 'No tree 7 was found.' }],
  ['drf', 'a detail', { detail: 'No tree matches the given query.' }, { code: null, message: 'No tree matches the given query.' }],
  ['errors-array', 'a word for a status', { status: 'not_ripe', errors: [{ message: 'The crate is not ripe.' }] }, { code: 'not_ripe', message: 'The crate is not ripe.' }],
  ['errors-array', 'sentences', { errors: ['The crate is full.'] }, { code: null, message: 'The crate is full.' }],
  ['errors-array', 'the sentence among the details', { errors: [{ id: 'too_many_picks', details: 'You have reached the pick limit' }] }, { code: 'too_many_picks', message: 'You have reached the pick limit' }],
  ['errors-array', 'codes and messages', { errors: [{ code: 'crate_full', message: 'The crate is full.' }] }, { code: 'crate_full', message: 'The crate is full.' }],
  ['errors-array', 'under `error`', { error: ['EOrder:Unknown crate'], result: {} }, { message: 'EOrder:Unknown crate' }],
  ['errors-map', 'a sentence', { errors: 'No such crate in this orchard' }, { message: 'No such crate in this orchard' }],
  ['flat-code-message', 'an error among its system members', { sys: { type: 'Error', id: 'CrateFull' }, requestId: 'r-17', message: 'The crate is full.' }, { code: 'CrateFull', message: 'The crate is full.', requestId: 'r-17' }],
  ['unknown-json', 'messages of a bank', { tppMessages: [{ category: 'ERROR', code: 'CONSENT_EXPIRED', text: 'The consent is over.' }] }, { code: 'CONSENT_EXPIRED', message: 'The consent is over.' }],
  ['errors-array', 'a list of one error', { error: [{ code: '5010', message: 'The crate is full.' }] }, { code: '5010', message: 'The crate is full.' }],
  ['flat-message', 'with the fields', { message: 'The crate has 1 mistake.', details: [{ property: 'size', message: 'May not be empty' }] }, { message: 'The crate has 1 mistake.', fields: [{ name: 'size', message: 'May not be empty' }] }],
  ['flat-message', 'only a message', { message: 'The crate is full.' }, { code: null, message: 'The crate is full.' }],
  ['flat-message', 'with a list of details that say no more', { message: 'Bad request', _embedded: { errors: [{ message: 'may not be empty' }] } }, { code: null, message: 'Bad request' }],
  ['error-list-root', 'a list', [{ errorCode: 'CRATE_FULL', message: 'The crate is full.', fields: [] }], { code: 'CRATE_FULL', message: 'The crate is full.' }],
  ['error-list-root', 'what is wrong with each property', [{ propertyName: 'Size', errorMessage: 'must be positive', attemptedValue: -1 }], { code: null, message: 'must be positive', fields: [{ name: 'Size', message: 'must be positive' }] }],
  ['error-list-root', 'what is wrong at each path', [{ path: 'size', message: 'is odd' }], { code: null, message: 'is odd', fields: [{ name: 'size', message: 'is odd' }] }],
  ['error-list-root', 'a code and a sentence', ['ERROR_CRATE_FULL', 'The crate is full.'], { code: 'ERROR_CRATE_FULL', message: 'The crate is full.' }],
  ['error-list-root', 'a word, a code and a sentence', ['error', 10020, 'size: invalid'], { code: '10020', message: 'size: invalid' }],
  ['drf', 'a map at the root', { size: ['This field is required.'] }, { message: 'This field is required.', fields: [{ name: 'size', message: 'This field is required.' }] }],
];

const envelope = (inner: string): string => `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${inner}</s:Body></s:Envelope>`;

/** At least one document for each row of the table. */
const DOCUMENTS: readonly [shape: Shape, name: string, document: string, expected: Expected][] = [
  ['soap-fault', '1.1', envelope('<s:Fault><faultcode>s:Client</faultcode><faultstring>The crate is full.</faultstring></s:Fault>'), { code: 's:Client', message: 'The crate is full.' }],
  ['soap-fault', '1.2', envelope('<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>o:CrateFull</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang="en">The crate is full.</s:Text></s:Reason></s:Fault>'), { code: 'o:CrateFull', message: 'The crate is full.' }],
  ['soap-fault', 'without its envelope', '<Fault><faultcode>Server</faultcode><faultstring>The press is stuck.</faultstring></Fault>', { code: 'Server', message: 'The press is stuck.' }],
  ['fhir', 'an outcome', '<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="error"/><code value="not-found"/><diagnostics value="Tree 7 is not there."/></issue></OperationOutcome>', { code: 'not-found', message: 'Tree 7 is not there.' }],
  ['rfc9457', 'problem details', '<?xml version="1.0"?><problem xmlns="urn:ietf:rfc:7807"><type>https://a.example/problems/full</type><detail>The crate is full.</detail><status>409</status></problem>', { code: 'https://a.example/problems/full', type: 'https://a.example/problems/full', message: 'The crate is full.', status: 409 }],
  ['unknown-xml', 'XML-RPC, its members in another order and its value left out', '<methodResponse><fault><struct><member><name>faultString</name><value>No tree 7</value></member><member><name>faultCode</name><value><i8>-506</i8></value></member></struct></fault></methodResponse>', { code: '-506', message: 'No tree 7' }],
  ['unknown-xml', 'XML-RPC', '<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>7</int></value></member><member><name>faultString</name><value><string>The crate is full.</string></value></member></struct></value></fault></methodResponse>', { code: '7', message: 'The crate is full.' }],
  ['azure-xml', 'storage', '\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>CrateNotFound</Code><Message>The crate does not exist.\nRequestId:7be0b0c7-001e-0042-5b1f-0d8c4e000000\nTime:2026-03-01T12:00:00.0000000Z</Message></Error>', { code: 'CrateNotFound' }],
  ['aws-xml', 'storage', '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchCrate</Code><Message>The crate does not exist &amp; never did.</Message><RequestId>4442587FB7D0A2F9</RequestId><HostId>x</HostId></Error>', { code: 'NoSuchCrate', message: 'The crate does not exist & never did.', requestId: '4442587FB7D0A2F9' }],
  ['aws-xml', 'the query protocol', '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>ExpiredPick</Code><Message>The pick has expired.</Message></Error><RequestId>c6104cbe-af31-11e0-8154-cbc7ccf896c7</RequestId></ErrorResponse>', { code: 'ExpiredPick', message: 'The pick has expired.', requestId: 'c6104cbe-af31-11e0-8154-cbc7ccf896c7' }],
  ['aws-xml', 'the oldest protocol', '<?xml version="1.0"?><Response><Errors><Error><Code>InvalidTreeID.NotFound</Code><Message>No tree i-7.</Message></Error></Errors><RequestID>ea966190-f9aa-478e-9ede-example</RequestID></Response>', { code: 'InvalidTreeID.NotFound', message: 'No tree i-7.', requestId: 'ea966190-f9aa-478e-9ede-example' }],
];

const missed = <T>(rows: readonly T[], hit: readonly (T | null)[]): T[] => rows.filter((row) => !hit.includes(row));

describe('each shape of a JSON body', () => {
  test.each(BODIES)('%s: %s', (shape, _name, body, expected) => {
    expect(responseTo(JSON.stringify(body))).toMatchObject({ shape, ...expected });
  });
  test.each(BODIES)('%s: %s, below a head that states the status', (shape, _name, body, { code, reason, status }) => {
    expect(responseTo(`HTTP/1.1 ${status ?? 418} X\ncontent-type: application/json\n\n${JSON.stringify(body)}`)).toMatchObject({ shape, status: status ?? 418, ...(code === undefined ? {} : { code }), ...(reason === undefined ? {} : { reason }) });
  });
  test('a list of one sentence is an error below a status that says so, and else a list', () => {
    const list = JSON.stringify(ONE_SENTENCE);
    expect([responseTo(`HTTP/1.1 400 Bad Request\n\n${list}`), responseTo(list)]).toMatchObject([{ shape: 'error-list-root', status: 400, message: ONE_SENTENCE[0] }, { shape: 'none' }]);
  });
  test('no row of the table is shadowed by those before it, and each is shown by a case', () => {
    expect(missed(JSON_SHAPES, [...BODIES.map(([, , body]) => shapeOf(body)), shapeOf(ONE_SENTENCE)])).toEqual([]);
  });
});

describe('each shape of an XML body', () => {
  test.each(DOCUMENTS)('%s: %s', (shape, _name, document, expected) => { expect(responseTo(document)).toMatchObject({ shape, ...expected }); });
  test('no row of the table is shadowed by those before it, and each is shown by a case', () => {
    expect(missed(XML_SHAPES, DOCUMENTS.map(([, , document]) => shapeOf(xmlValue(document.replace('\ufeff', ''), libraries.xml ?? (() => [])), XML_SHAPES)))).toEqual([]);
  });
});

test('the tables name only shapes of the contract', () => {
  expect([...JSON_SHAPES, ...XML_SHAPES].map(({ shape }) => shape).filter((shape) => !SHAPES.includes(shape))).toEqual([]);
});
