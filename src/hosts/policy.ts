import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a page carries its policy. */
export const RE_META = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

const FALLBACK = 'default-src';
/** Directives that `default-src` does not stand in for: where one is missing, everything is allowed (CSP 3, section 6.3 and after). */
const ALONE: ReadonlySet<string> = new Set(['base-uri', 'form-action', 'frame-ancestors', 'sandbox', 'report-uri', 'report-to', 'upgrade-insecure-requests']);
const NOTHING = "'none'";

type Directives = ReadonlyMap<string, readonly string[]>;

/** The directives of a policy by name, in order. */
function directives(policy: string): Directives {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/)).filter(([name]) => name);
  return new Map(parts.map(([name = '', ...sources]) => [name, sources]));
}

/** The sources that a policy allows for a directive; null where it sets no limit. */
const allowed = (policy: Directives, name: string): readonly string[] | null => policy.get(name) ?? (ALONE.has(name) ? null : policy.get(FALLBACK) ?? null);

/**
 * One policy that allows what any of several allows: as a header it counts for every page, beside the page's own, and the stricter of the two decides.
 * Empty where there is no policy; else it ends in a semicolon.
 */
export function union(policies: readonly string[]): string {
  const all = policies.map(directives);
  const names = [...new Set(all.flatMap((policy) => [...policy.keys()]))];
  return names.flatMap((name) => {
    const lists = all.map((policy) => allowed(policy, name));
    if (lists.includes(null)) return [];
    const sources = [...new Set(lists.flatMap((list) => list ?? []))];
    // Beside another source it means nothing, and browsers complain of it.
    const meant = sources.length > 1 ? sources.filter((source) => source !== NOTHING) : sources;
    return `${[name, ...meant].join(' ')};`;
  }).join(' ');
}

/** The policies that the HTML files below `folder` carry, as one. */
export function builtPolicy(folder: string): string {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const found = pages.flatMap((file) => RE_META.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? []);
  return union([...new Set(found)].map((policy) => policy.replaceAll('&#39;', "'")));
}
