import { z } from 'zod';

/** The structures of an error body that the classifier tells apart; a closed list, part of the finding's contract. */
export const SHAPES = [
  'rfc9457', 'spring-boot', 'nestjs', 'google-rpc', 'grpc-status', 'connect-rpc', 'jsonapi', 'graphql', 'oauth2', 'aws-json', 'aws-xml',
  'azure', 'azure-xml', 'odata', 'k8s-status', 'fhir', 'scim', 'soap-fault', 'elasticsearch', 'jira', 'jsonrpc', 'ok-false',
  'nested-error-object', 'flat-error-string', 'flat-code-message', 'flat-message', 'errors-array', 'errors-map', 'error-list-root',
  'fastapi-detail', 'drf', 'laravel', 'html-page', 'plain-text', 'status-line', 'problem-type-uri', 'unknown-json', 'unknown-xml', 'none',
] as const;

export const shape = z.enum(SHAPES);
export type Shape = z.infer<typeof shape>;
