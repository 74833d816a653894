import type { Catalogue } from '../../schemas/catalogue.ts';
import { KEYS, type KeyRow } from './secret-table.ts';

/** A key found in a text: its beginning, which may stay, and the rest, which may not. */
export interface FoundKey {
  kind: string;
  start: number;
  /** Where the beginning that may be shown ends. */
  shown: number;
  end: number;
}

/** The keys of the table and of a catalogue's APIs, as one pattern: a long text is gone through once, however many there are. */
export interface KeySet {
  rows: readonly KeyRow[];
  pattern: RegExp;
  /** A prefix with nothing after it: what is left of a key that is masked already. */
  bare: RegExp;
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const TAIL = String.raw`[\w-]{16,500}(?:\.[\w-]{6,500}){0,3}`;
/** No more of a key than this may stay readable. */
const MOST_SHOWN = 0.6;

function keySet(own: readonly KeyRow[]): KeySet {
  const rows = [...own, ...KEYS];
  const all = rows.map(({ prefix, tail }, i) => `(?<k${i}>${prefix})${tail ?? TAIL}`).join('|');
  const prefixes = rows.map(({ prefix }) => prefix.replace(/\(\?=[^()]*\)/g, '')).join('|');
  return { rows, pattern: new RegExp(String.raw`(?<!(?<!\\)[A-Za-z0-9])(?:${all})`, 'g'), bare: new RegExp(`(?:^|[^A-Za-z0-9])(?:${prefixes})$`) };
}

const known = new WeakMap<Catalogue, KeySet>();

/** The catalogue's prefixes come first: they are more telling than a prefix that many use. */
export function keysOf(catalogue: Catalogue): KeySet {
  const before = known.get(catalogue);
  if (before) return before;
  const own = catalogue.apis.flatMap(({ credentials }) =>
    credentials.map(({ prefix, kind }) => ({
      kind, prefix: escapeRegExp(prefix),
      tail: String.raw`[\w-]{${Math.max(4, Math.ceil(prefix.length * (1 / MOST_SHOWN - 1)))},500}`,
    })));
  const set = keySet(own);
  known.set(catalogue, set);
  return set;
}

/** The keys in a text. What follows the prefix has a digit or a capital; else it is a word or a slug (`sk-learn-pipeline`). */
export function findKeys(text: string, { rows, pattern }: KeySet): FoundKey[] {
  const found: FoundKey[] = [];
  for (const { 0: whole, index: start, groups = {} } of text.matchAll(pattern)) {
    const row = rows.findIndex((_, i) => groups[`k${i}`] !== undefined);
    const prefix = groups[`k${row}`] ?? '';
    if (!/[A-Z0-9]/.test(whole.slice(prefix.length))) continue;
    const end = start + whole.length;
    found.push({ kind: rows[row]?.kind ?? '', start, shown: prefix.length <= whole.length * MOST_SHOWN ? start + prefix.length : start, end });
  }
  return found;
}
