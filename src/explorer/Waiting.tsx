import type { Loaded } from './useExplainer.ts';

/** What is said while there is no answer: that it comes, or that it can't. */
export function Waiting({
  phase,
  asking,
  problem,
  slow,
  onAgain,
  onCancel,
}: {
  phase: Loaded['phase'];
  asking: boolean;
  problem: string | null;
  /** A long reading is going on. */
  slow: boolean;
  onAgain: () => void;
  onCancel: () => void;
}) {
  if (phase === 'failed') {
    return (
      <div className="fx-problem" role="alert">
        <p>
          The catalogue could not be loaded, so nothing can be read yet. Check the connection, then try again; your text stays where it is.
        </p>
        <button type="button" onClick={onAgain}>
          Try again
        </button>
      </div>
    );
  }
  if (slow) {
    return (
      <div className="fx-reading">
        <label>
          Reading a long text <progress />
        </label>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    );
  }
  if (problem !== null)
    return (
      <p className="fx-problem" role="alert">
        {problem}
      </p>
    );
  if (phase === 'loading')
    return (
      <p className="fx-hint">
        {asking ? 'Your text is read as soon as the catalogue is here.' : 'The catalogue is on its way; you can paste already.'}
      </p>
    );
  return null;
}
