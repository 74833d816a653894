import type { Misleading } from '../schemas/record.ts';
import type { ErrorRecord } from '../catalog/record.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Verdict } from '../schemas/verdict.ts';
import type { Shown } from './records.ts';
import { type StatusVerdicts, statusVerdicts } from './status-verdicts.ts';

/**
 * What goes wrong where a policy goes by something shorter than the whole error, worst first: it repeats what must not be repeated; it repeats at the
 * wrong moment; it gives up on what can succeed; it does not repeat either way, but looks for the mistake in the wrong place.
 */
export const EFFECTS = ['repeats', 'mistimes', 'gives-up', 'misplaces'] as const;
export type Effect = (typeof EFFECTS)[number];

/** One line of an error's page, as the list shows it. */
export interface MisleadingRow {
  api: { id: string; name: string };
  /** The code as on the wire, else the slug. */
  name: string;
  title: string;
  /** The line itself, on the error's page. */
  href: string;
  retired: boolean;
  method: string | null;
  by: Misleading['by'];
  says: Shown;
  here: Shown;
  effect: Effect;
  text: string;
}

export interface MisleadingStatus {
  status: number;
  /** How many errors of the catalogue come with it, misleading or not. */
  senders: number;
  alone: StatusVerdicts;
  /** What most of its class say, where that is what misleads. */
  class: Shown | null;
  rows: MisleadingRow[];
}

export interface MisleadingList {
  /** How many errors have a line, and how many there are. */
  misled: number;
  errors: number;
  /** By status, lowest first; those that mislead nobody are left out. */
  statuses: MisleadingStatus[];
  /** Codes that mean different things with different statuses. */
  codes: MisleadingRow[];
}

const repeats = (verdict: Verdict): boolean => verdict === 'retry' || verdict === 'wait';

/** What becomes of a policy that follows `says` where `here` is right. */
export function effectOf({ says, here }: Pick<Misleading, 'says' | 'here'>): Effect {
  if (repeats(says)) return repeats(here) ? 'mistimes' : 'repeats';
  return repeats(here) ? 'gives-up' : 'misplaces';
}

const rowOf = ({ api, slug, code, title, page, retired }: ErrorRecord, line: Misleading): MisleadingRow => ({
  api: { id: api.id, name: api.name }, name: code ?? slug, title, href: `${page}#misleading`, retired: retired !== null,
  method: line.method, by: line.by, text: line.text, effect: effectOf(line),
  says: { verdict: line.says, careful: line.careful.says }, here: { verdict: line.here, careful: line.careful.here },
});

const byEffect = (a: MisleadingRow, b: MisleadingRow): number => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect);

/** Every misleading line of these records, once: by the status that misleads, and those where the code does. */
export function misleadingList(records: readonly ErrorRecord[], catalogue: Catalogue): MisleadingList {
  const lines = records.flatMap((record) => record.misleading.map((line) => ({ status: line.status, row: rowOf(record, line) })));
  const byStatus = lines.filter(({ row }) => row.by !== 'code');
  const statuses = [...new Set(byStatus.map(({ status }) => status))].sort((a, b) => a - b);
  return {
    misled: records.filter(({ misleading }) => misleading.length > 0).length,
    errors: records.length,
    statuses: statuses.map((status) => {
      const rows = byStatus.filter((line) => line.status === status).map(({ row }) => row).sort(byEffect);
      const senders = records.filter((record) => record.status.includes(status)).length;
      return { status, senders, alone: statusVerdicts(catalogue, String(status)), class: rows.find(({ by }) => by === 'class')?.says ?? null, rows };
    }),
    codes: lines.filter(({ row }) => row.by === 'code').map(({ row }) => row),
  };
}

/** How many rows have each effect, in the order of {@link EFFECTS}; only those that occur. */
export const effectCounts = (rows: readonly MisleadingRow[]): { effect: Effect; count: number }[] =>
  EFFECTS.map((effect) => ({ effect, count: rows.filter((row) => row.effect === effect).length })).filter(({ count }) => count > 0);
