import type { APIRoute } from 'astro';
import { PUBLISHED_NAMES, publishedSchema } from '../../schemas/json-schema.ts';

/** The JSON Schema of each form that programs read. */
export const getStaticPaths = () => PUBLISHED_NAMES.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: (typeof PUBLISHED_NAMES)[number] }> = ({ props, url }) =>
  new Response(JSON.stringify(publishedSchema(props.name, url.href), null, 1), { headers: { 'content-type': 'application/schema+json' } });
