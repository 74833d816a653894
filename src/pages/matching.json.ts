import type { APIRoute } from 'astro';
import { brief } from '../catalog/brief.ts';
import { currentSite } from '../site/site.ts';

/** The matching view of the catalogue: the one file that the explorer fetches before it is ready. */
export const GET: APIRoute = () => new Response(JSON.stringify(brief(currentSite().matching)), { headers: { 'content-type': 'application/json' } });
