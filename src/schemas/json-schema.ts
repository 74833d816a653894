import { z } from 'zod';
import { apiFile } from './api.ts';
import { sentCatalogue } from './catalogue.ts';
import { errorFile } from './error.ts';
import { finding } from './finding.ts';
import { catalogPublished, errorPublished, errorsPublished } from './published.ts';
import { networkFile, statusFile } from './status.ts';

/** What programs read, by the name of its published schema; the number is the version that the data carries. */
export const PUBLISHED = {
  'finding-1': finding, 'error-1': errorPublished, 'errors-1': errorsPublished, 'catalog-1': catalogPublished, 'matching-1': sentCatalogue,
} as const;

/** What authors write, by the name of the schema that editors complete it with. */
const AUTHORED = { api: apiFile, error: errorFile, status: statusFile, network: networkFile } as const;

export type PublishedName = keyof typeof PUBLISHED;
export const PUBLISHED_NAMES = Object.keys(PUBLISHED) as PublishedName[];

/** The JSON Schema (draft 2020-12) of a published form, made from the project's own types. Members that it does not name are allowed: there will be more. */
export const publishedSchema = (name: PublishedName, id: string): Record<string, unknown> => ({
  $id: id,
  ...z.toJSONSchema(PUBLISHED[name], {
    io: 'output',
    override: ({ jsonSchema }) => { if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties; },
  }),
});

/** The JSON Schemas of the content files, as they are written. */
export const authoredSchemas = (): [name: string, schema: unknown][] => Object.entries(AUTHORED).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]);
