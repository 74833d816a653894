import type { Catalogue } from '../schemas/catalogue.ts';
import type { Advice, Candidate } from '../schemas/finding.ts';
import { nameOf } from './naming.ts';
import { OwnLink } from './OwnLink.tsx';
import { sourceParts } from './own-link.ts';
import { Text } from './Text.tsx';

/** The rules that decided, each with where it is written. */
export function Reasons({ because }: Pick<Advice, 'because'>) {
  return (
    <ul className="fx-because">
      {because.map(({ text, source }) => {
        const { text: url, href, section } = sourceParts(source);
        return (
          <li key={`${text} ${source}`}>
            <Text>{text}</Text>{' '}
            <span className="fx-source">
              {href ? (
                <a href={href} rel="noreferrer">
                  {url}
                </a>
              ) : (
                url
              )}
              {section && ` § ${section}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Other errors that it could be. */
export function RunnersUp({ candidates, catalogue }: { candidates: readonly Candidate[]; catalogue: Catalogue }) {
  return (
    <ul className="fx-candidates">
      {candidates.map((candidate) => {
        const { api, code, title } = nameOf(candidate, catalogue);
        return (
          <li key={candidate.page}>
            <OwnLink path={candidate.page}>{title}</OwnLink>
            {code && (
              <>
                {' '}
                <code>{code}</code>
              </>
            )}{' '}
            of {api}, {candidate.confidence}
          </li>
        );
      })}
    </ul>
  );
}
