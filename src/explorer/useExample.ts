import { useEffect, useState } from 'react';
import type { Finding } from '../schemas/finding.ts';
import type { Explainer } from './explain.ts';
import type { Sample } from './PasteBox.tsx';

/** A sample and its answer. */
export interface ExampleAnswer {
  readonly title: string;
  readonly finding: Finding;
}

/** The answer to a sample, to be shown before there is a paste; null until it is there, and where there is no sample. */
export function useExample(explainer: Explainer | null, sample: Sample | undefined): ExampleAnswer | null {
  const [example, setExample] = useState<ExampleAnswer | null>(null);
  const title = sample?.title;
  const text = sample?.text;
  useEffect(() => {
    if (!explainer || title === undefined || text === undefined) return;
    let current = true;
    // An example that fails is left out.
    explainer.explain(text, { known: undefined }).then(
      (finding) => {
        if (current) setExample({ title, finding });
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [explainer, title, text]);
  return example;
}
