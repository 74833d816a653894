import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MASK, mask } from '../classifier/redact/redact.ts';
import { maskedOffsets } from './masked-offsets.ts';

test('every place outside the secrets is found again', () => {
  const piece = fc.stringMatching(/^[a-z{}":]{0,12}$/);
  const secret = fc.stringMatching(/^[A-Z]{1,20}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, secret), { maxLength: 4 }), piece, (pairs, tail) => {
      let paste = '';
      const secrets = pairs.map(([before, hidden]) => {
        const start = paste.length + before.length;
        paste += before + hidden;
        return { kind: 'key', start, end: start + hidden.length };
      });
      paste += tail;
      const redacted = mask(paste, secrets);
      const offset = maskedOffsets({ secrets });
      for (const [place, char] of [...paste].entries()) if (/[^A-Z]/.test(char)) expect(redacted.charAt(offset(place))).toBe(char);
      expect(offset(paste.length)).toBe(redacted.length);
    }),
  );
});

test('a place inside a secret is moved to its beginning', () => {
  const offset = maskedOffsets({ secrets: [{ kind: 'key', start: 2, end: 8 }] });
  expect([offset(0), offset(2), offset(5), offset(8)]).toEqual([0, 2, 2, 2 + MASK.length]);
});
