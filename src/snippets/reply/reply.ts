import type { Length, Tone } from './choices.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Document } from './document.ts';
import { action, ask, askIfOpen, facts, happened, line, more, type Part, requestId, retired, said, type Setting, steps, tell, verdictFacts, when, whenBesideSteps, why } from './parts.ts';

/** What a reply consists of, in order: a warning comes before whatever could be done too soon. */
const PARTS: Readonly<Record<Tone, Readonly<Record<Length, readonly Part[]>>>> = {
  customer: {
    line: [line],
    short: [happened, retired, action, when, askIfOpen, requestId, more],
    full: [happened, said, retired, action, steps, whenBesideSteps, ask, tell, more],
  },
  colleague: {
    line: [line],
    short: [happened, retired, action, facts, askIfOpen, more],
    full: [happened, said, retired, action, verdictFacts, steps, whenBesideSteps, ask, tell, why, more],
  },
};

/** The reply to a diagnosis as a tree that every format prints. */
export const replyOf = (diagnosis: Diagnosis, length: Length, setting: Setting): Document => PARTS[setting.tone][length].flatMap((part) => part(diagnosis, setting));
