const RE_BREAKS = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu;
/** Format characters: marks and overrides of direction, what has no width, soft hyphens, tags. */
const RE_UNSEEN = /\p{Cf}/gu;

/** The most of a text from the wire that a reply repeats, in characters. */
const LONGEST = 300;

/**
 * A text on one line, without what is not seen: a reply must read the same in every order of copying, and a mark of direction in it would turn
 * the words around it.
 */
export const clean = (text: string): string => text.toWellFormed().replace(RE_UNSEEN, '').replace(RE_BREAKS, ' ');

/** A text as it came over the wire, clean, and cut where it is long. Null where nothing is left to show. */
export function wire(text: string | null): string | null {
  // Cut twice: before, so that the work is bounded; after, by characters, so that none is halved.
  const seen = [...clean((text ?? '').slice(0, LONGEST * 8)).trim()];
  if (seen.length === 0) return null;
  return seen.length > LONGEST ? `${seen.slice(0, LONGEST).join('')}…` : seen.join('');
}

/** What a terminal or a mail client takes for the end of an address, though it belongs to the sentence. */
const SWALLOWED = new Set('.,;:!?)]}>\'"”’`*_~|');

function apartToken(token: string, isLast: boolean): string {
  if (!token.includes('://')) return token;
  let end = token.length;
  while (end > 0 && SWALLOWED.has(token.charAt(end - 1))) end -= 1;
  return end === token.length ? token + (isLast ? ' ' : '') : `${token.slice(0, end)} ${token.slice(end)}`;
}

/** The text with a blank behind each address in it, so that nothing that follows becomes a part of it. */
export const apart = (text: string): string => text.split(' ').map((token, index, all) => apartToken(token, index === all.length - 1)).join(' ');
