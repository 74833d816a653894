import { z } from 'zod';
import { apiFile } from './api.ts';
import { errorFile } from './error.ts';
import { finding } from './finding.ts';
import { networkFile, statusFile } from './status.ts';

/** What programs read, by the name of its published schema; the number is the version that the data carries. */
const PUBLISHED = { 'finding-1': finding } as const;

/** What authors write, by the name of the schema that editors complete it with. */
const AUTHORED = { api: apiFile, error: errorFile, status: statusFile, network: networkFile } as const;

export type PublishedName = keyof typeof PUBLISHED;
export const PUBLISHED_NAMES = Object.keys(PUBLISHED) as PublishedName[];

/** The JSON Schema of a published form, made from the project's own types. */
export const publishedSchema = (name: PublishedName, id: string): Record<string, unknown> => ({ $id: id, ...z.toJSONSchema(PUBLISHED[name], { io: 'output' }) });

/** The JSON Schemas of the content files, as they are written. */
export const authoredSchemas = (): [name: string, schema: unknown][] => Object.entries(AUTHORED).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]);
