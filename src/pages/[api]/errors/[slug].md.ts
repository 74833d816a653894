import type { APIRoute, GetStaticPaths } from 'astro';
import { errorMarkdown } from '../../../snippets/error-markdown.ts';
import { errorFileOf } from '../../../site/machine-files.ts';
import { type ErrorRoute, errorRoutes } from '../../../site/routes.ts';
import { currentSite } from '../../../site/site.ts';

export const getStaticPaths = (() => errorRoutes(currentSite())) satisfies GetStaticPaths;

/** One error as Markdown, for people in a terminal and for language models. */
export const GET: APIRoute<ErrorRoute['props']> = ({ props: { api, error } }) =>
  new Response(errorMarkdown(errorFileOf(api, error, currentSite())), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
