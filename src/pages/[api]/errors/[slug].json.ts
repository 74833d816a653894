import type { APIRoute, GetStaticPaths } from 'astro';
import { errorFileOf } from '../../../site/machine-files.ts';
import { type ErrorRoute, errorRoutes } from '../../../site/routes.ts';
import { currentSite } from '../../../site/site.ts';

export const getStaticPaths = (() => errorRoutes(currentSite())) satisfies GetStaticPaths;

/** One error for programs. */
export const GET: APIRoute<ErrorRoute['props']> = ({ props: { api, error } }) =>
  new Response(JSON.stringify(errorFileOf(api, error, currentSite()), null, 1), { headers: { 'content-type': 'application/json' } });
