import type { Api, ErrorEntry } from '../catalog/model.ts';
import type { Site } from './site.ts';

/** The ids under which an API's files stand: its own and those that it had. A program follows no HTML, so that a file that moved is written at both. */
const idsOf = (api: Api): string[] => [api.id, ...api.aliases.filter((alias) => !alias.includes('/'))];

export interface ApiRoute { params: { api: string }; props: { api: Api } }
export interface ErrorRoute { params: { api: string; slug: string }; props: { api: Api; error: ErrorEntry } }

/** The files of each API, at its id and at the former ones. */
export const apiRoutes = ({ catalog }: Site): ApiRoute[] => catalog.apis.flatMap((api) => idsOf(api).map((id) => ({ params: { api: id }, props: { api } })));

/** The files of each error, at its name and at the former ones. */
export const errorRoutes = ({ catalog }: Site): ErrorRoute[] =>
  catalog.apis.flatMap((api) => api.errors.flatMap((error) => idsOf(api).flatMap((id) => [error.slug, ...error.aliases].map((slug) => ({ params: { api: id, slug }, props: { api, error } })))));

