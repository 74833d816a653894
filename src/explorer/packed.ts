import type { Finding } from '../schemas/finding.ts';
import type { Shape } from '../schemas/shape.ts';

/**
 * A finding on its way from the reader to the page. A log may hold 50,000 responses and as many secrets: copied one by one their places would hold the
 * page up, as numbers in one piece they are handed over.
 */
export interface Packed {
  readonly finding: Finding;
  /** Four numbers for each response: status (or -1), index of its shape, start, end. */
  readonly found: Int32Array<ArrayBuffer>;
  readonly shapes: readonly Shape[];
  /** Three numbers for each secret: index of its kind, start, end. */
  readonly secrets: Int32Array<ArrayBuffer>;
  readonly kinds: readonly string[];
}

/** The list without repetitions, and where each of its values stands in it. */
function indexed<T>(values: readonly T[]): { list: T[]; at: ReadonlyMap<T, number> } {
  const list = [...new Set(values)];
  return { list, at: new Map(list.map((value, index) => [value, index])) };
}

export function pack(finding: Finding): Packed {
  const { reading, secrets } = finding;
  const shapes = indexed(reading.found.map(({ shape }) => shape));
  const kinds = indexed(secrets.map(({ kind }) => kind));
  return {
    finding: { ...finding, reading: { ...reading, found: [] }, secrets: [] },
    found: Int32Array.from(reading.found.flatMap(({ status, shape, start, end }) => [status ?? -1, shapes.at.get(shape) ?? 0, start, end])),
    shapes: shapes.list,
    secrets: Int32Array.from(secrets.flatMap(({ kind, start, end }) => [kinds.at.get(kind) ?? 0, start, end])),
    kinds: kinds.list,
  };
}

const statusOf = (number = -1) => (number < 0 ? null : number);

export function unpack({ finding, found, shapes, secrets, kinds }: Packed): Finding {
  return {
    ...finding,
    reading: {
      ...finding.reading,
      found: Array.from({ length: found.length / 4 }, (_, index) => ({
        status: statusOf(found[4 * index]),
        shape: shapes[found[4 * index + 1] ?? 0] ?? 'none',
        start: found[4 * index + 2] ?? 0,
        end: found[4 * index + 3] ?? 0,
      })),
    },
    secrets: Array.from({ length: secrets.length / 3 }, (_, index) => ({
      kind: kinds[secrets[3 * index] ?? 0] ?? '',
      start: secrets[3 * index + 1] ?? 0,
      end: secrets[3 * index + 2] ?? 0,
    })),
  };
}
