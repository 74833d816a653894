import { useEffect, useState } from 'react';
import { writeClipboard } from '../components/write-clipboard.ts';

const SHOWN_MS = 4000;
const SAID = { copied: 'Copied.', refused: 'Your browser did not let this page copy; select the text instead.' };

/** Copies a text, with its HTML beside it where there is one, and says so in a place of its own: a live region on the button would be heard as the button's name. */
export function CopyButton({ label, text, html = null }: { label: string; text: string; html?: string | null }) {
  const [said, setSaid] = useState<keyof typeof SAID | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () => {
    writeClipboard(text, html).then(
      () => setSaid('copied'),
      () => setSaid('refused'),
    );
  };
  return (
    <span className="fx-copy">
      <button type="button" onClick={copy}>
        {label}
      </button>{' '}
      <span role="status">{said === null ? '' : SAID[said]}</span>
    </span>
  );
}
