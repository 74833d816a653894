import type { Link } from './document.ts';

/** A character that may end a link: none that a terminal or a mail client leaves out when it comes last. */
const RE_END = /[^A-Za-z0-9/]$/;

const ended = (href: string): string => href.replace(RE_END, (last) => `%${last.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

/**
 * The link to a page of this site, absolute. `page` is a path with or without an anchor, `origin` where the site stands, such as
 * `https://errors.example`. Null where the path leads elsewhere: it is a mistake then, and no reply may carry it.
 */
export function ownLink(text: string, page: string | null, origin: string, tells = false): Link | null {
  if (!page?.startsWith('/') || !URL.canParse(page, origin)) return null;
  const url = new URL(page, origin);
  return isWeb(url) && url.origin === new URL(origin).origin ? { text: text.replaceAll('`', ''), href: ended(url.href), tells } : null;
}

/** The link to a source as it is written, `URL § section`. Null where it is no https address. */
export function sourceLink(source: string): Link | null {
  const [address = '', section = null] = source.split(' § ');
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' ? { text: section ?? url.host, href: ended(url.href), tells: section !== null } : null;
}
