import type { Finding } from '../schemas/finding.ts';
import type { Choice } from './choice.ts';
import { encodeFragment, LONGEST_LINK, LONGEST_VALUE, NO_OPENING, type Opening } from './fragment.ts';
import { pack } from './packed-text.ts';

/** A link to a diagnosis and the paste in it. `whole`: all of it, redacted; `short`: only what the finding names of it; `bare`: none. */
export type ShareLink =
  | { readonly kind: 'whole' | 'short'; readonly url: string; readonly text: string }
  | { readonly kind: 'bare'; readonly url: string };

/** What a link is made of. `finding` is that of the redacted paste; `page` is the explorer's address. */
interface Diagnosis {
  readonly finding: Finding;
  readonly choice: Choice;
  readonly now: string;
  readonly page: string;
}

/** Whether two findings tell a reader the same: which error, what to do, and when. */
export const saysTheSame = (a: Finding, b: Finding): boolean =>
  a.outcome === b.outcome &&
  a.match?.page === b.match?.page &&
  a.response.status === b.response.status &&
  a.advice.verdict === b.advice.verdict &&
  a.advice.safeToRepeat === b.advice.safeToRepeat &&
  a.advice.waitSeconds === b.advice.waitSeconds;

const address = (page: string, fragment: string): string | null => {
  const url = `${page}#${fragment}`;
  return url.length <= LONGEST_LINK ? url : null;
};

async function withPaste(text: string, { choice, now, page }: Diagnosis): Promise<string | null> {
  const packed = await pack(text);
  return packed === null ? null : address(page, encodeFragment({ choice, opening: NO_OPENING, shared: { packed, now } }));
}

/** A value that would be cut on reading is left out: cut, it is another one. */
const short = (value: string | null): string | null => (value !== null && value.length <= LONGEST_VALUE ? value : null);

function bare({ finding: { match, response }, choice: { api, method, operation, key, body }, page }: Diagnosis): ShareLink {
  const opening: Opening = { code: short(response.code), status: response.status, reason: short(response.reason) };
  const choice: Choice = { api: short(api ?? match?.api ?? null), method, operation: short(operation), key, body, known: [], response: null };
  return { kind: 'bare', url: `${page}#${encodeFragment({ choice, opening })}` };
}

/**
 * The link with as much of the paste as has room in it and is answered alike: all, what the finding names, or none. `shorten` gives the finding of the
 * shortened form, and is asked only where all is too much.
 */
export async function shareLink(diagnosis: Diagnosis, shorten: () => Promise<Finding>): Promise<ShareLink> {
  const { finding, choice } = diagnosis;
  const whole = await withPaste(finding.redacted, diagnosis);
  if (whole !== null) return { kind: 'whole', url: whole, text: finding.redacted };
  const shortened = await shorten();
  if (shortened.secrets.length > 0 || !saysTheSame(finding, shortened)) return bare(diagnosis);
  const url = await withPaste(shortened.redacted, { ...diagnosis, choice: { ...choice, response: null } });
  return url === null ? bare(diagnosis) : { kind: 'short', url, text: shortened.redacted };
}
