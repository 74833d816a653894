import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
interface Told { path: readonly PropertyKey[]; expected: string; found: string; mend: string }

/** The value at a path, own members only. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

const show = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

const place = (path: readonly PropertyKey[]): string => (path.length ? `\`${path.map(String).join('.')}\`` : 'the file');

/** Of a union's branches the one that got furthest, so that `source: {}` speaks of a missing `url`, not of "invalid input". */
function deepestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map((i) => i.path.length + (i.code === 'invalid_type' ? 0 : 1)));
  return [...branches].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}

/** Zod's issue in the words of a content author: one entry for each thing to mend. */
export function describeIssue(issue: Issue, root: unknown, above: readonly PropertyKey[] = []): Told[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length) {
    return deepestBranch(issue.errors).flatMap((inner) => describeIssue(inner, root, path));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], expected: `a known member in ${place(path)}`, found: `\`${key}\``, mend: 'check its spelling and indentation, or remove it' }));
  }
  const found = show(valueAt(root, path));
  const expected = `${place(path)}: ${issue.message.replace(/^Invalid (input|option|string): expected /, '').replace(/^Invalid option: /, '')}`;
  return [{ path, expected, found, mend: found === 'nothing' ? `add ${place(path)}` : `change ${place(path)}` }];
}
