import type { Catalogue } from '../../schemas/catalogue.ts';
import { exact } from './edges.ts';
import { type Holds, keyword, keywordsIn } from '../keywords.ts';
import { type FoundKey, findKeys, keysOf, type KeySet } from './keys.ts';
import { findMembers } from './members.ts';
import { isPlain, looksSecret } from './not-secret.ts';
import { MASK, type Secret } from './secret.ts';
import { PATTERNS, type PatternRow } from './secret-table.ts';

export { MASK, type Secret };

/** The parts of a match that are secret: all of it, or what `each` finds in it. */
function* parts(secret: Secret, text: string, each: RegExp | undefined): Generator<Secret> {
  if (!each) return yield secret;
  for (const found of text.slice(secret.start, secret.end).matchAll(each)) {
    const end = secret.start + found.index + found[0].length;
    yield { kind: secret.kind, start: end - (found.groups?.['secret']?.length ?? 0), end };
  }
}

const ROWS = (PATTERNS as readonly PatternRow[]).map((row) => ({ ...row, keywords: row.keywords?.map(keyword) ?? [] }));

function* findPatterns(text: string, holds: Holds): Generator<Secret> {
  for (const { kind, pattern, each, odd } of ROWS.filter(({ keywords }) => holds(keywords))) {
    for (const found of text.matchAll(pattern)) {
      const value = found.groups?.['secret'] ?? '';
      if (odd ? !looksSecret(value) : isPlain(value)) continue;
      const end = found.index + found[0].length;
      const start = found.groups?.['before'] === undefined ? end - value.length : found.index - found.groups['before'].length;
      yield* parts({ kind, start, end }, text, each);
    }
  }
}

function* findNamed(text: string, holds: Holds): Generator<Secret> {
  for (const { row, start, end } of findMembers(text, holds)) {
    yield* parts({ kind: row.kind, start, end }, text, row.each);
  }
}

/** What a stretch still shows of a secret, where parts of it are masked already. */
function* unmasked(secret: Secret, text: string, { bare }: KeySet): Generator<Secret> {
  const value = text.slice(secret.start, secret.end);
  if (!value.includes(MASK)) return yield secret;
  let start = secret.start;
  for (const piece of value.split(MASK)) {
    if (looksSecret(piece) && !bare.test(piece)) yield { kind: secret.kind, start, end: start + piece.length };
    start += piece.length + MASK.length;
  }
}

/** Where a text holds secrets, in order and apart. Of a key the beginning is left, since it tells whose it is. */
export function findSecrets(text: string, catalogue: Catalogue, holds: Holds = keywordsIn(text)): Secret[] {
  const set = keysOf(catalogue);
  const keys = findKeys(text, set, holds);
  const found = [...findNamed(text, holds), ...findPatterns(text, holds), ...keys.map(({ kind, shown, end }) => ({ kind, start: shown, end }))]
    .map((secret) => exact(text, secret))
    .flatMap((secret) => [...unmasked(secret, text, set)])
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Secret[] = [];
  for (const secret of found) {
    const last = apart.at(-1);
    if (last && secret.start < last.end) last.end = Math.max(last.end, secret.end);
    else apart.push({ ...secret });
  }
  return without(apart, keys);
}

/** Secrets without the beginnings of keys that may be shown; what is left there is named by its key. Both lists are in order. */
function without(secrets: readonly Secret[], keys: readonly FoundKey[]): Secret[] {
  const out: Secret[] = [];
  let i = 0;
  for (const secret of secrets) {
    let rest: Secret | null = secret;
    for (; i < keys.length; i++) {
      const key = keys[i];
      if (!key || !rest || key.start >= rest.end) break;
      if (key.end <= rest.start || key.shown === key.start) continue;
      if (key.start > rest.start) out.push({ ...rest, end: key.start });
      rest = { kind: key.kind, start: Math.max(rest.start, key.shown), end: rest.end };
    }
    if (rest && rest.end > rest.start) out.push(rest);
  }
  return out;
}

/** The text with its secrets masked: the only form of it that may be shown as copyable, shared or stored. */
export function mask(text: string, secrets: readonly Secret[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of secrets) {
    out += text.slice(from, start) + MASK;
    from = end;
  }
  return out + text.slice(from);
}
