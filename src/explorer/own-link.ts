/** A path on this site, or null: what stands there came from the catalogue, and a link to anywhere else is a mistake. */
export const ownPath = (path: string): string | null =>
  path.startsWith('/') && !path.startsWith('//') && !path.includes('\\') ? path : null;

/** A source as it is written (`URL § section`), taken apart; `href` is null where it is no https address. */
export function sourceParts(source: string): { text: string; href: string | null; section: string | null } {
  const [text = '', ...section] = source.split(' § ');
  return { text, href: URL.canParse(text) && new URL(text).protocol === 'https:' ? text : null, section: section.join(' § ') || null };
}
