import type { Catalogue, MatchingApi } from '../../schemas/catalogue.ts';
import type { Candidate } from '../../schemas/finding.ts';
import { errorPage } from '../error-page.ts';
import type { Failure, RequestFacts } from '../failure.ts';
import { type Entry, entryOf } from './entry.ts';
import { inTheWordsOf } from './envelope.ts';
import { type Clues, weigh, type Weighed } from './evidence.ts';

/** One API that the failure may be of: the candidate of the finding, and what the advice needs. */
export interface Possibility {
  api: MatchingApi;
  failure: Failure;
  request: RequestFacts;
  entry: Entry;
  candidate: Candidate;
}

type Confidence = Candidate['confidence'];
const ORDER: readonly Confidence[] = ['certain', 'likely', 'possible'];

/** What each piece of evidence proves, given what speaks for the other APIs. `null`: nothing speaks for it. */
function confidence(one: Weighed, all: readonly Weighed[]): Confidence | null {
  if (one.proven) return 'certain';
  if (one.coded === 'whole' && all.filter(({ coded }) => coded).length === 1) return 'certain';
  if (one.named && !one.against) return 'likely';
  return one.coded || one.shaped ? 'possible' : null;
}

/** The one API that the evidence settles: by the reader's choice first, then by proof, then by a name that nothing speaks against. */
function settled(weighed: readonly { one: Weighed; sure: Confidence }[]): MatchingApi | null {
  for (const level of ['certain', 'likely'] as const) {
    const chosen = weighed.filter(({ one }) => one.evidence.some(({ signal }) => signal === 'chosen'));
    const sure = chosen.length ? chosen : weighed.filter(({ sure: own }) => own === level);
    if (sure.length === 1) return sure[0]?.one.api ?? null;
    if (sure.length > 1) return null;
  }
  return null;
}

/** Whether a path ends as a template says; `{parameters}` stand for any one segment, and what stands before (a version, a gateway's prefix) is open. */
function endsWithPath(path: string, template: string): boolean {
  const want = template.split('/').slice(1);
  const have = path.replace(/[?#].*$/, '').split('/').slice(-want.length);
  return have.length === want.length && want.every((part, i) => part.startsWith('{') || part === have[i]);
}

/** Places an operation's id, for what the reader or the paste calls it: letter case, spaces, `_` and `-` make no difference. */
export function operationId(api: MatchingApi, stated: string | null, { method, path }: Pick<RequestFacts, 'method' | 'path'>): string | null {
  const fold = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '-');
  if (stated !== null) return api.operations.find(({ id, label }) => fold(id) === fold(stated) || fold(label) === fold(stated))?.id ?? stated;
  if (path === null) return null;
  return api.operations.find((o) => o.path && (!o.method || !method || o.method === method) && endsWithPath(path, o.path))?.id ?? null;
}

/** The APIs a failure may be of, best first, and whether the first is settled. */
export function match(catalogue: Catalogue, clues: Clues, request: RequestFacts): { possibilities: Possibility[]; settled: boolean } {
  const weighed = catalogue.apis.map((api) => weigh(api, clues));
  const sure = weighed.flatMap((one) => {
    const own = confidence(one, weighed);
    return own ? [{ one, sure: own }] : [];
  });
  const winner = settled(sure);
  const possibilities = sure.map(({ one, sure: own }): Possibility => {
    const failure = inTheWordsOf(one.api, clues.failure);
    const stated = { ...request, operation: operationId(one.api, request.operation, request) };
    const known = { ...stated, operation: stated.operation ?? entryOf(one.api, failure, stated).error?.operation ?? null };
    const entry = entryOf(one.api, failure, known);
    const page = entry.error ? errorPage(one.api, entry.error, entry.anchor) : `${one.api.page}#unknown-codes`;
    const candidate: Candidate = { api: one.api.id, slug: entry.error?.slug ?? null, reason: entry.anchor?.when.reason ? failure.reason : null, page, confidence: own, evidence: one.evidence };
    return { api: one.api, failure, request: known, entry, candidate };
  });
  const place = ({ api, candidate }: Possibility): number => (api === winner ? -1 : ORDER.indexOf(candidate.confidence));
  possibilities.sort((a, b) => place(a) - place(b) || b.candidate.evidence.length - a.candidate.evidence.length);
  return { possibilities, settled: winner !== null };
}
