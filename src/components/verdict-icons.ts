import type { Verdict } from '../schemas/verdict.ts';

/** How a verdict is shown: its word, what it means in half a sentence, and its icon. */
export interface VerdictLook {
  word: string;
  meaning: string;
  /** Stroked SVG paths on a 24 × 24 grid, width 2, round caps and joins: one silhouette for each verdict. */
  paths: readonly string[];
}

/** A verdict that invites a repeat which may do harm says so, wherever it is shown: it never looks like a plain retry. */
export const carefulWord = (word: string): string => `${word}, after a check`;

/** The six verdicts as page, explorer and picture show them: never by colour alone. */
export const VERDICT_LOOKS: Readonly<Record<Verdict, VerdictLook>> = {
  // a loop
  retry: { word: 'Retry', meaning: 'the same request may succeed now, after a short backoff', paths: ['M20 12a8 8 0 1 1-2.6-5.9L20 8.5', 'M20 3.5v5h-5'] },
  // an hourglass
  wait: { word: 'Wait', meaning: 'the same request may succeed after a time or an event', paths: ['M5.5 3h13M5.5 21h13', 'M7.5 3v3.5c0 2.5 4.5 3.5 4.5 5.5s-4.5 3-4.5 5.5V21', 'M16.5 3v3.5c0 2.5-4.5 3.5-4.5 5.5s4.5 3 4.5 5.5V21'] },
  // a pencil
  fix: { word: 'Fix', meaning: 'the request, the resource or the account must change first', paths: ['M4 20l1.2-5L16 4.2a2 2 0 0 1 2.8 0l1 1a2 2 0 0 1 0 2.8L9 18.8z', 'M13.5 6.7l3.8 3.8'] },
  // a key
  auth: { word: 'Auth', meaning: 'other credentials or permissions are needed', paths: ['M12 16a4 4 0 1 1-8 0 4 4 0 0 1 8 0z', 'M11 13.2l9-9', 'M16.5 7.7l3 3'] },
  // an octagon
  stop: { word: 'Stop', meaning: 'nothing the caller changes helps', paths: ['M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z', 'M8 12h8'] },
  // a question mark, bare
  unknown: { word: 'Unknown', meaning: 'the response alone cannot settle it', paths: ['M7.5 8.5a4.5 4.5 0 1 1 6.4 4.1c-1.2.6-1.9 1.4-1.9 2.7v.4', 'M12 20.5v.01'] },
};
