import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHAPES } from '../schemas/shape.ts';
import { FINDING } from './fixture.ts';
import { pack, unpack } from './packed.ts';

test('a finding arrives as it was sent', () => {
  const place = { start: fc.nat(), end: fc.nat() };
  const found = fc.array(fc.record({ status: fc.option(fc.integer({ min: 100, max: 599 })), shape: fc.constantFrom(...SHAPES), ...place }));
  const secrets = fc.array(fc.record({ kind: fc.string(), ...place }));
  fc.assert(
    fc.property(found, secrets, (responses, hidden) => {
      const finding = { ...FINDING, reading: { ...FINDING.reading, found: responses }, secrets: hidden };
      expect(unpack(structuredClone(pack(finding)))).toEqual(finding);
    }),
  );
});
