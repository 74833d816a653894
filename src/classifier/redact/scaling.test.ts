import { expect, test } from 'vitest';
import { filled, growsLinearly } from '../../testing/growth.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { findSecrets, mask } from './redact.ts';

/** What patterns choke on: one character for ever, beginnings without ends, and the densest secrets there are. */
const UNITS = [
  'a', '1', '@', 'a@', 'é', '"', '\\', '\\"', "'", '“', '&quot;', '%22', ' ', '\t', '\n', '=', ':', '-', '.', '[', '{"error":', '<', '\\n', '[redacted]', 'ann@x.io ', '.@',
  'Bearer ', 'Bearer abcdef12 ', 'Authorization: Bearer a\n', 'authorization: [', 'authorization: ["a","b",', 'Cookie: a=b; ', 'cookie: a=', '"cookies":{"a":"b"', 'cookies:[', 'digest response=', 'TRUE\t1\t',
  '"token":"', 'token="', 'token=“x\n', "token:'x\n", '"token","', 'token   ,   ', 'password: ', 'password=', 'pass', '<Password>', 'api_', 'secret"value":', '-u ', '--token ', '--', 'api key provided: ', 'password: [redacted] ',
  'eyJ', 'eyJ.', 'eyJabcdefgh.', '://', '://a:b', '://a:b@', 'https://a.b/?key=', 'sk_live_', 'sk-', 'SG.', 'AKIA', 'Maaaaaaaaaaaaaaaaaaaaaaaaa.', '-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----a\n', 'session_id=',
];

test.each(UNITS)('time grows with the size of a text filled with %j, and no faster', (unit) => {
  const redact = (text: string) => mask(text, findSecrets(text, PUBLISHED.catalogue));
  expect(growsLinearly(redact, filled(unit), 1_000_000)).toBe(true);
});
