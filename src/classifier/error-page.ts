import type { MatchingApi, MatchingError } from '../schemas/catalogue.ts';

/** The page of an error, or the anchor of one of its cases on it. */
export const errorPage = ({ errorPage: page }: Pick<MatchingApi, 'errorPage'>, { slug }: Pick<MatchingError, 'slug'>, one: { id: string } | null = null): string =>
  `${page.replace('{slug}', () => slug)}${one ? `#${one.id}` : ''}`;
