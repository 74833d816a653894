import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withOwnHashes } from './own-hashes.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string): string => `<head><meta http-equiv="content-security-policy" content="${policy}"></head>${body}`;

const CASES: readonly { name: string; policy: string; body: string; expected: string }[] = [
  {
    name: 'its own stay, those of other pages go',
    policy: `default-src 'self'; script-src 'self' ${hash('a()')} ${hash('b()')}; style-src 'self' ${hash('p{}')} ${hash('q{}')};`,
    body: '<script type="module">a()</script><style>p{}</style>',
    expected: `default-src 'self'; script-src 'self' ${hash('a()')}; style-src 'self' ${hash('p{}')};`,
  },
  { name: 'the last before a semicolon goes, the semicolon stays', policy: `script-src 'self' ${hash('a()')}; img-src data:`, body: '', expected: "script-src 'self'; img-src data:" },
  { name: 'what is no hash is left as it is', policy: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'", body: '', expected: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'" },
  { name: 'a script of another file needs no hash', policy: `script-src 'self' ${hash('')}   ${hash('a()')} ;`, body: '<script src="/a.js"></script><script>a()</script>', expected: `script-src 'self' ${hash('a()')};` },
  { name: 'a text of several lines', policy: `script-src ${hash('\n a()\n')}`, body: '<script>\n a()\n</script>', expected: `script-src ${hash('\n a()\n')}` },
];

test.each(CASES)('a page’s policy allows its own inline texts only: $name', ({ policy, body, expected }) => {
  expect(withOwnHashes(page(policy, body))).toBe(page(expected, body));
});

test('a page without a policy is left as it is', () => {
  expect(withOwnHashes('<script>a()</script>')).toBe('<script>a()</script>');
});
