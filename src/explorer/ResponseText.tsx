import type { Place } from './evidence-places.ts';
import { excerpt } from './excerpt.ts';
import type { Span } from './json-tokens.ts';

const characters = (count: number) => `${count.toLocaleString('en')} characters`;

/** The redacted response, read-only, with its evidence marked. */
export function ResponseText({
  text,
  within,
  places,
  active = null,
  onActive,
}: {
  text: string;
  within: Span;
  places: readonly Place[];
  active?: number | null;
  onActive?: (index: number | null) => void;
}) {
  const { pieces, before, after } = excerpt(text, within, places);
  return (
    <figure aria-label="The response, secrets masked">
      <pre className="fx-response">
        {before > 0 && <i>{characters(before)} before</i>}
        {pieces.map(({ start, text: piece, evidence: [first, ...more] }) =>
          first === undefined ? (
            piece
          ) : (
            <mark
              key={start}
              data-active={(active !== null && [first, ...more].includes(active)) || undefined}
              onMouseEnter={() => onActive?.(first)}
              onMouseLeave={() => onActive?.(null)}
            >
              {piece}
            </mark>
          ),
        )}
        {after > 0 && <i>{characters(after)} after</i>}
      </pre>
    </figure>
  );
}
