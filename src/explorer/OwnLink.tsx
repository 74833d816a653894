import type { ReactNode } from 'react';
import { ownPath } from './own-link.ts';

/** A link to a page of this site; anything else is shown without a link. */
export function OwnLink({ path, children }: { path: string | null; children: ReactNode }) {
  const href = path === null ? null : ownPath(path);
  return href === null ? children : <a href={href}>{children}</a>;
}
