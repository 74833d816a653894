import type { APIRoute } from 'astro';
import { llmsText } from '../site/llms-text.ts';
import { currentSite } from '../site/site.ts';

/** An index for language models, as llmstxt.org describes it. */
export const GET: APIRoute = () => new Response(llmsText(currentSite()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
