import type { Finding } from '../schemas/finding.ts';
import { CopyButton } from './CopyButton.tsx';
import { Text } from './Text.tsx';

/** What the reader should know of how the paste was read: masked secrets, mended text, notes. */
export function ReadingNotes({ finding: { reading, secrets, redacted } }: { finding: Pick<Finding, 'reading' | 'secrets' | 'redacted'> }) {
  const kinds = [...new Set(secrets.map(({ kind }) => kind))];
  const notes = [...new Set(reading.notes)];
  if (kinds.length === 0 && notes.length === 0) return null;
  return (
    <section className="fx-notes">
      {kinds.length > 0 && (
        <>
          <p>Masked below, and never sent anywhere: {kinds.join(', ')}. If you shared this text elsewhere, replace these credentials.</p>
          <CopyButton label="Copy the text without secrets" text={redacted} />
        </>
      )}
      {notes.length > 0 && (
        <ul aria-label="Notes on the reading">
          {notes.map((note) => (
            <li key={note}>
              <Text>{note}</Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
