import { nearest } from '../catalog/nearest.ts';
import { errorPage } from '../classifier/error-page.ts';
import { statusPage } from '../classifier/status-page.ts';
import type { SentCatalogue } from '../schemas/catalogue.ts';

/** A page and a name of it: its slug, its code, its status. */
export interface Known { name: string; title: string; page: string; api: string }

const MOST = 5;

/** Every page of the catalogue, as it is sent, under each of its names: a code that is left out is the slug. */
export const pagesOf = (catalogue: SentCatalogue): Known[] => [
  ...catalogue.apis.flatMap((api) => [
    { name: api.id, title: api.name, page: api.page, api: api.id },
    ...api.errors.flatMap(({ slug, code, title }) => [slug, ...(code && code !== slug ? [code] : [])].map((name) => ({ name, title: `${api.name}: ${title}`, page: errorPage(api, { slug }), api: api.id }))),
  ]),
  ...catalogue.statuses.flatMap(({ id, phrase }) => {
    const page = statusPage(catalogue, id);
    return page ? [{ name: id, title: phrase, page, api: 'status' }] : [];
  }),
];

/** The pages to offer for a path: those of the API it names come first. */
export function offers(path: string, known: readonly Known[]): Known[] {
  const segments = decodeURIComponent(path).split('/').map((segment) => segment.replace(/\.(html|json|md)$/, '')).filter(Boolean);
  const name = segments.at(-1) ?? '';
  const near = (pages: readonly Known[]) => nearest(name, [...new Set(pages.map((page) => page.name))], MOST).flatMap((found) => pages.filter((page) => page.name === found));
  const own = known.filter((page) => segments.includes(page.api));
  const all = [...near(own), ...near(known), ...own.filter((page) => page.name === page.api)];
  return all.filter((page, i) => all.findIndex((other) => other.page === page.page) === i).slice(0, MOST);
}
