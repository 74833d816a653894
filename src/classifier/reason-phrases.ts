/** Reason phrases of errors as servers write them on the status line, current and former (RFC 9110 section 15, RFC 2616, nginx, IIS). */
export const ERROR_PHRASES: readonly string[] = [
  'Bad Request', 'Unauthorized', 'Payment Required', 'Forbidden', 'Not Found', 'Method Not Allowed', 'Not Acceptable', 'Proxy Authentication Required',
  'Request Timeout', 'Request Time-out', 'Conflict', 'Gone', 'Length Required', 'Precondition Failed', 'Content Too Large', 'Payload Too Large',
  'Request Entity Too Large', 'URI Too Long', 'Request-URI Too Long', 'Request-URI Too Large', 'Unsupported Media Type', 'Range Not Satisfiable',
  'Requested Range Not Satisfiable', 'Expectation Failed', "I'm a teapot", 'Misdirected Request', 'Unprocessable Content', 'Unprocessable Entity', 'Locked',
  'Failed Dependency', 'Too Early', 'Upgrade Required', 'Precondition Required', 'Too Many Requests', 'Request Header Fields Too Large',
  'Unavailable For Legal Reasons', 'Internal Server Error', 'Not Implemented', 'Bad Gateway', 'Service Unavailable', 'Service Temporarily Unavailable',
  'Gateway Timeout', 'Gateway Time-out', 'HTTP Version Not Supported', 'Variant Also Negotiates', 'Insufficient Storage', 'Loop Detected', 'Not Extended',
  'Network Authentication Required', 'Client Closed Request',
];
