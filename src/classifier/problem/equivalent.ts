import type { Catalogue } from '../../schemas/catalogue.ts';
import type { Finding } from '../../schemas/finding.ts';
import { errorPage } from '../error-page.ts';
import { statusValue } from '../status-value.ts';
import { statusPhrase } from './phrase.ts';
import { isAbsolute, isUriReference } from './uri.ts';

/** An error as RFC 9457 would have it sent. There is never an `instance`: nothing identifies an occurrence but the request id, which is no URI. */
export interface ProblemDetails {
  type: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  reason?: string;
  errors?: { name?: string; detail: string }[];
  requestId?: string;
}

/** A type of the error's own: its API's where it declares one, else the address of its page on this site, else what the body had. */
function typeOf({ match, response }: Finding, { apis }: Catalogue, site: string): Pick<ProblemDetails, 'type' | 'title'> | null {
  const api = apis.find(({ id }) => id === match?.api);
  const error = api?.errors.find(({ slug }) => slug === match?.slug);
  if (api && error) return { type: api.typeUri?.replace('{slug}', () => error.slug) ?? new URL(errorPage(api, error), site).href, title: error.title };
  return response.type !== null && isAbsolute(response.type) && isUriReference(response.type) ? { type: response.type } : null;
}

/**
 * The problem details that say the same as an error of another shape, for `site`, the address of this site. Null where there is no such error: the body is a
 * problem already, or there was no response. Made to be copied: give it the finding of a redacted text.
 */
export function equivalentProblem(finding: Finding, catalogue: Catalogue, site: string): ProblemDetails | null {
  const { outcome, conformance, response } = finding;
  if (outcome !== 'error' || conformance !== null || response.network !== null) return null;
  const status = statusValue(response.status);
  const phrase = statusPhrase(catalogue, status);
  const { message, code, reason, fields, requestId } = response;
  return {
    ...(typeOf(finding, catalogue, site) ?? { type: 'about:blank', ...(phrase !== null && { title: phrase }) }),
    ...(status !== null && { status }),
    ...(message !== null && { detail: message }),
    ...(code !== null && code !== response.type && { code }),
    ...(reason !== null && { reason }),
    ...(fields.length > 0 && { errors: fields.map(({ name, message: detail }) => ({ ...(name !== null && { name }), detail })) }),
    ...(requestId !== null && { requestId }),
  };
}
