import type { APIRoute, GetStaticPaths } from 'astro';
import { errorsFileOf } from '../../site/machine-files.ts';
import { type ApiRoute, apiRoutes } from '../../site/routes.ts';
import { currentSite } from '../../site/site.ts';

export const getStaticPaths = (() => apiRoutes(currentSite())) satisfies GetStaticPaths;

/** All errors of an API for programs. */
export const GET: APIRoute<ApiRoute['props']> = ({ props: { api } }) =>
  new Response(JSON.stringify(errorsFileOf(api, currentSite())), { headers: { 'content-type': 'application/json' } });
