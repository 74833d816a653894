import type { Api, ErrorEntry } from '../catalog/model.ts';
import { currentSite } from './site.ts';

/** The `getStaticPaths` of a route that serves one file for each error, below its API. */
export const errorPaths = (): { params: { api: string; slug: string }; props: { api: Api; error: ErrorEntry } }[] =>
  currentSite().catalog.apis.flatMap((api) => api.errors.map((error) => ({ params: { api: api.id, slug: error.slug }, props: { api, error } })));
