import { useId, useMemo, useState } from 'react';
import { FIRST_CHOICE } from '../snippets/reply/choices.ts';
import { diagnosisOfFinding } from '../snippets/reply/of-finding.ts';
import { type Choice, contextOf } from './choice.ts';
import type { Explainer } from './explain.ts';
import { namedIn } from './named.ts';
import './reply.css';
import { ReplyChoices } from './ReplyChoices.tsx';
import { ReplyEditor } from './ReplyEditor.tsx';
import type { Answer } from './state.ts';
import { useRedactedFinding } from './useRedactedFinding.ts';

/** What was masked, with how often: `bearer token (1), cookie (2)`. */
function masked(secrets: Answer['finding']['secrets']): string {
  const kinds = [...new Set(secrets.map(({ kind }) => kind))];
  return kinds.map((kind) => `${kind} (${secrets.filter((secret) => secret.kind === kind).length})`).join(', ');
}

/** A reply to whoever sent the error, made from the text without its secrets: to see, to edit, to copy. */
export function Reply({ explainer, answer, choice }: { explainer: Explainer; answer: Answer; choice: Choice }) {
  const id = useId();
  const [how, setHow] = useState(FIRST_CHOICE);
  const context = useMemo(() => contextOf(choice), [choice]);
  const finding = useRedactedFinding(explainer, answer, context);
  if (answer.finding.outcome !== 'error') return null;
  const { secrets } = answer.finding;
  const diagnosis = finding && diagnosisOfFinding(finding, namedIn(explainer.catalogue, finding));
  return (
    <section className="fx-reply" aria-labelledby={id}>
      <h3 id={id}>Reply</h3>
      {secrets.length > 0 && <p className="fx-hint">Masked before the reply was written: {masked(secrets)}.</p>}
      <ReplyChoices choice={how} onChoice={setHow} />
      {/* Another diagnosis is another reply: what was changed of the last one does not fit it. */}
      {diagnosis ? <ReplyEditor key={JSON.stringify(diagnosis)} diagnosis={diagnosis} choice={how} /> : <p>The reply is being written…</p>}
    </section>
  );
}
