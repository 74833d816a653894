import type { Catalogue } from '../../schemas/catalogue.ts';
import { once } from '../memo.ts';
import { type Holds, keyword, type Keyword } from '../keywords.ts';
import { KEYS, type KeyRow } from './secret-table.ts';

/** A key found in a text: its beginning, which may stay, and the rest, which may not. */
export interface FoundKey {
  kind: string;
  start: number;
  /** Where the beginning that may be shown ends. */
  shown: number;
  end: number;
}

/** How a key begins, as a pattern by itself, and what a text must hold to be worth searching with it. */
interface Prefix {
  kind: string;
  source: string;
  patterns: () => readonly RegExp[];
  keywords: readonly [Keyword];
}

/** The keys of the table and of a catalogue's APIs. */
export interface KeySet {
  prefixes: readonly Prefix[];
  /** All in one pattern: a long text that may hold many of them is not gone through for each. */
  patterns: () => readonly RegExp[];
  /** A prefix with nothing after it: what is left of a key that is masked already. */
  bare: RegExp;
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const TAIL = String.raw`[\w-]{16,500}(?:\.[\w-]{6,500}){0,3}`;
/** No more of a key than this may stay readable. */
const MOST_SHOWN = 0.6;

/** More of them than these are searched for at once. */
const FEW = 4;

/** Keys after what is no part of a word, and those after what is: `_` or the letter of an escape (`\\n`). A look-behind for both would take three times as long. */
function patternsOf(rows: readonly { source: string; tail: string }[]): RegExp[] {
  const keys = rows.map(({ source, tail }, i) => `(?<k${i}>${source})${tail}`).join('|');
  return [String.raw`\b`, String.raw`(?<lead>_|\\[A-Za-z0-9])`].map((before) => new RegExp(`${before}(?:${keys})`, 'g'));
}

/** The letters that a prefix's pattern begins with. */
const RE_LITERAL = /^(?:[\w/-]|\\\.)+/;

function keySet(own: readonly KeyRow[]): KeySet {
  const rows = [...own, ...KEYS].flatMap(({ kind, prefixes, tail = TAIL }) => prefixes.map((source) => ({ kind, source, tail })));
  return {
    prefixes: rows.map((row) => ({ ...row, patterns: once(() => patternsOf([row])), keywords: [keyword(RE_LITERAL.exec(row.source)?.[0].replaceAll('\\', '') ?? '')] })),
    patterns: once(() => patternsOf(rows)),
    bare: new RegExp(`(?:^|[^A-Za-z0-9])(?:${rows.map(({ source }) => source.replace(/\(\?=[^()]*\)/g, '')).join('|')})$`),
  };
}

const known = new WeakMap<Catalogue, KeySet>();

/** The catalogue's prefixes come first: they are more telling than a prefix that many use. */
export function keysOf(catalogue: Catalogue): KeySet {
  const before = known.get(catalogue);
  if (before) return before;
  const own = catalogue.apis.flatMap(({ credentials }) =>
    credentials.map(({ prefix, kind }) => ({
      kind, prefixes: [escapeRegExp(prefix)],
      tail: String.raw`[\w-]{${Math.max(4, Math.ceil(prefix.length * (1 / MOST_SHOWN - 1)))},500}`,
    })));
  const set = keySet(own);
  known.set(catalogue, set);
  return set;
}

function keyIn(text: string, { 0: whole, index, groups = {} }: RegExpExecArray, prefixes: readonly Prefix[]): FoundKey | null {
  const which = prefixes.findIndex((_, i) => groups[`k${i}`] !== undefined);
  const start = index + (groups['lead']?.length ?? 0);
  const tail = start + (groups[`k${which}`] ?? '').length;
  const end = index + whole.length;
  // What follows the prefix has a digit or a capital; else it is a word or a slug (`sk-learn-pipeline`).
  return /[A-Z0-9]/.test(text.slice(tail, end)) ? { kind: prefixes[which]?.kind ?? '', start, shown: tail - start <= (end - start) * MOST_SHOWN ? tail : start, end } : null;
}

function* matchesOf(set: KeySet, text: string, holds: Holds): Generator<FoundKey> {
  const held = set.prefixes.filter(({ keywords }) => holds(keywords));
  const searches = held.length > FEW ? [{ patterns: set.patterns, prefixes: set.prefixes }] : held.map((prefix) => ({ patterns: prefix.patterns, prefixes: [prefix] }));
  for (const { patterns, prefixes } of searches) {
    for (const pattern of patterns()) {
      for (const found of text.matchAll(pattern)) {
        const key = keyIn(text, found, prefixes);
        if (key) yield key;
      }
    }
  }
}

/** The keys in a text, in order and apart. */
export function findKeys(text: string, set: KeySet, holds: Holds): FoundKey[] {
  const apart: FoundKey[] = [];
  for (const key of [...matchesOf(set, text, holds)].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && key.start < last.end) last.end = Math.max(last.end, key.end);
    else apart.push(key);
  }
  return apart;
}
