import { z } from 'zod';
import { apiFile } from './api.ts';
import { errorRecord } from './record.ts';
import { rule } from './rule.ts';
import { networkFile, statusFile } from './status.ts';

/** The files that programs read. A member is added freely; `version` is raised when one is renamed or removed, and the schema's name with it. */

const head = {
  $schema: z.url().describe('the JSON Schema of this file'),
  version: z.literal(1),
};

/** A record with the prose of its page. */
const describedError = errorRecord.extend({ prose: z.string().describe('what it means, as Markdown') });
export type DescribedError = z.output<typeof describedError>;

/** `/<api>/errors/<slug>.json`: one error. */
export const errorPublished = z.strictObject({
  ...head,
  url: z.url().describe('the page of this error, its canonical address'),
  links: z.strictObject({ page: z.url(), json: z.url(), markdown: z.url(), api: z.url(), catalogue: z.url() }),
  ...describedError.shape,
});
export type ErrorPublished = z.output<typeof errorPublished>;

/** `/<api>/errors.json`: all errors of one API. */
export const errorsPublished = z.strictObject({
  ...head,
  url: z.url().describe('the page of this API'),
  api: z.strictObject({ id: z.string(), ...apiFile.pick({ name: true, description: true, documentation: true, typeUri: true, hosts: true }).shape }),
  errors: z.array(describedError),
});
export type ErrorsPublished = z.output<typeof errorsPublished>;

/** `/catalog.json`: everything. */
export const catalogPublished = z.strictObject({
  ...head,
  apis: z.array(apiFile.extend({ id: z.string(), page: z.string(), rules: z.array(rule), errors: z.array(describedError) })),
  statuses: z.array(statusFile.extend({ id: z.string(), body: z.string().describe('what it means, as Markdown') })),
  network: networkFile,
});
export type CatalogPublished = z.output<typeof catalogPublished>;
