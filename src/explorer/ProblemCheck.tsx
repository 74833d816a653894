import { equivalentProblem } from '../classifier/problem/equivalent.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Finding } from '../schemas/finding.ts';
import { ConformanceList } from './ConformanceList.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Fold } from './Fold.tsx';
import './problem-check.css';

const TITLE = 'RFC 9457 check';

interface ProblemCheckProps {
  finding: Finding;
  /** The finding of the text without its secrets, from which may be copied; null until it is there. */
  shareable: Finding | null;
  catalogue: Catalogue;
  /** The address of this site, at which an error's page can be the type of its problem. */
  site: string;
}

/** Where a problem body does not keep RFC 9457; for an error of another shape, the same as problem details. */
export function ProblemCheck({ finding, ...rest }: ProblemCheckProps) {
  return finding.conformance ? <ConformanceList title={TITLE} conformance={finding.conformance} /> : <Equivalent finding={finding} {...rest} />;
}

function Equivalent({ finding, shareable, catalogue, site }: ProblemCheckProps) {
  if (!equivalentProblem(finding, catalogue, site)) return null;
  const text = shareable && JSON.stringify(equivalentProblem(shareable, catalogue, site), null, 2);
  return (
    <Fold title={`${TITLE}: not sent as problem details`} open={false}>
      <div className="fx-conformance">
        <p>
          The same error as <code>application/problem+json</code>:
        </p>
        {text && (
          <>
            <pre className="fx-response">{text}</pre>
            <CopyButton label="Copy as problem+json" text={text} />
          </>
        )}
      </div>
    </Fold>
  );
}
