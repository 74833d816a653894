/**
 * The spellings that people and terminals make of an address. A pattern is a regular expression in the part of the language that PCRE (nginx), RE2
 * (Caddy) and JavaScript (workerd) share; it is matched without regard to case, against a path that is decoded once.
 */

/** What a sentence, a terminal or a mail client may leave at the end of a link; `\n` is also what a log prints for a line break. */
const TAIL = String.raw`(?:\\[nrt]|[/"'\x60)\]}>,.;:!?*|\\\s]|’|”|»)*`;

const RE_SPECIAL = /[\\^$.*+?()[\]{}|]/g;
const RE_MACHINE = /\.(json|md|atom|txt|xml|png|svg)$/;

/** Extensions that people add to a page's address. Where such a file stands, it is an address of its own. */
const EXTENSIONS = String.raw`(?:\.(?:html?|json|md))?`;

/** A text as a regular expression that matches exactly it. */
export const literally = (text: string): string => text.replace(RE_SPECIAL, String.raw`\$&`);

/** The pattern of every spelling of an address, the right one included: any case, `_` for `-` and back, an extension, what trails. */
export function patternOf(address: string): string {
  return `^${literally(address.replace(/\/$/, '')).replace(/[-_]/g, '[-_]')}${RE_MACHINE.test(address) ? '' : EXTENSIONS}${TAIL}$`;
}

/** One kind of spelling; `of` gives the path as it is sent, or null where an address has no such spelling. */
export interface Spelling {
  name: string;
  of: (address: string) => string | null;
}

/** Every kind of spelling that is led to the right address. */
export const SPELLINGS: readonly Spelling[] = [
  { name: 'as published', of: (address) => address },
  { name: 'a trailing slash', of: (address) => (address === '/' ? null : `${address}/`) },
  { name: 'a trailing quote', of: (address) => `${address}"` },
  { name: 'a trailing quote, encoded', of: (address) => `${address}%22` },
  { name: 'a quote and a line break as a log prints them', of: (address) => `${address}%22%5Cn` },
  { name: 'a trailing apostrophe', of: (address) => `${address}'` },
  { name: 'a closing bracket', of: (address) => `${address})` },
  { name: 'a closing angle bracket', of: (address) => `${address}%3E` },
  { name: 'a comma', of: (address) => `${address},` },
  { name: 'a full stop', of: (address) => `${address}.` },
  { name: '`_` for `-` and back', of: (address) => (/[-_]/.test(address) ? address.replace(/[-_]/g, (one) => (one === '-' ? '_' : '-')) : null) },
  { name: 'upper case', of: (address) => (address.toUpperCase() === address ? null : address.toUpperCase()) },
  { name: '`.html`', of: (address) => (address === '/' || RE_MACHINE.test(address) ? null : `${address}.html`) },
  { name: '`.json`', of: (address) => (address === '/' || RE_MACHINE.test(address) ? null : `${address}.json`) },
  { name: '`.md`', of: (address) => (address === '/' || RE_MACHINE.test(address) ? null : `${address}.md`) },
];
