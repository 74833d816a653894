import type { Shape } from '../../schemas/shape.ts';
import { CONNECT_NAMES } from './grpc-codes.ts';

/** One thing that must be so in a body for it to have a shape. */
export interface Test {
  /** JSON Pointer; empty for the whole body. */
  at: string;
  is?: 'present' | 'string' | 'integer' | 'object' | 'array' | 'status' | 'token' | 'strings' | 'filled' | 'uri';
  equals?: string | boolean;
  matches?: RegExp;
}

/** A shape of JSON bodies: what tells it, and where its facts sit (JSON Pointers, the first that holds something wins). Where each is written stands behind its row. */
export interface ShapeRow {
  shape: Shape;
  all: readonly Test[];
  /** At least one of these, where there are any. */
  some?: readonly Test[];
  none?: readonly Test[];
  code?: readonly string[];
  /** A second-level code, where the shape has one. */
  reason?: readonly string[];
  message?: readonly string[];
  /** A 2xx that stands there counts, too; a 4xx or 5xx under a usual name is found without it. */
  status?: readonly string[];
  type?: readonly string[];
  /** Only where it is not a usual member (`request-id.ts`), or one of several. */
  requestId?: readonly string[];
  fields?: readonly string[];
  /** Whether it reports a failure by itself, also under a 200 or without a status. Default: it does. */
  proves?: false;
  /** Nothing tells it but lists of texts under names of one's own: inside something else it is an error's only where one of them is a sentence. */
  bare?: true;
  /** What the shape means by itself: a list of wrong fields is a request to correct. */
  means?: 'fix';
}

/** https://connectrpc.com/docs/protocol/#error-codes, and those that only Twirp has: https://twitchtv.github.io/twirp/docs/errors.html */
const CONNECT = new RegExp(`^(?:${CONNECT_NAMES}|bad_route|malformed|dataloss)$`);
const UPPER = /^[A-Z][A-Z0-9_]+$/;
const PASCAL = /^[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)*(?:\.[A-Z]\w*)*$/;

const has = (at: string, is?: Test['is']): Test => (is ? { at, is } : { at });

/** Where bodies of many shapes state their status. */
export const STATUS: readonly string[] = ['/status', '/statusCode', '/status_code', '/httpStatus'];

/** In order of precedence: where several fit, the first is the one that accounts for more of the body. */
export const JSON_SHAPES: readonly ShapeRow[] = [
  { shape: 'k8s-status', all: [{ at: '/kind', equals: 'Status' }], some: [{ at: '/status', equals: 'Failure' }, has('/reason', 'string')],
    code: ['/reason'], message: ['/message'], status: ['/code'], fields: ['/details/causes'] }, // https://github.com/kubernetes/apimachinery/blob/master/pkg/apis/meta/v1/types.go
  { shape: 'fhir', all: [{ at: '/resourceType', equals: 'OperationOutcome' }],
    code: ['/issue/0/details/coding/0/code', '/issue/0/code'], reason: ['/issue/0/code'], message: ['/issue/0/diagnostics', '/issue/0/details/text', '/issue/0/details/coding/0/display'], fields: ['/issue'] }, // https://hl7.org/fhir/operationoutcome.html
  { shape: 'scim', all: [{ at: '/schemas/0', matches: /^urn:ietf:params:scim:api:messages:2\.0:Error$/ }],
    code: ['/scimType'], message: ['/detail'], status: STATUS }, // https://www.rfc-editor.org/rfc/rfc7644#section-3.12
  { shape: 'jsonrpc', all: [has('/error/code', 'integer'), has('/error/message', 'string')], some: [has('/jsonrpc'), has('/id'), has('/error/data/httpStatus')], none: [has('/error/status')],
    code: ['/error/data/code', '/error/code'], message: ['/error/message'], status: ['/error/data/httpStatus'] }, // https://www.jsonrpc.org/specification#error_object
  { shape: 'soap-fault', all: [], some: [has('/faultcode'), has('/fault/faultcode')], code: ['/faultcode', '/fault/faultcode'], message: ['/faultstring', '/fault/faultstring'] }, // as a reader of XML prints it: https://www.w3.org/TR/2000/NOTE-SOAP-20000508/
  { shape: 'jsonrpc', all: [has('/error/json/code', 'integer')], code: ['/error/json/data/code', '/error/json/code'], message: ['/error/json/message'], status: ['/error/json/data/httpStatus'] }, // https://trpc.io/docs/rpc#error-response
  { shape: 'odata', all: [has('/odata.error', 'object')], code: ['/odata.error/code'], message: ['/odata.error/message/value', '/odata.error/message'] }, // https://www.odata.org/documentation/odata-version-3-0/json-verbose-format/
  { shape: 'odata', all: [has('/error/message/value', 'string')], code: ['/error/code'], message: ['/error/message/value'] }, // https://www.odata.org/documentation/odata-version-3-0/json-verbose-format/
  { shape: 'google-rpc', all: [has('/error/code', 'integer'), has('/error', 'object')], some: [{ at: '/error/status', matches: UPPER }, has('/error/errors/0/reason', 'string')],
    code: ['/error/errors/0/reason', '/error/details/0/reason', '/error/status'], message: ['/error/message'], status: ['/error/code'], fields: ['/error/details/0/fieldViolations'] }, // https://cloud.google.com/apis/design/errors
  { shape: 'google-rpc', all: [has('/code', 'integer'), { at: '/status', matches: UPPER }], some: [has('/details/0/@type'), has('/errors/0/domain')], code: ['/details/0/reason', '/errors/0/reason', '/status'], message: ['/message'], status: ['/code'] }, // the same without its `error` around it
  { shape: 'elasticsearch', all: [has('/error/type', 'string'), has('/error/reason', 'string')], code: ['/error/type'], message: ['/error/reason'], status: STATUS }, // https://www.elastic.co/guide/en/elasticsearch/reference/current/common-options.html
  { shape: 'elasticsearch', all: [has('/error/root_cause/0/type', 'string')], code: ['/error/root_cause/0/type'], message: ['/error/root_cause/0/reason'], status: STATUS }, // the same, cut down to its causes
  { shape: 'connect-rpc', all: [{ at: '/error/code', matches: CONNECT }, has('/metadata', 'object')], code: ['/error/code'], message: ['/error/message'] }, // https://connectrpc.com/docs/protocol/#error-end-stream
  { shape: 'azure', all: [{ at: '/error/code', matches: PASCAL }, has('/error/message', 'string')], none: [has('/error/type'), has('/ok')],
    code: ['/error/code'], message: ['/error/message'], fields: ['/error/details'] }, // https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md
  { shape: 'nested-error-object', all: [has('/error', 'object')], some: [has('/error/code'), has('/error/type'), has('/error/id'), has('/error/message', 'string'), has('/error/name'), has('/error/reason')],
    code: ['/error/data/code', '/error/code', '/error/key', '/error/detail/code', '/error/error_code', '/error/class', '/error/id', '/error/type', '/error/name', '/error/status', '/error/reason'], message: ['/error/message', '/error/detail', '/error/description', '/error/reason', '/error/title', '/error/msg', '/error/what', '/error/issues/0/message', '/message', '/error_summary'],
    status: ['/error/status', '/error/statusCode', '/error/status_code', '/error/http_status', '/error/code', '/status', '/statusCode', '/code'], requestId: ['/error/requestId', '/error/request_id'], fields: ['/error/errors', '/error/issues', '/error/details', '/error/fields', '/error/validation_errors'] }, // https://docs.stripe.com/api/errors
  { shape: 'graphql', all: [has('/graphQLErrors/0/message', 'string')], code: ['/graphQLErrors/0/extensions/code'], message: ['/graphQLErrors/0/message', '/message'] }, // Apollo Client: https://www.apollographql.com/docs/react/data/error-handling
  { shape: 'graphql', all: [has('/errors/0/message', 'string')], some: [has('/errors/0/locations'), has('/errors/0/path', 'array'), has('/errors/0/extensions'), has('/data', 'present')],
    code: ['/errors/0/extensions/code', '/errors/0/extensions/exception/code', '/errors/0/extensions/legacyCode', '/errors/0/extensions/type', '/errors/0/type', '/errors/0/code'], message: ['/errors/0/message'], status: ['/errors/0/extensions/http/status', '/errors/0/extensions/status', '/errors/0/extensions/statusCode', '/errors/0/extensions/code', '/errors/0/status'], requestId: ['/extensions/requestId', '/errors/0/extensions/requestId'] }, // https://spec.graphql.org/October2021/#sec-Errors
  { shape: 'jsonapi', all: [has('/errors/0', 'object')], some: [has('/errors/0/source', 'object'), { at: '/errors/0/status', matches: /^\d{3}$/ }, has('/errors/0/title', 'string')], none: [has('/type', 'uri')],
    code: ['/errors/0/code', '/errors/0/type', '/errors/0/title'], message: ['/errors/0/detail', '/errors/0/title', '/errors/0/message'], status: STATUS, requestId: ['/errors/0/id'], fields: ['/errors'] }, // https://jsonapi.org/format/#error-objects
  { shape: 'aws-json', all: [has('/__type', 'string')], code: ['/__type', '/code'], message: ['/message', '/Message', '/errorMessage'] }, // https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization
  { shape: 'ok-false', all: [{ at: '/ok', equals: false }], code: ['/error', '/error_code'], message: ['/description', '/message', '/error'], status: ['/error_code'], fields: ['/response_metadata/messages', '/errors'] }, // https://docs.slack.dev/apis/web-api/#slack-web-api-responses
  { shape: 'spring-boot', all: [has('/timestamp'), has('/status', 'status'), has('/error', 'string')], some: [has('/path'), has('/message'), has('/exception'), has('/trace')],
    code: ['/code', '/errorCode'], message: ['/message'], status: STATUS, fields: ['/errors'] }, // https://docs.spring.io/spring-boot/reference/web/servlet.html#web.servlet.spring-mvc.error-handling
  { shape: 'nestjs', all: [has('/statusCode', 'status')], some: [has('/message'), has('/error', 'token')], none: [has('/errorCode')], code: ['/code', '/error', '/name', '/type'], message: ['/message', '/message/0'], status: STATUS, fields: ['/message'] }, // https://docs.nestjs.com/exception-filters#throwing-standard-exceptions
  { shape: 'oauth2', all: [has('/error', 'string'), has('/error_description', 'string')], code: ['/error'], message: ['/error_description'], requestId: ['/correlation_id'] }, // https://www.rfc-editor.org/rfc/rfc6749#section-5.2
  { shape: 'rfc9457', all: [has('/type', 'uri')], some: [has('/title', 'string'), has('/detail', 'string'), has('/status', 'status')],
    code: ['/code', '/error_code', '/errorCode', '/type'], message: ['/detail', '/details', '/title'], status: STATUS, type: ['/type'], fields: ['/errors', '/invalid-params', '/invalid_params', '/violations'] }, // https://www.rfc-editor.org/rfc/rfc9457#section-3
  { shape: 'rfc9457', all: [has('/title', 'string'), has('/status', 'status')], code: ['/code', '/error_code', '/errorCode'], message: ['/detail', '/details', '/message', '/title'], status: STATUS, fields: ['/errors', '/invalid-params', '/violations'] }, // https://www.rfc-editor.org/rfc/rfc9457#section-3
  { shape: 'fastapi-detail', all: [has('/detail/0/msg', 'string')], code: ['/detail/0/type'], message: ['/detail/0/msg'], fields: ['/detail'], means: 'fix' }, // https://fastapi.tiangolo.com/tutorial/handling-errors/
  { shape: 'fastapi-detail', all: [has('/detail/message', 'string')], code: ['/detail/code', '/detail/error_code', '/detail/error', '/detail/status', '/detail/type'], message: ['/detail/message'], proves: false }, // https://fastapi.tiangolo.com/reference/exceptions/
  { shape: 'laravel', all: [has('/message', 'string'), has('/exception', 'string')], some: [has('/trace', 'array'), { at: '/exception', matches: /^(?:Illuminate|Symfony)\\/ }], code: [], message: ['/message'] }, // https://laravel.com/docs/errors
  { shape: 'laravel', all: [has('/message', 'string'), has('/errors', 'object')], none: [has('/code'), has('/error')], code: ['/type'], message: ['/message'], fields: ['/errors'], means: 'fix' }, // https://laravel.com/docs/validation#validation-error-response-format
  { shape: 'jira', all: [has('/errorMessages', 'array')], none: [has('/errorMessages/0', 'object')], message: ['/errorMessages/0'], status: STATUS, fields: ['/errors'] }, // https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#status-codes
  { shape: 'connect-rpc', all: [{ at: '/code', matches: CONNECT }], none: [has('/status'), has('/error'), has('/type')], code: ['/code'], message: ['/message', '/msg'] }, // https://connectrpc.com/docs/protocol/#error-codes
  { shape: 'flat-code-message', all: [], some: [has('/errorCode'), has('/error_code'), has('/errorcode'), has('/errorSummary', 'string'), has('/error_message', 'string')],
    code: ['/errorCode', '/error_code', '/errorcode', '/code', '/status'], message: ['/message', '/errorSummary', '/error_message', '/errorMessage', '/msg', '/detail', '/statusMessage', '/description', '/errorDescription', '/error_messages', '/error'], status: STATUS, fields: ['/errors', '/details', '/errorCauses'] }, // https://developer.okta.com/docs/reference/error-codes/
  { shape: 'flat-error-string', all: [has('/error', 'string'), { at: '/id', matches: /^[a-z]+(?:_[a-z]+)*$/ }], none: [has('/error', 'token')], code: ['/code', '/id'], message: ['/message', '/error'], status: STATUS }, // https://devcenter.heroku.com/articles/platform-api-reference#errors
  { shape: 'flat-error-string', all: [has('/error', 'string')], code: ['/code', '/error', '/type'], reason: ['/reason'], message: ['/message', '/errorMessage', '/reason', '/detail', '/description', '/error'], status: STATUS, fields: ['/fields', '/details', '/errors'] }, // https://docs.couchdb.org/en/stable/api/basics.html
  { shape: 'flat-error-string', all: [has('/error', 'integer')], none: [has('/message')], code: ['/error'], message: ['/status', '/reason'], status: STATUS }, // https://www.last.fm/api/errorcodes
  { shape: 'errors-map', all: [has('/errors', 'strings')], none: [has('/message')], code: ['/code'], status: STATUS, message: [], fields: ['/errors'], means: 'fix' }, // https://shopify.dev/docs/api/admin-rest
  { shape: 'rfc9457', all: [has('/type', 'uri')], code: ['/code', '/type'], type: ['/type'], fields: ['/errors'], proves: false }, // https://www.rfc-editor.org/rfc/rfc9457#section-3.1: every member may be left out
  { shape: 'graphql', all: [has('/message', 'string'), has('/extensions/code')], code: ['/extensions/code'], message: ['/message'] }, // one error by itself: https://spec.graphql.org/October2021/#sec-Errors
  { shape: 'unknown-json', all: [], some: [has('/hydra:description'), has('/hydra:title')], message: ['/hydra:description', '/hydra:title'], status: STATUS, fields: ['/violations'] }, // https://www.hydra-cg.com/spec/latest/core/#description-of-http-status-codes-and-errors
  { shape: 'flat-code-message', all: [], some: [has('/code'), has('/name', 'token'), { at: '/id', matches: /^[A-Za-z]+(?:[_.-][A-Za-z]+)*$/ }, has('/type', 'token')], none: [has('/errors', 'array')],
    code: ['/code', '/name', '/id', '/type', '/status'], message: ['/message', '/msg', '/errorMessage', '/error_message', '/description', '/detail', '/error_description', '/title'], status: STATUS, fields: ['/errors', '/details'], proves: false }, // https://docs.postgrest.org/en/stable/references/errors.html
  { shape: 'drf', all: [has('/detail', 'strings')], message: [], fields: ['/detail'], means: 'fix' }, // https://www.django-rest-framework.org/api-guide/exceptions/
  { shape: 'unknown-json', all: [], some: [has('/status/message', 'string'), has('/status/error_message', 'string')], code: ['/status/code', '/status/error_code'], message: ['/status/message', '/status/error_message'], status: ['/status/status_code', '/status/error_code'] }, // https://github.com/googleapis/googleapis/blob/master/google/rpc/status.proto
  { shape: 'drf', all: [has('/detail', 'string')], code: ['/code'], message: ['/detail'], status: STATUS }, // https://www.django-rest-framework.org/api-guide/exceptions/
  { shape: 'errors-array', all: [has('/errors/0')], code: ['/errors/0/code', '/errors/0/errorCode', '/errors/0/error_code', '/errors/0/errorType', '/errors/0/reason', '/errors/0/type', '/errors/0/id', '/error_type', '/code', '/name', '/status'], message: ['/errors/0/message', '/errors/0/reason', '/errors/0/detail', '/errors/0/msg', '/errors/0', '/message'], status: STATUS, fields: ['/errors'] }, // https://developer.hashicorp.com/vault/api-docs#error-response
  { shape: 'errors-array', all: [has('/error/0', 'string')], message: ['/error/0'], status: STATUS }, // https://docs.kraken.com/api/docs/guides/spot-errors
  { shape: 'errors-array', all: [has('/error/0', 'object')], code: ['/error/0/code', '/error/0/type', '/error/0/reason'], message: ['/error/0/message', '/error/0/detail', '/error/0/description', '/error/0/text'], status: STATUS, fields: ['/error'] }, // https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/handling-common-errors
  { shape: 'errors-map', all: [has('/errors', 'filled')], code: ['/code', '/errors/code'], message: ['/message', '/errors', '/errors/message', '/errors/reason'], status: STATUS, fields: ['/errors'] }, // https://shopify.dev/docs/api/admin-rest#status_and_error_codes
  { shape: 'flat-code-message', all: [{ at: '/sys/type', equals: 'Error' }, has('/sys/id', 'token')], code: ['/sys/id'], message: ['/message'] }, // https://www.contentful.com/developers/docs/references/errors/
  { shape: 'unknown-json', all: [{ at: '/messages/0/type', matches: /^(?:error|warn(?:ing)?|fatal)$/i }], code: ['/messages/0/code'], message: ['/messages/0/text', '/messages/0/message'] }, // https://help.splunk.com/en/splunk-enterprise/rest-api-reference
  { shape: 'unknown-json', all: [{ at: '/messages/resultCode', equals: 'Error' }], code: ['/messages/message/0/code'], message: ['/messages/message/0/text'] }, // https://developer.authorize.net/api/reference/responseCodes.html
  { shape: 'unknown-json', all: [has('/tppMessages/0/code', 'token')], code: ['/tppMessages/0/code'], message: ['/tppMessages/0/text'], fields: ['/tppMessages'] }, // https://www.berlin-group.org/nextgenpsd2-downloads
  { shape: 'flat-message', all: [], some: [has('/message', 'string'), has('/message/0', 'string'), has('/msg', 'string')], message: ['/message', '/msg'], status: STATUS, fields: ['/details'], proves: false }, // https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
  { shape: 'error-list-root', all: [has('/0/message', 'string')], some: [has('/0/errorCode'), has('/0/code'), has('/0/locations'), has('/0/error'), has('/0/extensions'), has('/0/reason'), has('/0/path'), has('/0/field')], code: ['/0/errorCode', '/0/code', '/0/extensions/code', '/0/reason', '/0/error'], message: ['/0/message', '/0/detail', '/0/description'], fields: [''] }, // https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
  { shape: 'error-list-root', all: [has('/0/errorMessage', 'string')], code: ['/0/errorCode'], message: ['/0/errorMessage'], fields: [''], means: 'fix' }, // https://docs.fluentvalidation.net/en/latest/aspnet.html
  { shape: 'error-list-root', all: [{ at: '/0', matches: /^ERR(?:OR)?_\w+$/ }, has('/1', 'string')], code: ['/0'], message: ['/1'] }, // https://github.com/glpi-project/glpi/blob/main/apirest.md#errors
  { shape: 'unknown-json', all: [{ at: '/isError', equals: true }, has('/content/0/text', 'string')], message: ['/content/0/text'] }, // https://modelcontextprotocol.io/specification/2025-06-18/server/tools#error-handling
  { shape: 'error-list-root', all: [{ at: '/0', equals: 'error' }, has('/2', 'string')], code: ['/1'], message: ['/2'] }, // https://docs.bitfinex.com/docs/abbreviations-glossary
  { shape: 'error-list-root', all: [has('/0', 'string')], none: [has('/1')], message: ['/0'], proves: false }, // https://www.django-rest-framework.org/api-guide/exceptions/
  { shape: 'drf', all: [has('', 'strings')], none: [has('/message'), has('/messages'), has('/Errors'), has('/Messages')], message: [], fields: [''], means: 'fix', bare: true }, // https://www.django-rest-framework.org/api-guide/exceptions/
];
