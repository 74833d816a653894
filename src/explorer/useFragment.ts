import { type Dispatch, type RefObject, type SetStateAction, useEffect, useState } from 'react';
import { type Fragment, nextFragment } from './fragment.ts';
import { openLink } from './open-link.ts';
import { opened, received, refused, type State } from './state.ts';

/** What a text area makes of a text: its line breaks are all `\n`. */
const inBox = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * Opens what the address's fragment says, at the start and when it changes under the page, by a link or by hand. What stands in the box at the start,
 * typed before this ran, wins over the link. Returns whether the address has been read.
 */
export function useFragmentReader(box: RefObject<HTMLTextAreaElement | null>, setState: Dispatch<SetStateAction<State>>): boolean {
  const [read, setRead] = useState(false);
  useEffect(() => {
    let newest = 0;
    const follow = async (start: boolean) => {
      newest += 1;
      const mine = newest;
      const link = await openLink(location.hash);
      if (mine !== newest) return;
      const held = box.current?.value ?? '';
      const holds = (now: State) => (start ? opened(now, null, held) : now);
      if (link.kind === 'none') setState(holds);
      if (link.kind === 'refused') setState((now) => refused(holds(now), link.line));
      if (link.kind === 'said') setState((now) => opened(now, link.fragment, start ? held : now.text));
      if (link.kind === 'shared') {
        const { fragment, shared, text } = link;
        // A browser may have put the link's own text back after a reload.
        const own = start && held.trim() !== '' && held !== inBox(text);
        if (!own && box.current) box.current.value = text;
        setState((now) => (own ? opened(now, fragment, held) : received(now, { choice: fragment.choice, shared, text })));
      }
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
    const fragment: Fragment = { choice, opening, ...(shared && { shared }) };
    const next = nextFragment(location.hash, fragment);
    if (next === null) return;
    history.replaceState(history.state, '', `${location.pathname}${location.search}${next && `#${next}`}`);
  }, [active, choice, opening, shared]);
}
