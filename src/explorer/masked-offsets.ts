import { MASK } from '../classifier/redact/redact.ts';
import type { Finding } from '../schemas/finding.ts';

/** Turns places in the paste into places in its redacted form, where every secret is replaced by a mask of another length. */
export function maskedOffsets({ secrets }: Pick<Finding, 'secrets'>): (offset: number) => number {
  return (offset) => {
    let shift = 0;
    for (const { start, end } of secrets) {
      if (offset < end) return Math.min(offset, start) + shift;
      shift += MASK.length - (end - start);
    }
    return offset + shift;
  };
}
