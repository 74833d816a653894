import type { APIRoute, GetStaticPaths } from 'astro';
import { shownError } from '../../../site/error-page.ts';
import { oembedOf } from '../../../site/oembed.ts';
import { type ErrorRoute, errorRoutes } from '../../../site/routes.ts';
import { currentSite } from '../../../site/site.ts';

export const getStaticPaths = (() => errorRoutes(currentSite())) satisfies GetStaticPaths;

/** The oEmbed answer of every error's page, at its former names too. */
export const GET: APIRoute<ErrorRoute['props']> = ({ props: { api, error } }) => {
  const site = currentSite();
  return new Response(JSON.stringify(oembedOf(shownError(api, error, site), site)), { headers: { 'content-type': 'application/json+oembed' } });
};
