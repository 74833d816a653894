import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { proseLoader } from './site/loader.ts';

const content = process.env.CONTENT ?? './content';

export const collections = {
  docs: defineCollection({ loader: glob({ base: `${content}/docs`, pattern: '**/[^_]*.md' }), schema: docsSchema() }),
  errors: defineCollection({ loader: proseLoader((catalog) => catalog.apis.flatMap((api) => api.errors).map((error) => ({ ...error, id: `${error.api}/${error.slug}` }))) }),
  notes: defineCollection({ loader: proseLoader((catalog) => catalog.apis.flatMap((api) => api.notes.map(({ id, text }) => ({ id: `${api.id}/${id}`, file: api.file, body: text })))) }),
  statuses: defineCollection({ loader: proseLoader((catalog) => catalog.statuses) }),
};
