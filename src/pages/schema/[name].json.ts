import type { APIRoute } from 'astro';
import { PUBLISHED_NAMES, publishedSchema } from '../../schemas/json-schema.ts';
import { whole } from '../../site/machine-files.ts';
import { currentSite } from '../../site/site.ts';

/** The JSON Schema of each form that programs read. */
export const getStaticPaths = () => PUBLISHED_NAMES.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: (typeof PUBLISHED_NAMES)[number] }> = ({ props: { name } }) => {
  const site = currentSite();
  return new Response(JSON.stringify(publishedSchema(name, whole(site, site.at.schema(name))), null, 1), { headers: { 'content-type': 'application/schema+json' } });
};
