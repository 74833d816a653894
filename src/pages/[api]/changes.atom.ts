import type { APIRoute, GetStaticPaths } from 'astro';
import { atomFeed } from '../../site/atom-feed.ts';
import { changesOf } from '../../site/changes.ts';
import { type ApiRoute, apiRoutes } from '../../site/routes.ts';
import { currentSite } from '../../site/site.ts';

export const getStaticPaths = (() => apiRoutes(currentSite())) satisfies GetStaticPaths;

/** What was added to an API's catalogue, changed or retired, as a feed. */
export const GET: APIRoute<ApiRoute['props']> = ({ props: { api } }) =>
  new Response(atomFeed(changesOf(api, currentSite())), { headers: { 'content-type': 'application/atom+xml' } });
