import { type Choice, NO_CHOICE } from './choice.ts';

/** A response told by its facts instead of its text, so that an SDK's message or a log viewer can link to its answer. */
export interface Opening {
  readonly code: string | null;
  readonly status: number | null;
  readonly reason: string | null;
}

export const NO_OPENING: Opening = { code: null, status: null, reason: null };

export const isOpening = ({ code, status, reason }: Opening): boolean => code !== null || status !== null || reason !== null;

/** The explorer's part of an address. */
export interface Fragment {
  readonly choice: Choice;
  readonly opening: Opening;
}

const VERSION = '1';
const LONGEST_VALUE = 200;
const RE_METHOD = /^[A-Z]{1,20}$/;
const RE_STATUS = /^[1-9]\d\d$/;
const RE_INDEX = /^\d{1,4}$/;

/** Reads a fragment, with or without its `#`. Null where it is none of ours: empty, a page anchor, or of another version. */
export function decodeFragment(hash: string): Fragment | null {
  const text = hash.replace(/^#/, '');
  if (!text.includes('=')) return null;
  const fields = new URLSearchParams(text);
  if (fields.get('v') !== VERSION) return null;
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
export function encodeFragment({ choice, opening }: Fragment): string {
  const { known, ...single } = choice;
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...single, ...opening })) if (value !== null) fields.append(name, String(value));
  for (const id of known) fields.append('known', id);
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
