import type { Shared } from './fragment.ts';
import { momentText } from './moment.ts';

/** What is said first of a text from a link. */
export const SHARED = 'Shared by a link.';

/** What stands above the answer to a text from a link: that it is not the reader's own, and who is to be trusted for it. */
export function SharedNotice({ shared: { now } }: { shared: Shared }) {
  return (
    <div className="fx-shared">
      <p>
        <b>{SHARED}</b> Anybody can write such a link: trust the text, and what was said with it, as far as you trust its sender. Read
        as of {momentText(now)}; once you edit the text it is read as your own, as of now.
      </p>
    </div>
  );
}
