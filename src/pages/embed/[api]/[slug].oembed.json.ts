import type { APIRoute } from 'astro';
import { errorPaths } from '../../../site/all-errors.ts';
import { shownError } from '../../../site/error-page.ts';
import { oembedOf } from '../../../site/oembed.ts';
import { currentSite } from '../../../site/site.ts';

/** The oEmbed answer of every error's page. */
export const getStaticPaths = errorPaths;

export const GET: APIRoute<ReturnType<typeof errorPaths>[number]['props']> = ({ props: { api, error } }) => {
  const site = currentSite();
  return new Response(JSON.stringify(oembedOf(shownError(api, error, site), site)), { headers: { 'content-type': 'application/json+oembed' } });
};
