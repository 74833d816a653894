/** gRPC's status codes by number. https://grpc.io/docs/guides/status-codes/ */
const NAMES = ['OK', 'CANCELLED', 'UNKNOWN', 'INVALID_ARGUMENT', 'DEADLINE_EXCEEDED', 'NOT_FOUND', 'ALREADY_EXISTS', 'PERMISSION_DENIED', 'RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION', 'ABORTED', 'OUT_OF_RANGE', 'UNIMPLEMENTED', 'INTERNAL', 'UNAVAILABLE', 'DATA_LOSS', 'UNAUTHENTICATED'];

/** The names of errors as alternatives of a pattern: as gRPC writes them, as Connect does (`not_found`), as Swift does (`notFound`). */
export const GRPC_NAMES = NAMES.slice(1).join('|');
export const CONNECT_NAMES = GRPC_NAMES.toLowerCase().replace('cancelled', 'canceled');
export const SWIFT_NAMES = GRPC_NAMES.toLowerCase().replace(/_(.)/g, (_whole, letter: string) => letter.toUpperCase()).replace('internal', 'internalError');

/** The name of a code that is written as a number; anything else as it is. */
export const grpcCodeName = (code: string): string => (/^\d{1,2}$/.test(code) ? NAMES[Number(code)] ?? code : code);
