import { parseUrl } from '../parse-url.ts';

/** What no URI reference holds: a character outside of RFC 3986, a `%` without two digits behind it, a second `#`. */
const RE_NOT_URI = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![\dA-Fa-f]{2})|#.*#/s;
const RE_SCHEME = /^[A-Za-z][A-Za-z\d+.-]*:/;

/** Whether a text is a URI reference as far as its characters tell (RFC 3986, section 4.1). */
export const isUriReference = (text: string): boolean => !RE_NOT_URI.test(text);

/** Whether a URI reference is absolute: it names its scheme. */
export const isAbsolute = (text: string): boolean => RE_SCHEME.test(text);

export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** The host of an address, in lower case; null where there is none. */
export const hostOf = (address: string): string | null => parseUrl(address)?.hostname || null;

/** Whether two hosts are likely one owner's: the same, or the same last two labels. Two owners below one public suffix of two labels are taken for one. */
export function sameOwner(one: string, other: string): boolean {
  const owner = (host: string) => (/^[\d.]+$/.test(host) ? host : host.split('.').slice(-2).join('.'));
  return owner(one) === owner(other);
}
