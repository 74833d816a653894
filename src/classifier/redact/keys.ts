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

/** The keys of the table and of a catalogue's APIs, all in one pattern: a long text is not gone through for each of them. */
export interface KeySet {
  rows: readonly KeyRow[];
  /** Keys after what is no part of a word, and those after what is: `_` or the letter of an escape (`\\n`). A look-behind for both would take three times as long. */
  patterns: readonly RegExp[];
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
  const patterns = [String.raw`\b`, String.raw`(?<lead>_|\\[A-Za-z0-9])`].map((before) => new RegExp(`${before}(?:${all})`, 'g'));
  return { rows, patterns, bare: new RegExp(`(?:^|[^A-Za-z0-9])(?:${prefixes})$`) };
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

function* matchesOf({ rows, patterns }: KeySet, text: string): Generator<FoundKey> {
  for (const { 0: whole, index, groups = {} } of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const row = rows.findIndex((_, i) => groups[`k${i}`] !== undefined);
    const start = index + (groups['lead']?.length ?? 0);
    const tail = start + (groups[`k${row}`]?.length ?? 0);
    const end = index + whole.length;
    // What follows the prefix has a digit or a capital; else it is a word or a slug (`sk-learn-pipeline`).
    if (/[A-Z0-9]/.test(text.slice(tail, end))) yield { kind: rows[row]?.kind ?? '', start, shown: tail - start <= (end - start) * MOST_SHOWN ? tail : start, end };
  }
}

/** The keys in a text, in order and apart. */
export function findKeys(text: string, set: KeySet): FoundKey[] {
  const apart: FoundKey[] = [];
  for (const key of [...matchesOf(set, text)].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && key.start < last.end) last.end = Math.max(last.end, key.end);
    else apart.push(key);
  }
  return apart;
}
