import { type Dispatch, type RefObject, type SetStateAction, useEffect, useState } from 'react';
import { type Fragment, nextFragment } from './fragment.ts';
import { show, textOf } from './long-text.ts';
import { openLink } from './open-link.ts';
import { opened, received, refused, restarted, type State } from './state.ts';

/** What a text area makes of a text: its line breaks are all `\n`. */
const inBox = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * Opens what the address's fragment says, at the start and when it changes under the page, by a link or by hand. A text of the reader's own wins: over a
 * link without a paste always, over a shared one where it was typed before this ran. Returns whether the address has been read.
 */
export function useFragmentReader(box: RefObject<HTMLTextAreaElement | null>, setState: Dispatch<SetStateAction<State>>): boolean {
  const [read, setRead] = useState(false);
  useEffect(() => {
    let newest = 0;
    /** What a link has put into the box: no text of the reader's own. */
    let brought: string | null = null;
    const follow = async (start: boolean) => {
      newest += 1;
      const mine = newest;
      const link = await openLink(location.hash);
      if (mine !== newest) return;
      const held = box.current ? textOf(box.current) : '';
      // After a reload, a browser may have put the link's own text back.
      if (start && link.kind === 'shared') brought = inBox(link.text);
      const own = held.trim() !== '' && held !== brought;
      const before = (now: State): State => (start ? { ...now, text: held } : own ? now : restarted(now));
      const put = (text: string) => {
        brought = inBox(text);
        if (box.current) show(box.current, text);
      };
      if (link.kind === 'refused') setState((now) => refused(start ? before(now) : now, link.line));
      else if (link.kind === 'shared' && !(start && own)) {
        put(link.text);
        setState((now) => received(now, link));
      } else if (link.kind !== 'none') {
        if (!own) put('');
        setState((now) => opened(before(now), link.fragment));
      } else if (start) setState(before);
      setRead(true);
    };
    const changed = () => follow(false);
    follow(true);
    addEventListener('hashchange', changed);
    return () => {
      newest += 1;
      removeEventListener('hashchange', changed);
    };
  }, [box, setState]);
  return read;
}

/** Keeps what was said in the address; `active` once the address has been read. A shared link keeps its paste until the reader edits it. */
export function useFragmentWriter(active: boolean, { choice, opening, shared }: Pick<State, 'choice' | 'opening' | 'shared'>): void {
  useEffect(() => {
    if (!active) return;
    // A paste that has left the address, by another fragment, does not come back into it.
    const fragment: Fragment = { choice, opening, ...(shared && location.hash.includes(shared.packed) && { shared }) };
    const next = nextFragment(location.hash, fragment);
    if (next === null) return;
    history.replaceState(history.state, '', `${location.pathname}${location.search}${next && `#${next}`}`);
  }, [active, choice, opening, shared]);
}
