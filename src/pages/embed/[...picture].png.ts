import type { APIRoute } from 'astro';
import { shownError } from '../../site/error-page.ts';
import { type PagePicture, sitePicture } from '../../site/picture.ts';
import { currentSite } from '../../site/site.ts';
import { renderPicture } from '../../picture/render.ts';

/** A picture of every error, and one of the site. */
export const getStaticPaths = () => {
  const site = currentSite();
  const errors = site.catalog.apis.flatMap((api) => api.errors.map((error) => shownError(api, error, site).picture));
  return [sitePicture(site), ...errors].map((picture) => ({ params: { picture: picture.name }, props: picture }));
};

export const GET: APIRoute<PagePicture> = async ({ props }) =>
  new Response(new Uint8Array(await renderPicture(props.shows)), { headers: { 'content-type': 'image/png' } });
