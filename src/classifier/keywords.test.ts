import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PUBLISHED } from '../testing/worlds.ts';
import { type Holds, keyword, keywordsIn } from './keywords.ts';
import { findSecrets, mask } from './redact/redact.ts';

test.each([['token', 'his TOKENS', true], ['token', 'to ken', false], ['://', 'https://a', true], ['sid=', '&SID=1', true], ['hook', 'hoo ook', true], ['hook', 'ho ok', false], ['ab', 'x', true]])('whether %j may stand in %j: %j', (word, text, may) => {
  expect(keywordsIn(text)([keyword(word)])).toBe(may);
});
test('without keywords anything may stand anywhere; of several one is enough', () => {
  expect([keywordsIn('')([]), keywordsIn('a secret')([keyword('token'), keyword('secret')]), keywordsIn('')([keyword('token')])]).toEqual([true, true, false]);
});

/** What leads to secrets, and what they are made of: every kind of row has its words among these. */
const PARTS = [
  'sk_live_', '_', '\\n', '\\', 'ghp_', 'AKIA', 'SG.', 'hvs.', 'pat', 'SK0123456789abcdef0123456789abcdef', 'dp.st.', '1//0', 'ya29.', 'tp_live_', 'Q7rt2Zk9Lm4Xw8Pv3Bn6', '-', '.', '"', ' ', '\t', '\n', ': ', '=', ',', '{', '}', '[', '<', '>', '@', '%40', 'é',
  'Authorization: Bearer ', 'cookie: ', 'cookies={', 'Cookie("a", "', 'password', 'pass', 'pwd', 'otp', 'cvv', 'api_key', 'privateKey', 'token', 'code_verifier', 'assertion', 'SAMLResponse', 'jwt', 'secret', 'credentials', 'X-Signature', 'sig', 'auth', '-u ', '--token ', 'login a password ',
  'response=', '0123456789abcdef0123456789abcdef', 'eyJhbGciOiJIUzI1NiJ9.', '-----BEGIN PRIVATE KEY-----', 'https://u:p4ss@h/', '?key=', '&sid=', 'PHPSESSID=', 'connect.sid=', 'TRUE\t1\tsid\t', 'https://hooks.slack.com/services/', '123456789:AAH', 'api key provided: ', 'me@example.org', 'basic ', 'ssws ',
];

/** What stays readable of a text. */
const readable = (paste: string, holds?: Holds): string => mask(paste, findSecrets(paste, PUBLISHED.catalogue, holds));

test('what is left out by its keywords would have masked nothing more', () => {
  const text = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
  // Prefixes that are searched for one by one may find overlapping keys, of which one pattern for all finds the first: then more is masked, never less.
  const parts = (masked: string): string[] => masked.split('[redacted]');
  fc.assert(fc.property(text, (paste) => {
    const all = readable(paste, () => true);
    for (const part of parts(readable(paste))) expect(all).toContain(part);
  }), { numRuns: Number(process.env['RUNS'] ?? 3000) });
});
