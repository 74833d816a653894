import { useId, useState } from 'react';
import type { ReplyChoice } from '../snippets/reply/choices.ts';
import type { Diagnosis } from '../snippets/reply/diagnosis.ts';
import { FORMATS } from '../snippets/reply/formats/formats.ts';
import { replyOf } from '../snippets/reply/reply.ts';
import { CopyButton } from './CopyButton.tsx';
import { ReplyPreview } from './ReplyPreview.tsx';

/** The words of an HTML text, for fields that take no markup. Nothing of it runs or loads. */
const wordsOf = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();

/** The reply as it will look, its text to edit, and its copy. What was edited is kept for each choice, as long as the diagnosis stays the same. */
export function ReplyEditor({ diagnosis, choice, origin }: { diagnosis: Diagnosis; choice: ReplyChoice; origin: string }) {
  const id = useId();
  const [edited, setEdited] = useState<Readonly<Record<string, string>>>({});
  const { tone, length, format } = choice;
  const key = `${tone} ${length} ${format}`;
  const document = replyOf(diagnosis, length, { tone, origin });
  const suggested = FORMATS[format].print(document);
  const own = edited[key] ?? null;
  const text = own ?? suggested;
  const keep = (value: string | null) =>
    setEdited(({ [key]: _, ...others }) => (value === null || value === suggested ? others : { ...others, [key]: value }));
  return (
    <>
      <figure>
        <figcaption>{own === null ? 'As it will look' : 'As it would look without your changes'}</figcaption>
        <ReplyPreview document={document} format={format} />
      </figure>
      <div className="fx-reply-text">
        <label htmlFor={id}>Text of the reply ({FORMATS[format].label})</label>
        <textarea id={id} value={text} rows={Math.min(16, text.split('\n').length + 2)} spellCheck={false} onInput={(event) => keep(event.currentTarget.value)} />
      </div>
      <div className="fx-actions">
        {format === 'html' ? (
          <>
            <CopyButton label="Copy the reply" html={text} text={own === null ? FORMATS.plain.print(document) : wordsOf(own)} />
            <CopyButton label="Copy its HTML" text={text} />
          </>
        ) : (
          <CopyButton label="Copy the reply" text={text} />
        )}
        {own !== null && (
          <button type="button" onClick={() => keep(null)}>
            Back to the suggested reply
          </button>
        )}
      </div>
    </>
  );
}
