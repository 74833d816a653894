import { describe, expect, test } from 'vitest';
import { idempotencyAdvice } from './decision.ts';
import { evidence, FORMS, finding, question } from './finding.ts';
import { NETWORK_KINDS } from './network-kind.ts';
import { SHAPES } from './shape.ts';
import { safety, VERDICTS } from './verdict.ts';

/** Consumers branch on these strings. A new one may be added; one that is gone or renamed needs a new `version`. */
const CONTRACT: [name: string, published: readonly string[], now: readonly string[]][] = [
  ['verdicts', ['retry', 'wait', 'fix', 'auth', 'stop', 'unknown'], VERDICTS],
  ['safety', ['yes', 'no', 'unknown'], safety.options],
  ['outcomes', ['error', 'no-error', 'nothing', 'too-large'], finding.shape.outcome.options],
  ['forms', ['json', 'http', 'curl', 'httpie', 'har', 'log', 'repr', 'html', 'xml', 'uri', 'status', 'text'], FORMS],
  ['signals', ['type-uri', 'host', 'name', 'header', 'code', 'reason', 'field', 'shape', 'status', 'chosen'], evidence.shape.signal.options],
  ['questions', ['api', 'method', 'operation', 'idempotencyKey', 'bodyChanged', 'known'], question.shape.about.options],
  ['idempotency keys', ['add', 'new', 'reuse', 'reuse-if-body-unchanged'], idempotencyAdvice.options],
  ['network failures', ['dns', 'refused', 'connect-timeout', 'offline', 'tls-certificate', 'refused-stream', 'reset', 'read-timeout', 'aborted', 'opaque'], NETWORK_KINDS],
  ['shapes', [
    'rfc9457', 'spring-boot', 'nestjs', 'google-rpc', 'grpc-status', 'connect-rpc', 'jsonapi', 'graphql', 'oauth2', 'aws-json', 'aws-xml', 'azure', 'azure-xml', 'odata', 'k8s-status', 'fhir', 'scim', 'soap-fault', 'elasticsearch', 'jira', 'jsonrpc',
    'ok-false', 'nested-error-object', 'flat-error-string', 'flat-code-message', 'flat-message', 'errors-array', 'errors-map', 'error-list-root', 'fastapi-detail', 'drf', 'laravel', 'html-page', 'plain-text', 'status-line', 'problem-type-uri', 'unknown-json', 'unknown-xml', 'none',
  ], SHAPES],
];

describe('the finding’s contract, version 1', () => {
  test.each(CONTRACT)('%s keep their names', (_name, published, now) => { expect(now).toEqual(expect.arrayContaining([...published])); });

  test('its members keep their names', () => {
    expect(Object.keys(finding.shape)).toEqual(expect.arrayContaining(['version', 'outcome', 'reading', 'request', 'response', 'match', 'candidates', 'advice', 'secrets', 'redacted']));
    expect(Object.keys(finding.shape.advice.shape)).toEqual(expect.arrayContaining(['verdict', 'safeToRepeat', 'summary', 'steps', 'waitSeconds', 'waitFor', 'poll', 'idempotencyKey', 'backoff', 'questions', 'because', 'quote']));
    expect(Object.keys(finding.shape.response.shape)).toEqual(expect.arrayContaining(['status', 'network', 'shape', 'code', 'reason', 'type', 'message', 'requestId', 'fields', 'retryAfterSeconds']));
  });
});
