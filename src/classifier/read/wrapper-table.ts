/** A way in which a tool wraps a response into an object of its own. Whose it is, and where that is written, stands behind its row. */
export interface Wrapper {
  /** Where the response sits; empty for the wrapper itself. */
  response: string;
  /** Empty where a log line states the status beside the wrapper. */
  status: readonly string[];
  headers: readonly string[];
  body: readonly string[];
  /** Whether a wrapper without a body counts, too. */
  bodyless: boolean;
  /** Members of an error body: beside them the value is the body itself, and wraps nothing. */
  notBeside?: readonly string[];
}

/** Members that an error body has itself: a response that has one, and no body, is the body. */
export const OF_ERRORS = ['/error', '/errors', '/message', '/title', '/detail', '/code', '/errorCode'];
const STATUS = ['/status', '/statusCode', '/status_code', '/responseStatus', '/code'];
const HEADERS = ['/headers', '/responseHeaders', '/responseHeader', '/response_headers'];

export const WRAPPERS: readonly Wrapper[] = [
  { response: '/response', status: ['/status/code'], headers: HEADERS, body: ['/body/string'], bodyless: true }, // https://github.com/vcr/vcr, https://vcrpy.readthedocs.io
  { response: '/response', status: ['/code'], headers: ['/../headers'], body: ['/../body'], bodyless: false }, // https://developer.wordpress.org/reference/classes/wp_http/request/
  { response: '/response', status: [...STATUS, '/../statusCode', '/../status'], headers: HEADERS, body: ['/data', '/body', '/content/text', '/content', '/text'], bodyless: true }, // https://axios-http.com/docs/handling_errors
  { response: '/response/Symbol(state)', status: ['/status'], headers: [], body: [], bodyless: true }, // https://github.com/nodejs/undici/blob/main/lib/web/fetch/response.js
  { response: '/ResponseMetadata', status: ['/HTTPStatusCode'], headers: ['/HTTPHeaders'], body: ['/..'], bodyless: false }, // https://docs.aws.amazon.com/boto3/latest/guide/error-handling.html
  { response: '', status: STATUS, headers: HEADERS, body: ['/body', '/responseBody', '/response_body', '/response'], bodyless: false }, // https://developer.mozilla.org/docs/Web/API/Response
  { response: '', status: STATUS, headers: HEADERS, body: [], bodyless: true, notBeside: [...OF_ERRORS, '/body', '/data'] }, // https://developer.mozilla.org/docs/Web/API/Response
  { response: '', status: STATUS, headers: HEADERS, body: ['/data', '/payload', '/content', '/text'], bodyless: false, notBeside: OF_ERRORS }, // https://axios-http.com/docs/res_schema
  { response: '', status: [], headers: HEADERS, body: ['/body', '/data'], bodyless: false, notBeside: [...OF_ERRORS, '/method', '/httpMethod', '/url'] }, // what is logged of a response: https://github.com/winstonjs/winston#creating-your-own-logger
];

/** A wrapper that may stand anywhere, as in a retry's list of errors; and one in a member that lists what failed, as a batch's. */
export const INNER: Wrapper = { response: '', status: STATUS, headers: HEADERS, body: ['/responseBody', '/response_body', '/body'], bodyless: false }; // https://ai-sdk.dev/docs/reference/ai-sdk-errors/ai-api-call-error
export const FAILED: Wrapper = { ...INNER, body: [...INNER.body, '/response'] }; // https://github.com/node-apn/node-apn/blob/master/doc/provider.markdown
