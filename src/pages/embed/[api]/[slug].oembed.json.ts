import type { APIRoute } from 'astro';
import { cardPaths } from '../../../site/card.ts';
import { errorPage } from '../../../site/error-page.ts';
import { oembedOf } from '../../../site/oembed.ts';
import { currentSite } from '../../../site/site.ts';

/** The oEmbed answer of every error's page. */
export const getStaticPaths = () => cardPaths(currentSite()).map(({ api, error }) => ({ params: { api: api.id, slug: error.slug }, props: { api, error } }));

export const GET: APIRoute<ReturnType<typeof cardPaths>[number]> = ({ props: { api, error } }) => {
  const site = currentSite();
  return new Response(JSON.stringify(oembedOf(errorPage(api, error, site), site)), { headers: { 'content-type': 'application/json+oembed' } });
};
