import { type Decoded, type Fragment, LONGEST_LINK, readFragment, type Shared } from './fragment.ts';
import { MOST_BYTES, type Unpacked, unpack } from './packed-text.ts';

/** What an address opens. `said`: what was said by name, for a paste to come or none; `shared`: a paste along with it; `refused`: why not, for the reader. */
export type Opened =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly line: string }
  | { readonly kind: 'said'; readonly fragment: Fragment }
  | { readonly kind: 'shared'; readonly fragment: Fragment; readonly shared: Shared; readonly text: string };

/** Why a link is not opened, and what to do instead. */
const REFUSALS: Record<Exclude<Decoded['kind'] | Unpacked['kind'], 'none' | 'fragment' | 'text'>, string> = {
  version: 'This link is in a format that this page does not know. Reload the page; if that does not help, ask for the response itself and paste it.',
  long: `This link is longer than ${LONGEST_LINK.toLocaleString('en')} characters, so it is not opened. Ask for the response itself and paste it.`,
  large: `This link unpacks to more than ${MOST_BYTES / 1024} KB, so it is not opened. Ask for the response itself and paste it.`,
  broken: 'This link is damaged or cut off. Ask for it again, or for the response itself and paste it.',
};

const refused = (kind: keyof typeof REFUSALS): Opened => ({ kind: 'refused', line: REFUSALS[kind] });

/** Reads an address's fragment and unpacks the paste in it, if it holds one. Never throws, fetches nothing. */
export async function openLink(hash: string): Promise<Opened> {
  const decoded = readFragment(hash);
  if (decoded.kind === 'none') return decoded;
  if (decoded.kind !== 'fragment') return refused(decoded.kind);
  const { fragment } = decoded;
  const { shared } = fragment;
  if (!shared) return { kind: 'said', fragment };
  const unpacked = await unpack(shared.packed);
  if (unpacked.kind !== 'text') return refused(unpacked.kind);
  return unpacked.text.trim() === '' ? refused('broken') : { kind: 'shared', fragment, shared, text: unpacked.text };
}
