import type { Finding } from '../schemas/finding.ts';
import { Headline } from './Headline.tsx';
import { ResponseText } from './ResponseText.tsx';
import { Text } from './Text.tsx';

/** What stands in the answer's place before a paste: the answer to one real response. */
export function Example({ title, finding }: { title: string; finding: Finding }) {
  const { redacted, advice } = finding;
  return (
    <>
      <p className="fx-hint">For example, {title}:</p>
      <ResponseText text={redacted} within={{ start: 0, end: redacted.length }} places={[]} />
      <Headline finding={finding} />
      <ol className="fx-steps">
        {advice.steps.map((step) => (
          <li key={step}>
            <Text>{step}</Text>
          </li>
        ))}
      </ol>
    </>
  );
}
