import { useCallback, useEffect, useState } from 'react';
import { type Explainer, openExplainer } from './explain.ts';

/** What is loaded: nothing yet, everything, or nothing because it failed. */
export type Loaded =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly explainer: Explainer }
  | { readonly phase: 'failed' };

/** Loads the explainer once; `again` tries once more after a failure. */
export function useExplainer(matchingUrl: string): { loaded: Loaded; again: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ phase: 'loading' });
  // A new object for each attempt, so that the same address can be tried again.
  const [attempt, setAttempt] = useState({ url: matchingUrl });
  useEffect(() => {
    let current = true;
    setLoaded({ phase: 'loading' });
    openExplainer(attempt.url).then(
      (explainer) => {
        if (current) setLoaded({ phase: 'ready', explainer });
      },
      () => {
        if (current) setLoaded({ phase: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [attempt]);
  return { loaded, again: useCallback(() => setAttempt({ url: matchingUrl }), [matchingUrl]) };
}
