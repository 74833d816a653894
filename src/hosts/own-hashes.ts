import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RE_META } from './policy.ts';

const RE_INLINE = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g;
/** Astro's own hashes. One of another kind would be somebody's, and stays. */
const RE_HASH = /^'sha256-/;

/** An inline text as a Content-Security-Policy names it, without the quotes around it. */
export const hashOf = (text: string): `sha256-${string}` => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * A page whose Content-Security-Policy allows the inline scripts and styles it has, and no other: Astro lists those of the whole site on each
 * (https://docs.astro.build/en/reference/configuration-reference/#securitycsp), which allows more than is needed and is most of a small page's head.
 */
export function withOwnHashes(html: string): string {
  const own = new Set([...html.matchAll(RE_INLINE)].flatMap(([, , text]) => (text ? `'${hashOf(text)}'` : []))); // one with a `src` has none
  return html.replace(RE_META, (meta, policy: string) => {
    const kept = policy.split(' ').flatMap((source) => {
      const [, hash = source, end = ''] = /^('[^']*')(;?)$/.exec(source) ?? [];
      return !RE_HASH.test(hash) || own.has(hash) ? [source] : end;
    });
    return meta.replace(policy, () => kept.filter(Boolean).join(' ').replaceAll(' ;', ';'));
  });
}

/** Does so for every HTML file below `folder`. */
export function narrowPolicies(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const path = join(folder, file);
    writeFileSync(path, withOwnHashes(readFileSync(path, 'utf8')));
  }
}
