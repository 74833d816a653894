import { useEffect, useRef } from 'react';
import type { Said } from './said.ts';
import type { State } from './state.ts';

/** What the reader said so far, each to be taken back, and what the last word changed. */
export function SaidList({ said, changed, onUndo }: { said: readonly Said[]; changed: State['changed']; onUndo: (said: Said) => void }) {
  const note = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may be gone: whoever used the keyboard goes on from what it changed.
  useEffect(() => {
    if (changed && document.activeElement === document.body) note.current?.focus({ preventScroll: true });
  }, [changed]);
  return (
    <>
      {changed && (
        <p className="fx-changed" ref={note} tabIndex={-1}>
          <b>{changed.said}.</b> {changed.lines.join(' ')}
        </p>
      )}
      {said.length > 0 && (
        <ul className="fx-said" aria-label="What you said">
          {said.map((one) => (
            <li key={one.id}>
              {one.text}{' '}
              <button type="button" onClick={() => onUndo(one)} aria-label={`Take back: ${one.text}`}>
                Take back
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
