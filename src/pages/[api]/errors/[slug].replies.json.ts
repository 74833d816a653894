import type { APIRoute, GetStaticPaths } from 'astro';
import { currentSite } from '../../../site/site.ts';
import { repliesOf } from '../../../site/replies.ts';

export const getStaticPaths = (() =>
  currentSite().catalog.apis.flatMap((api) => api.errors.map((error) => ({ params: { api: api.id, slug: error.slug }, props: { error } })))) satisfies GetStaticPaths;

/** What the replies on an error's page are made from: fetched when a reader asks for one, so that the page need not carry it. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(repliesOf(props['error'], currentSite())), { headers: { 'content-type': 'application/json' } });
