import { useId, useState } from 'react';
import type { Finding } from '../schemas/finding.ts';
import type { Choice } from './choice.ts';
import { CopyButton } from './CopyButton.tsx';
import type { Explainer } from './explain.ts';
import { Fold } from './Fold.tsx';
import { momentText } from './moment.ts';
import { saidSoFar } from './said.ts';
import './share.css';
import type { ShareLink } from './share-link.ts';
import type { Answer } from './state.ts';
import { useShareLink } from './useShareLink.ts';

interface Diagnosis {
  readonly explainer: Explainer;
  readonly answer: Answer;
  /** The finding of the text without its secrets; null until it is there. */
  readonly shareable: Finding | null;
  readonly choice: Choice;
  readonly explorerUrl: string;
}

const HOLDS: Record<ShareLink['kind'], string> = {
  whole: 'The link holds this text and opens to the same finding. Whoever has the link can read it.',
  short:
    'The whole text is too long for a link. This one holds only what the finding names of it, and opens to the same finding. Whoever has the link can read it.',
  bare: 'This text is too long for a link, and a shorter one would be answered differently. The link holds only the API, the status and the code: what it opens to may differ from this answer.',
};

/** What was masked, or that nothing was, which is no promise that nothing is secret. */
function maskedText({ finding: { secrets } }: Answer): string {
  const kinds = [...new Set(secrets.map(({ kind }) => kind))];
  return kinds.length > 0
    ? `Masked: ${kinds.join(', ')}. Look through the rest yourself.`
    : 'No credentials were found. Look through the text yourself.';
}

/** What the link will show to whoever opens it; then the button that copies it. */
function Preview({ explainer, answer, shareable, choice, explorerUrl }: Diagnosis) {
  const id = useId();
  const link = useShareLink(explainer, answer, shareable, choice, explorerUrl);
  if (!link) return <p className="fx-hint">The link is being made.</p>;
  const said = saidSoFar(choice, [], explainer.catalogue, answer.finding.match?.api ?? null).map(({ text }) => text);
  return (
    <div className="fx-share">
      <p>{HOLDS[link.kind]}</p>
      {link.kind !== 'bare' && (
        <>
          <label htmlFor={id}>What the link will show</label>
          <textarea id={id} readOnly rows={10} spellCheck={false} value={link.text} />
          <p className="fx-hint">{maskedText(answer)}</p>
          <p className="fx-hint">
            With it go the moment of reading, {momentText(answer.now)}
            {said.length > 0 && `, and what you said: ${said.join(' · ')}`}.
          </p>
        </>
      )}
      <CopyButton label="Copy link to this diagnosis" text={link.url} />
    </div>
  );
}

/** A link to this diagnosis, made once the reader looks. */
export function ShareSection(diagnosis: Diagnosis) {
  const [open, setOpen] = useState(false);
  return (
    <Fold title="Copy or share" open={false} onToggle={setOpen}>
      {open && <Preview {...diagnosis} />}
    </Fold>
  );
}
