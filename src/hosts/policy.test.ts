import { expect, test } from 'vitest';
import { union } from './policy.ts';

const CASES: readonly { name: string; policies: string[]; expected: string }[] = [
  { name: 'none', policies: [], expected: '' },
  { name: 'one is itself', policies: ["default-src 'self'; img-src 'self' data:"], expected: "default-src 'self'; img-src 'self' data:;" },
  { name: 'sources of both', policies: ["script-src 'self' 'sha256-a'", "script-src 'self' 'sha256-b'"], expected: "script-src 'self' 'sha256-a' 'sha256-b';" },
  { name: 'nothing gives way to something', policies: ["default-src 'none'; style-src 'self'", "default-src 'self'"], expected: "default-src 'self'; style-src 'self';" },
  { name: 'default-src stands in for what one of them lacks', policies: ["default-src 'self'; connect-src a.example", "default-src b.example"], expected: "default-src 'self' b.example; connect-src a.example b.example;" },
  { name: 'what one of them does not limit is not limited', policies: ["base-uri 'self'; object-src 'none'", "object-src 'none'"], expected: "object-src 'none';" },
];

test.each(CASES)('a header allows what any page’s own policy allows: $name', ({ policies, expected }) => {
  expect(union(policies)).toBe(expected);
});
