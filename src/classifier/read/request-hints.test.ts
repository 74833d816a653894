import { describe, expect, test } from 'vitest';
import type { RequestHints } from './message.ts';
import { requestHints } from './request-hints.ts';

describe('what a paste tells of the request', () => {
  const cases: [name: string, paste: string, hints: Partial<RequestHints>][] = [
    ['a request line', 'POST /v2/juice HTTP/1.1\nHost: api.orchardly.example\n\n', { method: 'POST', path: '/v2/juice', host: 'api.orchardly.example' }],
    ['curl -v', '> DELETE /v2/trees/7 HTTP/2\n> Host: api.orchardly.example\n> \n< HTTP/2 404', { method: 'DELETE', path: '/v2/trees/7', host: 'api.orchardly.example' }],
    ['curl with a method', 'curl -X PUT https://api.orchardly.example/v2/trees/7', { method: 'PUT', host: 'api.orchardly.example', path: '/v2/trees/7' }],
    ['curl with a long option', "curl --request 'PATCH' https://api.orchardly.example/v2/trees/7", { method: 'PATCH' }],
    ['curl without a method', 'curl -i https://api.orchardly.example/v2/trees', { method: 'GET', path: '/v2/trees' }],
    ['curl with data', "curl -s https://api.orchardly.example/v2/juice -d '{\"fruit\":1}'", { method: 'POST' }],
    ['curl for the head', 'curl -I https://api.orchardly.example/v2/trees', { method: 'HEAD' }],
    ['a log line', 'ERROR POST https://api.orchardly.example/v2/juice failed', { method: 'POST', host: 'api.orchardly.example', path: '/v2/juice' }],
    ['an access log', '"GET /v2/trees HTTP/1.1" 502', { method: 'GET', path: '/v2/trees' }],
    ['what requests raises', '404 Client Error: Not Found for url: https://api.orchardly.example/v2/trees/7', { method: null, host: 'api.orchardly.example', path: '/v2/trees/7' }],
    ['a log in columns', '| 502 | 203.0.113.7 | POST     "/v2/juice"', { method: 'POST', path: '/v2/juice' }],
    ['a key that was sent', 'curl -X POST -H "Idempotency-Key: 1" https://api.orchardly.example/v2/juice', { idempotencyKey: 'sent' }],
    ['a key in a body about keys is none that was sent', '{"message":"Idempotency-Key: missing"}', { idempotencyKey: null }],
    ['nothing', '{"error":"x"}', { method: null, host: null, path: null, idempotencyKey: null }],
    ['GitHub’s command line with a field', '$ gh api repos/orchardly/trees/issues -f title=x', { method: 'POST' }],
    ['wget with data', 'wget --post-file=pick.json orchardly.example/v2/juice', { method: 'POST' }],
    ['a mutation of GraphQL', 'mutation { pick(tree: 7) { id } }', { method: 'POST' }],
    ['PowerShell', 'Invoke-RestMethod -Uri $u -Method Delete', { method: 'DELETE' }],
    ['.NET', 'at Orchardly.Client.PutAsync(Tree tree)', { method: 'PUT' }],
    ['Go', 'Patch "https://api.orchardly.example/v2/trees/7": EOF', { method: 'PATCH', path: '/v2/trees/7' }],
    ['HTTPie', '$ http PUT api.orchardly.example/v2/trees/7 size=3', { method: 'PUT', host: 'api.orchardly.example' }],
    ['a stack of Python', '  File "a.py", line 3, in pick\n    session.delete(self.tree)', { method: 'DELETE' }],
    ['a function’s event', "{ httpMethod: 'post', isBase64Encoded: false }", { method: 'POST' }],
    ['the word POST in prose', 'our POST fails', { method: null }],
    ['an address that cannot be read', 'GET https://[::bad', { host: null, path: null }],
  ];
  test.each(cases)('%s', (_name, paste, hints) => { expect(requestHints(paste)).toMatchObject(hints); });
});
