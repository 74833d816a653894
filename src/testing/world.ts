import { join } from 'node:path';
import { matchingView } from '../catalog/matching.ts';
import type { Catalog, ErrorEntry } from '../catalog/model.ts';
import { readCatalog } from '../catalog/read.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Context } from '../schemas/context.ts';
import type { Example, Given } from '../schemas/error.ts';

/** A content folder that the laws are held against: what was read, and what the classifier gets of it. */
export interface World {
  name: string;
  folder: string;
  catalog: Catalog;
  catalogue: Catalogue;
}

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** The clock of every test; no test depends on the day it runs. */
export const NOW = new Date('2026-03-01T12:00:00Z');

export function worldOf(name: string, folder: string): World {
  const catalog = readCatalog(folder);
  return { name, folder, catalog, catalogue: matchingView(catalog) };
}

/** Every example of every error, with the page it stands on. */
export const examplesOf = ({ catalog }: World): { error: ErrorEntry; example: Example; index: number }[] =>
  catalog.apis.flatMap(({ errors }) => errors.flatMap((error) => error.examples.map((example, index) => ({ error, example, index }))));

/** What an example states besides its response, as a reader would say it. */
export const contextOf = (api: string, given: Given): Context => ({
  api,
  ...(given.method && { method: given.method }),
  ...(given.operation && { operation: given.operation }),
  ...(given.idempotencyKey && { key: given.idempotencyKey }),
  ...(given.bodyChanged !== undefined && { body: given.bodyChanged ? ('changed' as const) : ('same' as const) }),
  ...(given.known && { known: given.known }),
});
