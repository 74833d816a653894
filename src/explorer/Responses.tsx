import type { Finding } from '../schemas/finding.ts';
import { maskedOffsets } from './masked-offsets.ts';

/** A log may hold thousands; so many are offered at once, around the one described. */
const OFFERED = 12;
const WORDS_LENGTH = 48;
const LOOKED_AT = 500;
const RE_STATUS_LINE = /^[\s<>|*]*HTTP\/[\d.]+ \d{3} */;

/** Which responses to offer: all of a few, else those around the chosen one. */
export function offered(count: number, chosen: number): number[] {
  const first = Math.max(0, Math.min(chosen - OFFERED / 2, count - OFFERED));
  return Array.from({ length: Math.min(count, OFFERED) }, (_, place) => first + place);
}

/** How a response begins, secrets masked; null where its own text is not told apart from its neighbours'. */
export function firstWords(finding: Pick<Finding, 'reading' | 'redacted' | 'secrets'>, index: number): string | null {
  const { found } = finding.reading;
  const one = found[index];
  if (!one || [found[index - 1], found[index + 1]].some((next) => next?.start === one.start)) return null;
  const offset = maskedOffsets(finding);
  const [line = ''] = finding.redacted.slice(offset(one.start), Math.min(offset(one.end), offset(one.start) + LOOKED_AT)).trim().split('\n', 1);
  const words = line.replace(RE_STATUS_LINE, '').trim();
  return (words.length > WORDS_LENGTH ? `${words.slice(0, WORDS_LENGTH)}…` : words) || null;
}

/** The responses of a paste that holds several: the reader chooses which one is explained. */
export function Responses({ finding, onChoose }: { finding: Finding; onChoose: (index: number) => void }) {
  const { found, chosen } = finding.reading;
  if (found.length < 2) return null;
  return (
    <section className="fx-responses">
      <h3>{found.length.toLocaleString('en')} responses in this text</h3>
      <ul>
        {offered(found.length, chosen).map((index) => {
          const words = firstWords(finding, index);
          return (
            <li key={index}>
              <button type="button" aria-pressed={index === chosen} onClick={() => onChoose(index)}>
                {index + 1}: {found[index]?.status ?? 'no status'}
                {words && (
                  <>
                    , <code>{words}</code>
                  </>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
