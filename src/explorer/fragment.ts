import { type Choice, NO_CHOICE } from './choice.ts';

/** A response told by its facts instead of its text, so that an SDK's message or a log viewer can link to its answer. */
export interface Opening {
  readonly code: string | null;
  readonly status: number | null;
  readonly reason: string | null;
}

export const NO_OPENING: Opening = { code: null, status: null, reason: null };

export const isOpening = ({ code, status, reason }: Opening): boolean => code !== null || status !== null || reason !== null;

/** A paste that a link holds, packed, and the moment it was read at (ISO 8601), from which its waits count. */
export interface Shared {
  readonly packed: string;
  readonly now: string;
}

/** The explorer's part of an address. */
export interface Fragment {
  readonly choice: Choice;
  readonly opening: Opening;
  /** Only where the address is a shared link: a paste never comes into an address by itself. */
  readonly shared?: Shared | undefined;
}

/** What a fragment is to the explorer. `none`: nothing of ours; the others are ours and cannot be read, or can. */
export type Decoded =
  | { readonly kind: 'none' }
  | { readonly kind: 'version' }
  | { readonly kind: 'long' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'fragment'; readonly fragment: Fragment };

/** Names are added to a version freely; a new one is for names that change their meaning. */
const VERSION = '1';
/** The longest link that is made, and the longest fragment that is read, in characters. */
export const LONGEST_LINK = 8000;
export const LONGEST_VALUE = 200;
const RE_OURS = /(?:^|&)v=/;
const RE_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
const RE_METHOD = /^[A-Z]{1,20}$/;
const RE_STATUS = /^[1-9]\d\d$/;
const RE_INDEX = /^\d{1,4}$/;

const isMoment = (text: string): boolean => RE_MOMENT.test(text) && Number.isFinite(Date.parse(text));

/** Reads a fragment, with or without its `#`. Never throws; what is packed in it is not unpacked yet. */
export function readFragment(hash: string): Decoded {
  const text = hash.replace(/^#/, '');
  if (!RE_OURS.test(text)) return { kind: 'none' };
  if (text.length > LONGEST_LINK) return { kind: 'long' };
  const fields = new URLSearchParams(text);
  if (fields.get('v') !== VERSION) return { kind: 'version' };
  const packed = fields.get('paste');
  const now = fields.get('now') ?? '';
  if (packed === null) return { kind: 'fragment', fragment: saidIn(fields) };
  return isMoment(now) ? { kind: 'fragment', fragment: { ...saidIn(fields), shared: { packed, now } } } : { kind: 'broken' };
}

/** The fragment, or null where it is none of ours or cannot be read. */
export function decodeFragment(hash: string): Fragment | null {
  const decoded = readFragment(hash);
  return decoded.kind === 'fragment' ? decoded.fragment : null;
}

/** What was said by name; what cannot be used is dropped. */
function saidIn(fields: URLSearchParams): Pick<Fragment, 'choice' | 'opening'> {
  const value = (name: string) => fields.get(name)?.trim().slice(0, LONGEST_VALUE) || null;
  const oneOf = <T extends string>(name: string, allowed: readonly T[]) => allowed.find((one) => one === value(name)) ?? null;
  const matching = (text: string | null, pattern: RegExp) => (text !== null && pattern.test(text) ? text : null);
  const whole = (name: string, pattern: RegExp) => {
    const digits = matching(value(name), pattern);
    return digits === null ? null : Number(digits);
  };
  return {
    choice: {
      api: value('api'),
      method: matching(value('method')?.toUpperCase() ?? null, RE_METHOD),
      operation: value('operation'),
      key: oneOf('key', ['sent', 'none']),
      body: oneOf('body', ['same', 'changed']),
      known: [
        ...new Set(
          fields
            .getAll('known')
            .map((id) => id.trim().slice(0, LONGEST_VALUE))
            .filter(Boolean),
        ),
      ],
      response: whole('response', RE_INDEX),
    },
    opening: { code: value('code'), status: whole('status', RE_STATUS), reason: value('reason') },
  };
}

/** Writes a fragment without its `#`; empty where nothing was said. */
export function encodeFragment({ choice, opening, shared }: Fragment): string {
  const { known, ...single } = choice;
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...single, ...opening })) if (value !== null) fields.append(name, String(value));
  for (const id of known) fields.append('known', id);
  if (shared) {
    fields.append('now', shared.now);
    fields.append('paste', shared.packed);
  }
  return fields.size === 0 ? '' : `v=${VERSION}&${fields}`;
}

/** The fragment an address should have; null where the present one may stay, as a page anchor does until something is said. */
export function nextFragment(hash: string, fragment: Fragment): string | null {
  const now = decodeFragment(hash);
  const next = encodeFragment(fragment);
  if (now === null) return next || null;
  return next === encodeFragment(now) ? null : next;
}

export const NO_FRAGMENT: Fragment = { choice: NO_CHOICE, opening: NO_OPENING };
