import type { ShapeRow } from './shape-table.ts';

/** Shapes of XML bodies, over the document as an object (namespace prefixes dropped). In order of precedence. */
export const XML_SHAPES: readonly ShapeRow[] = [
  { shape: 'soap-fault', all: [{ at: '/Envelope/Body/Fault', is: 'object' }], reason: ['/Envelope/Body/Fault/Code/Value'], code: ['/Envelope/Body/Fault/faultcode', '/Envelope/Body/Fault/Code/Subcode/Value', '/Envelope/Body/Fault/Code/Value'], message: ['/Envelope/Body/Fault/faultstring', '/Envelope/Body/Fault/Reason/Text'] }, // https://www.w3.org/TR/soap12-part1/#soapfault
  { shape: 'soap-fault', all: [{ at: '/Fault', is: 'object' }], code: ['/Fault/faultcode', '/Fault/Code/Value'], message: ['/Fault/faultstring', '/Fault/Reason/Text'] }, // https://www.w3.org/TR/2000/NOTE-SOAP-20000508/
  { shape: 'fhir', all: [{ at: '/OperationOutcome', is: 'object' }], code: ['/OperationOutcome/issue/code', '/OperationOutcome/issue/0/code'], message: ['/OperationOutcome/issue/diagnostics', '/OperationOutcome/issue/0/diagnostics', '/OperationOutcome/issue/details/text'] }, // https://hl7.org/fhir/operationoutcome.html
  { shape: 'rfc9457', all: [{ at: '/problem', is: 'object' }], code: ['/problem/code', '/problem/type'], message: ['/problem/detail', '/problem/title'], status: ['/problem/status'], type: ['/problem/type'] }, // https://www.rfc-editor.org/rfc/rfc9457#appendix-B
  { shape: 'azure-xml', all: [{ at: '/Error/Code', is: 'string' }, { at: '/Error/Message', matches: /RequestId:[0-9a-f-]{8,}\s+Time:/ }], code: ['/Error/Code'], message: ['/Error/Message'] }, // https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2
  { shape: 'aws-xml', all: [{ at: '/Error/Code', is: 'string' }], code: ['/Error/Code'], message: ['/Error/Message'], requestId: ['/Error/RequestId'] }, // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
  { shape: 'aws-xml', all: [{ at: '/ErrorResponse/Error/Code', is: 'string' }], code: ['/ErrorResponse/Error/Code'], message: ['/ErrorResponse/Error/Message'], requestId: ['/ErrorResponse/RequestId', '/ErrorResponse/RequestID'] }, // https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
  { shape: 'aws-xml', all: [{ at: '/Response/Errors/Error/Code', is: 'string' }], code: ['/Response/Errors/Error/Code'], message: ['/Response/Errors/Error/Message'], requestId: ['/Response/RequestID', '/Response/RequestId'] }, // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
];
