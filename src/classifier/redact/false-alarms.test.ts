import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examplesOf } from '../../testing/world.ts';
import { PUBLISHED, WORLDS } from '../../testing/worlds.ts';
import { findSecrets } from './redact.ts';

const alarms = (text: string): string[] => findSecrets(text, PUBLISHED.catalogue).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('what only looks like a secret stays', () => {
  test.each([
    'WWW-Authenticate: Bearer realm="x", error="invalid_token", error_description="The access token expired"', 'WWW-Authenticate: Bearer authorization_uri="https://login.example/x"', 'WWW-Authenticate: Basic realm="x"', 'WWW-Authenticate: Digest realm="x", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", qop="auth"',
    'the password is wrong, 5 > 3', '<field name="password" code="x">too short</field>',
    '{"token_type":"Bearer","error":"invalid_token"}', '{"error":"token_expired","message":"Token expired"}', '{"code":"api_key_missing"}', 'InvalidToken: The provided token is malformed', 'ExpiredToken: 400', 'Error: invalid_token: The access token is bad', 'invalid_api_key: 401',
    '{"errors":{"password":["is too short"],"token":["can\'t be blank"]}}', '{"errors":{"password":"must be at least 8 characters","api_key":"is required"}}', '{"field":"password","message":"must be 8 characters"}', '{"loc":["body","password"],"msg":"field required"}', '{"required":["email","password"]}',
    'curl -H "Authorization: Bearer $(press auth print-access-token)" x', `DB_PASSWORD: \${DB_PASSWORD:?set it in .env}`, 'token: 0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48 (USDC)', 'arn:aws:secretsmanager:eu-west-1:1:secret:prod/db-Xk29aQ', 'redis-cli -h a -p 6379',
    '{"password":null,"token":true,"secret":false}', '"authorization":"missing"', 'authorization: failed', 'Invalid signature: signature mismatch', 'token is expired by 5m30s', 'session token expired at 2026-07-14T10:00:00Z', '{"detail":"Authentication credentials were not provided."}',
    'Unexpected token: }', 'SyntaxError: Unexpected token < in JSON at position 0', 'const token = await getToken()', 'at Token.verify (/app/token.js:10:5)', 'fetch(u, { credentials: "include" })', 'foo@https://x.example/app.js:10:5',
    'Authorization: Bearer', 'Authorization: Bearer <token>', 'curl -H "Authorization: Bearer $TOKEN" x', 'curl -H "Authorization: Bearer YOUR_API_KEY"', 'Bearer authentication required', 'Basic authentication is required', '--token is required', 'usage: x [--token TOKEN]',
    'Vary: Authorization, Cookie, Accept-Encoding', 'Access-Control-Allow-Headers: Authorization, Cookie, X-Api-Key', '["authorization","x-api-key"]', '"scope":"token:read secret:write"', 'x-ratelimit-limit-tokens: 90000', '"max_tokens": 100', '{"next_page_token":"abc123def456","nextToken":"xyz12345678"}',
    'duplicate key value violates unique constraint "users_email_key1"', 'idempotency key abc12345 was reused', 'Idempotency-Key: 8e03978e-40d5-43dd-bc93-6894a57f9324', 'secret "foo" not found', '/oauth/token?grant_type=x', 'token_endpoint: https://x.example/token',
    'support@example.com', 'git@github.com:a/b.git', '@scope/pkg@1.2.3-rc.beta', 'img@2x.png', 'PWD=/home/ann', '{"key":"3f2b8c1e-9a4d-4e7f-8b1a-2c3d4e5f6a7b"}', '{"sid":"SM0123456789abcdef0123456789abcdef"}', 'sk-learn-pipeline-with-a-long-name', '<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    'eyJlcnJvciI6eyJjb2RlIjoicmF0ZV9saW1pdGVkIn0=', 'cf-ray: 8f2b3c4d5e6f7a8b-AMS', 'traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'etag: W/"33a64df551425fcc55e4d42a148795d9f25f89d4"', '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----',
  ])('%s', (text) => { expect(alarms(text)).toEqual([]); });
});

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const alnum = (length: number) => fc.stringMatching(new RegExp(`^[0-9A-Za-z]{${length}}$`));
const word = fc.stringMatching(/^[a-z]{2,10}$/);
const ID = fc.oneof(
  fc.uuid(), hex(16), hex(32), hex(40), hex(64), fc.ulid(), alnum(22), fc.stringMatching(/^[\w-]{21}$/), fc.base64String({ minLength: 16, maxLength: 56 }), fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.tuple(word, alnum(24)).map(([kind, id]) => `${kind}_${id}`), fc.tuple(hex(8), fc.constantFrom('AMS', 'FRA', 'IAD')).map(([ray, at]) => `${ray}${ray}-${at}`), fc.tuple(hex(32), hex(16)).map(([trace, span]) => `00-${trace}-${span}-01`),
  fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join('-')), fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join('_')), fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join('_').toUpperCase()),
);
const PLACE = fc.constantFrom<(id: string) => string>(
  (id) => id, (id) => `x-request-id: ${id}`, (id) => `cf-ray: ${id}`, (id) => `etag: "${id}"`, (id) => `traceparent: ${id}`, (id) => `{"requestId":"${id}","status":404}`, (id) => `{"error":{"code":"${id}","trace_id":"${id}"}}`, (id) => `{"id":"${id}","key":"${id}","hash":"${id}","slug":"${id}"}`,
  (id) => `{"message":"No record ${id} in this zone"}`, (id) => `GET /v1/zones/${id}/records?after=${id}&cursor=${id} HTTP/1.1`, (id) => `sha256:${id}`, (id) => `commit ${id} by ann`, (id) => `request ${id} failed: ${id}`, (id) => `Idempotency-Key: ${id}`,
);

test('ids, hashes, slugs and dates raise few alarms', () => {
  const samples = fc.sample(fc.tuple(ID, PLACE).map(([id, place]) => place(id)), { numRuns: 20_000, seed: 7 });
  const raised = samples.flatMap((text) => alarms(text));
  console.info(`${raised.length} false alarms in ${samples.length} texts with ids${raised.length ? `: ${raised.slice(0, 5).join(' · ')}` : ''}`);
  expect(raised.length).toBeLessThanOrEqual(samples.length / 2000);
});

test.each(WORLDS)('no example response raises one, in $name', (world) => {
  expect(examplesOf(world).flatMap(({ example }) => alarms(example.response))).toEqual([]);
});
