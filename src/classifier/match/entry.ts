import type { MatchingApi, MatchingError } from '../../schemas/catalogue.ts';
import type { Failure, RequestFacts } from '../failure.ts';
import { holds } from '../holds.ts';
import { rank } from '../rank.ts';
import { slugOfType } from './envelope.ts';

/** The catalogue entry of a failure within one API. */
export interface Entry {
  error: MatchingError | null;
  /** The case that the wire, or what was stated, tells: the very one whose rule decides. */
  anchor: MatchingError['cases'][number] | null;
}

/** By code, else by type URI, else by a page that stands for its status whatever the code. */
export function entryOf(api: MatchingApi, failure: Failure, request: RequestFacts): Entry {
  const slug = slugOfType(api, failure.type);
  const byCode = failure.code === null ? undefined : api.errors.find((error) => error.code === failure.code);
  const bySlug = slug === null ? undefined : api.errors.find((error) => error.slug === slug);
  const codeIsUnknown = failure.code !== null && api.envelope.code !== undefined && api.unknownCode.treatAs !== 'status';
  const byStatus = codeIsUnknown || failure.status === null ? undefined : api.errors.find((error) => error.anyCode && error.status.includes(failure.status ?? 0));
  const error = byCode ?? bySlug ?? byStatus ?? null;
  const status = failure.status ?? (error?.status.length === 1 ? error.status[0] ?? null : null);
  const facts = { failure: { ...failure, code: error?.code ?? failure.code }, status, request, api };
  const told = error?.cases.filter(({ when }) => holds(when, facts)) ?? [];
  const [anchor = null] = told.sort((a, b) => rank(b.when) - rank(a.when));
  return { error, anchor };
}
