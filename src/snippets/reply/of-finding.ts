import type { Finding } from '../../schemas/finding.ts';
import { wire } from './clean.ts';
import { adviceOf, type Diagnosis } from './diagnosis.ts';

/** How a finding's error is called, and where it is explained: looked up in the catalogue by whoever has it. */
export interface Named {
  readonly api: string | null;
  readonly title: string;
  readonly situation: string | null;
  readonly page: string | null;
}

/**
 * The diagnosis of a pasted response. Give it a finding that holds no secret: the one of `redacted`, classified again. Everything that came over the
 * wire is cleaned here, and stays text in every format.
 */
export function diagnosisOfFinding({ response, advice }: Pick<Finding, 'response' | 'advice'>, { api, title, situation, page }: Named): Diagnosis {
  const message = wire(response.message);
  return {
    api, title, situation, page,
    statuses: response.status === null ? [] : [response.status],
    silent: response.network !== null,
    code: wire(response.code),
    reason: wire(response.reason),
    message: message === title ? null : message,
    requestId: wire(response.requestId),
    // Its lines repeat what was on the wire, too.
    advice: { ...adviceOf(advice), quote: advice.quote.flatMap((line) => wire(line) ?? []) },
    retired: null,
  };
}
