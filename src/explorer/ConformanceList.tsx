import { sectionUrl } from '../classifier/problem/conformance.ts';
import type { Conformance } from '../schemas/conformance.ts';
import { Fold } from './Fold.tsx';
import { Text } from './Text.tsx';

const SEVERITIES: Record<Conformance['severity'], { label: string; one: string; many: string }> = {
  violation: { label: 'Violation', one: 'violation', many: 'violations' },
  recommendation: { label: 'Against a recommendation', one: 'recommendation', many: 'recommendations' },
  note: { label: 'Worth knowing', one: 'note', many: 'notes' },
};

/** How many there are of each severity: `2 violations, 1 note`. */
function countWords(conformance: readonly Conformance[]): string {
  const counts = Object.entries(SEVERITIES).flatMap(([severity, { one, many }]) => {
    const count = conformance.filter((item) => item.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return counts.join(', ') || 'nothing to mend';
}

/** Where it stands, for people: a pointer into the body, or a header. */
const place = (at: string): string => at.slice(at.indexOf(':') + 1) || 'body';

const sectionName = (section: string): string => (/^\d/.test(section) ? `RFC 9457, section ${section}` : `RFC 9457, appendix ${section}`);

/** What the check of a problem body found, the gravest first, each with the section that asks for it. */
export function ConformanceList({ title, conformance }: { title: string; conformance: readonly Conformance[] }) {
  return (
    <Fold title={`${title}: ${countWords(conformance)}`} open={false}>
      {conformance.length === 0 ? (
        <p>As far as the paste shows it, this problem keeps RFC 9457.</p>
      ) : (
        <ul className="fx-conformance">
          {conformance.map(({ section, severity, at, found, mend }) => (
            <li key={`${at} ${found}`} data-severity={severity}>
              <strong>{SEVERITIES[severity].label}</strong> <code>{place(at)}</code>
              <p>
                <Text>{found}</Text>
              </p>
              <p>
                <Text>{mend}</Text>
              </p>
              <a className="fx-source" href={sectionUrl(section)} rel="noreferrer">
                {sectionName(section)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
