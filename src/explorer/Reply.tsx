import { useId, useState } from 'react';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Finding } from '../schemas/finding.ts';
import { FIRST_CHOICE } from '../snippets/reply/choices.ts';
import { diagnosisOfFinding } from '../snippets/reply/of-finding.ts';
import { namedIn } from './named.ts';
import './reply.css';
import { ReplyChoices } from './ReplyChoices.tsx';
import { ReplyEditor } from './ReplyEditor.tsx';
import type { Answer } from './state.ts';

/** What was masked, with how often: `bearer token (1), cookie (2)`. */
function masked(secrets: Answer['finding']['secrets']): string {
  const kinds = [...new Set(secrets.map(({ kind }) => kind))];
  return kinds.map((kind) => `${kind} (${secrets.filter((secret) => secret.kind === kind).length})`).join(', ');
}

/** A reply to whoever sent the error: to see, to edit, to copy. `finding` is that of the text without its secrets; null until it is there. */
export function Reply({ answer, finding, catalogue, site }: { answer: Answer; finding: Finding | null; catalogue: Catalogue; site: string }) {
  const id = useId();
  const [how, setHow] = useState(FIRST_CHOICE);
  const { secrets } = answer.finding;
  const diagnosis = finding && diagnosisOfFinding(finding, namedIn(catalogue, finding));
  return (
    <section className="fx-reply" aria-labelledby={id}>
      <h3 id={id}>Reply</h3>
      {secrets.length > 0 && <p className="fx-hint">Masked before the reply was written: {masked(secrets)}.</p>}
      <ReplyChoices choice={how} onChoice={setHow} />
      {/* Another diagnosis is another reply: what was changed of the last one does not fit it. */}
      {diagnosis ? <ReplyEditor key={JSON.stringify(diagnosis)} diagnosis={diagnosis} choice={how} origin={new URL(site).origin} /> : <p>The reply is being written…</p>}
    </section>
  );
}
