import type { Evidence } from '../schemas/finding.ts';

const SIGNALS: Record<Evidence['signal'], string> = {
  'type-uri': 'problem type',
  host: 'host',
  name: 'name',
  header: 'header',
  code: 'code',
  reason: 'reason',
  field: 'field',
  shape: 'built like this API’s errors',
  status: 'status',
  chosen: 'chosen by you',
};

/** Where a piece of evidence stands, for people; nothing where its signal says it. */
const place = (at: string): string | null =>
  at.startsWith('body:') ? at.slice('body:'.length) : at.startsWith('header:') ? at.slice('header:'.length) : null;

/** The evidence, one button each: pointing at it or reaching it by keyboard shows where it stands in the response. */
export function EvidenceList({
  evidence,
  active,
  onActive,
}: {
  evidence: readonly Evidence[];
  active: number | null;
  onActive: (index: number | null) => void;
}) {
  if (evidence.length === 0) return null;
  return (
    <ul className="fx-evidence" aria-label="Evidence">
      {evidence.map(({ signal, at, value }, index) => (
        <li key={`${signal}:${at}`}>
          <button
            type="button"
            data-active={active === index || undefined}
            onMouseEnter={() => onActive(index)}
            onMouseLeave={() => onActive(null)}
            onFocus={() => onActive(index)}
            onBlur={() => onActive(null)}
            onClick={() => onActive(index)}
          >
            {SIGNALS[signal]}
            {signal !== 'shape' && (
              <>
                {' '}
                <code>{value}</code>
              </>
            )}
            {place(at) && (
              <>
                {' '}
                at <code>{place(at)}</code>
              </>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
