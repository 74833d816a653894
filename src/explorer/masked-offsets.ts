import { MASK } from '../classifier/redact/secret.ts';
import type { Finding } from '../schemas/finding.ts';

/** Turns places in the paste into places in its redacted form, where every secret is replaced by a mask of another length. */
export function maskedOffsets({ secrets }: Pick<Finding, 'secrets'>): (offset: number) => number {
  const shifts = shiftsOf(secrets);
  return (offset) => {
    const next = firstEndingBehind(secrets, offset);
    const moved = shifts[next - 1] ?? 0;
    return Math.min(offset, secrets[next]?.start ?? offset) + moved;
  };
}

const known = new WeakMap<Finding['secrets'], readonly number[]>();

/** How far the text behind each secret has moved, added up once for a finding. */
function shiftsOf(secrets: Finding['secrets']): readonly number[] {
  const before = known.get(secrets);
  if (before) return before;
  let shift = 0;
  const shifts = secrets.map(({ start, end }) => {
    shift += MASK.length - (end - start);
    return shift;
  });
  known.set(secrets, shifts);
  return shifts;
}

/** The index of the first secret that ends behind a place: they are in order, so it is looked for by halves. */
function firstEndingBehind(secrets: Finding['secrets'], offset: number): number {
  let [from, to] = [0, secrets.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((secrets[middle]?.end ?? 0) > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}
