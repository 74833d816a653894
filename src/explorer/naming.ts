import type { Catalogue, MatchingApi, MatchingError } from '../schemas/catalogue.ts';
import type { Candidate } from '../schemas/finding.ts';

/** How a candidate is called: its API, and its error's code and title where the catalogue has it. */
interface CandidateName {
  readonly api: string;
  readonly code: string | null;
  readonly title: string;
}

export const apiOf = (catalogue: Catalogue, id: string | null | undefined): MatchingApi | null =>
  catalogue.apis.find((api) => api.id === id) ?? null;

/** The case of an error whose anchor an address has. */
export const caseAt = (error: MatchingError | undefined, page: string | undefined) => error?.cases.find(({ id }) => page?.endsWith(`#${id}`));

export function nameOf(candidate: Candidate, catalogue: Catalogue): CandidateName {
  const api = apiOf(catalogue, candidate.api);
  const error = api?.errors.find(({ slug }) => slug === candidate.slug);
  const own = caseAt(error, candidate.page);
  const code = error ? (error.code ?? error.slug) : candidate.slug;
  return {
    api: api?.name ?? candidate.api,
    code: candidate.reason ? `${code} · ${candidate.reason}` : code,
    title: own?.title ?? error?.title ?? 'An error that its catalogue does not list',
  };
}
