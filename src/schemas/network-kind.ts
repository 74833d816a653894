import { z } from 'zod';

/** Failures without an HTTP response. */
export const NETWORK_KINDS = ['dns', 'refused', 'connect-timeout', 'offline', 'tls-certificate', 'refused-stream', 'reset', 'read-timeout', 'aborted', 'opaque'] as const;

export const networkKind = z.enum(NETWORK_KINDS);
export type NetworkKind = z.infer<typeof networkKind>;
