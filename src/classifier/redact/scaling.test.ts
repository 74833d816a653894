import { describe, expect, test } from 'vitest';
import { PUBLISHED } from '../../testing/worlds.ts';
import { findSecrets, mask } from './redact.ts';

const SIZE = 500_000;
const filled = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

/** Seconds of the processor, so that a busy machine does not count; the best of three. */
function seconds(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const started = process.cpuUsage();
    mask(text, findSecrets(text, PUBLISHED.catalogue));
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  });
  return Math.min(...runs);
}

/** What patterns choke on: one character for ever, beginnings without ends, and the densest secrets there are. */
const UNITS = [
  'a', '1', '@', 'a@', 'é', '"', '\\', '\\"', "'", '“', '&quot;', '%22', ' ', '\t', '\n', '=', ':', '-', '.', '[', '{"error":', '<', '\\n', '[redacted]', 'ann@x.io ', '.@',
  'Bearer ', 'Bearer abcdef12 ', 'Authorization: Bearer a\n', 'authorization: [', 'authorization: ["a","b",', 'Cookie: a=b; ', 'cookie: a=', '"cookies":{"a":"b"', 'cookies:[', 'digest response=', 'TRUE\t1\t',
  '"token":"', 'token="', 'token=“x\n', "token:'x\n", '"token","', 'token   ,   ', 'password: ', 'password=', 'pass', '<Password>', 'api_', 'secret"value":', '-u ', '--token ', '--', 'api key provided: ', 'password: [redacted] ',
  'eyJ', 'eyJ.', 'eyJabcdefgh.', '://', '://a:b', '://a:b@', 'https://a.b/?key=', 'sk_live_', 'sk-', 'SG.', 'AKIA', 'Maaaaaaaaaaaaaaaaaaaaaaaaa.', '-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----a\n', 'session_id=',
];

describe('time grows with the size of the text and no faster', () => {
  test.each(UNITS)('filled with %j', (unit) => {
    seconds(filled(unit, SIZE / 10));
    const once = seconds(filled(unit, SIZE));
    const twice = seconds(filled(unit, 2 * SIZE));
    expect(twice).toBeLessThan(Math.max(once * 2.6, 0.1)); // linear is 2; below the second figure the clock is too coarse
  });
});
