import { useState } from 'react';
import { statusPage } from '../classifier/status-page.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Answer } from './state.ts';
import { evidencePlaces } from './evidence-places.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { shownSpan } from './excerpt.ts';
import { maskedOffsets } from './masked-offsets.ts';
import { nameOf } from './naming.ts';
import { OwnLink } from './OwnLink.tsx';
import { ResponseText } from './ResponseText.tsx';

/** Which error of which API it is and why we think so: the evidence as a list and marked in the response, each pointing at the other. */
export function WhichError({ answer: { finding }, catalogue }: { answer: Answer; catalogue: Catalogue }) {
  const [active, setActive] = useState<number | null>(null);
  const { match, reading, redacted, response } = finding;
  const evidence = match?.evidence ?? [];
  const offset = maskedOffsets(finding);
  const found = reading.found[reading.chosen];
  const within = found ? { start: offset(found.start), end: offset(found.end) } : { start: 0, end: redacted.length };
  // The shape stands everywhere in the body: it is marked only while it is pointed at.
  const places = evidencePlaces(redacted, within, evidence, shownSpan(redacted, within)).filter(
    (place) => place.evidence === active || evidence[place.evidence]?.signal !== 'shape',
  );
  const name = match && nameOf(match, catalogue);
  const page = statusPage(catalogue, String(response.status));
  return (
    <section className="fx-which">
      <h3>Which error</h3>
      {match && name ? (
        <p className="fx-match">
          <OwnLink path={match.page}>{name.title}</OwnLink>
          {name.code && (
            <>
              {' '}
              <code>{name.code}</code>
            </>
          )}{' '}
          of {name.api}
          {match.confidence === 'certain' ? '' : `, ${match.confidence}`}
        </p>
      ) : (
        <p>We can’t tell which API’s error this is. The advice is what holds for any API.</p>
      )}
      {page && (
        <p>
          <OwnLink path={page}>What {response.status} means in any API</OwnLink>
        </p>
      )}
      <EvidenceList evidence={evidence} active={active} onActive={setActive} />
      <ResponseText text={redacted} within={within} places={places} active={active} onActive={setActive} />
    </section>
  );
}
