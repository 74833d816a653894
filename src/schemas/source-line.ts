import type { Source } from './source.ts';

/** A source as one line: the URL, then `§` and the section's title. */
export const sourceLine = ({ url, section }: Source): string => (section ? `${url} § ${section}` : url);
