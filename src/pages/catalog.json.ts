import type { APIRoute } from 'astro';
import { catalogFileOf } from '../site/machine-files.ts';
import { currentSite } from '../site/site.ts';

/** The whole catalogue for programs: every API with the very records that its pages print. */
export const GET: APIRoute = () => new Response(JSON.stringify(catalogFileOf(currentSite())), { headers: { 'content-type': 'application/json' } });
