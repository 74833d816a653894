import type { Catalogue } from '../schemas/catalogue.ts';
import type { Context } from '../schemas/context.ts';
import type { Finding } from '../schemas/finding.ts';
import { advise } from './advise/advise.ts';
import { timingNotes } from './advise/timing-notes.ts';
import { explicitDelay, sentAt } from './advise/when.ts';
import { choose } from './choose.ts';
import { factsFor, statedRequest } from './facts-for.ts';
import { errorFinding, noError, tooLarge } from './finding.ts';
import { match } from './match/match.ts';
import { wordsOf } from './match/words.ts';
import { conformanceOf } from './problem/conformance.ts';
import { problemIn } from './problem/problem.ts';
import type { Libraries } from './read/message.ts';
import { read } from './read/read.ts';
import { type Known, recognise } from './recognise/recognise.ts';
import { findSecrets, mask } from './redact/redact.ts';

/** The clock, the catalogue, what the reader said, and what was loaded late: everything besides the paste that the answer depends on. */
export interface Options {
  catalogue: Catalogue;
  now: Date;
  context?: Context;
  libraries?: Libraries;
}

const knownOf = new WeakMap<Catalogue, Known>();

/** What of the catalogue tells a text, worked out once. */
function knownIn(catalogue: Catalogue): Known {
  const known = knownOf.get(catalogue) ?? {
    network: catalogue.network,
    codes: new Set(catalogue.apis.flatMap(({ errors }) => errors.flatMap(({ code }) => code ?? []))),
    types: catalogue.apis.flatMap(({ typeUri }) => typeUri?.split('{slug}')[0] ?? []),
  };
  knownOf.set(catalogue, known);
  return known;
}

/** The most text that is read, in UTF-16 units. */
export const INPUT_LIMIT = 10 * 1024 * 1024;

/** text → responses → failure → candidates → advice → finding. Pure: the same arguments, the same finding. Never throws, whatever was pasted. */
export function classify(paste: string, { catalogue, now, context = {}, libraries = {} }: Options): Finding {
  if (paste.length > INPUT_LIMIT) return tooLarge(paste.length);

  const secrets = findSecrets(paste, catalogue);
  const redaction = { secrets, redacted: mask(paste, secrets) };

  const known = knownIn(catalogue);
  const reading = read(paste, libraries);
  const recognised = reading.messages.map((message) => recognise(message, known));
  const chosen = choose(recognised, context.response);
  const picked = recognised[chosen];
  if (!picked?.failing) return noError(reading, recognised, redaction);

  const request = statedRequest(reading.request, context);
  const { possibilities, settled } = match(catalogue, { failure: picked.failure, request: reading.request, words: wordsOf(redaction.redacted), chosen: context.api ?? null }, request);
  const { facts, open } = factsFor(picked.failure, request, possibilities, settled, { catalogue, now });
  const advised = advise(facts, open);
  // What is told to support leaves the page: a path may hold a secret in its query.
  const advice = secrets.length ? { ...advised, quote: advised.quote.map((line) => mask(line, findSecrets(line, catalogue))) } : advised;
  const problem = problemIn({ reading, recognised, chosen }, { request: facts.request, api: settled ? possibilities[0]?.api ?? null : null, catalogue });
  const conformance = problem && conformanceOf(problem);
  return errorFinding({ reading, recognised, chosen, failure: facts.failure, retryAfterSeconds: explicitDelay(facts), date: sentAt(facts), notes: timingNotes(facts), request: facts.request, possibilities, settled, advice, conformance, redaction });
}
