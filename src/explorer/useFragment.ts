import { useEffect } from 'react';
import type { Choice } from './choice.ts';
import { decodeFragment, type Fragment, nextFragment, type Opening } from './fragment.ts';

/** Follows the address's fragment when it changes under the page, by a link or by hand. */
export function useFragmentChange(onChange: (fragment: Fragment) => void): void {
  useEffect(() => {
    const follow = () => {
      const fragment = decodeFragment(location.hash);
      if (fragment) onChange(fragment);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [onChange]);
}

/** Keeps what was said in the address; `active` once the address has been read. */
export function useFragmentWriter(active: boolean, choice: Choice, opening: Opening): void {
  useEffect(() => {
    if (!active) return;
    const next = nextFragment(location.hash, { choice, opening });
    if (next === null) return;
    history.replaceState(history.state, '', `${location.pathname}${location.search}${next && `#${next}`}`);
  }, [active, choice, opening]);
}
