import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { apiFile } from '../schemas/api.ts';
import { errorFile } from '../schemas/error.ts';
import { resolveSources } from '../schemas/source.ts';
import { networkFile, statusFile } from '../schemas/status.ts';
import { addresses, type Place } from './addresses.ts';
import { type ApiSource, crossCheck } from './checks.ts';
import { readDocument } from './document.ts';
import { checkLedger, type Ledger, parseLedger } from './ledger.ts';
import { ContentError, type Mistake } from './mistake.ts';
import type { Api, Catalog, ErrorEntry, StatusPage } from './model.ts';
import { rulesOfApi, rulesOfError } from './rules.ts';

/** The list of every address ever published, in the content folder. */
export const LEDGER = 'ledger.txt';

const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
const shown = (path: string): string => relative(process.cwd(), path) || path;

function readError(folder: string, name: string, api: { id: string; documentation: string }, mistakes: Mistake[]) {
  const path = join(folder, name);
  const document = readDocument(shown(path), readFileSync(path, 'utf8'), errorFile, mistakes);
  if (!document) return null;
  const slug = name.replace(/\.md$/, '');
  const sources = resolveSources(document.data.source, api.documentation);
  const entry: ErrorEntry = {
    ...document.data,
    api: api.id,
    slug,
    file: document.file,
    code: document.data.code === undefined ? slug : document.data.code,
    sources,
    cases: document.data.cases.map((one) => ({ ...one, sources: one.source ? resolveSources(one.source, api.documentation) : sources })),
    body: document.body.trim(),
  };
  return { entry, document };
}

const errorFiles = (folder: string): string[] => list(join(folder, 'errors')).filter((name) => name.endsWith('.md'));

function readApi(folder: string, id: string, mistakes: Mistake[]): ApiSource | null {
  const path = join(folder, 'api.yaml');
  if (!existsSync(path)) {
    mistakes.push({ file: shown(path), line: 1, expected: 'an `api.yaml` in each folder of `apis`', found: 'no such file', mend: 'add it, or remove the folder' });
    return null;
  }
  const document = readDocument(shown(path), readFileSync(path, 'utf8'), apiFile, mistakes);
  const { documentation } = document?.data ?? { documentation: 'https://invalid.example/' };
  const errors = errorFiles(folder).flatMap((name) => readError(join(folder, 'errors'), name, { id, documentation }, mistakes) ?? []);
  if (!document) return null;
  const api: Api = {
    ...document.data,
    id,
    file: document.file,
    errors: errors.map(({ entry }) => entry).sort((a, b) => (a.status[0] ?? 0) - (b.status[0] ?? 0) || a.slug.localeCompare(b.slug)),
    allRules: [...rulesOfApi(id, document.data.rules, documentation), ...errors.flatMap(({ entry }) => rulesOfError(entry, documentation))],
  };
  return { api, document, errors };
}

function readStatus(folder: string, name: string, mistakes: Mistake[]): StatusPage | null {
  const path = join(folder, name);
  const document = readDocument(shown(path), readFileSync(path, 'utf8'), statusFile, mistakes);
  return document && { ...document.data, id: name.replace(/\.md$/, ''), file: document.file, body: document.body.trim() };
}

/** The prose pages below `docs`, each by the path of its file; those whose name begins with `_` are none. */
const readDocs = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)[^_/][^/]*\.md$/.test(name)).map((name) => name.replace(/\.md$/, '')).sort() : [];

function readLedger(path: string): Ledger {
  return parseLedger(shown(path), existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/** The place that `SITE` names: its origin, and its path as Astro's base. */
export function placeOf(site: string): Place {
  const { origin, pathname } = new URL(site);
  return { at: addresses(pathname), origin };
}

/** Where the site stands if nothing else is said. */
export const DEFAULT_SITE = 'http://localhost:4321';

/** What a content folder holds, and all that is wrong with it. */
export interface Content {
  catalog: Catalog;
  ledger: Ledger;
  mistakes: Mistake[];
}

/** Reads, validates and cross-checks a content folder once: its entries, and all its mistakes. `site` is where it is to be published. */
export function readContent(content: string, site = DEFAULT_SITE): Content {
  const mistakes: Mistake[] = existsSync(content) ? [] : [{ file: shown(content), line: 1, expected: 'the content folder that CONTENT names', found: 'no such folder', mend: 'correct CONTENT, or leave it out to use ./content' }];
  const ids = list(join(content, 'apis')).filter((id) => !id.startsWith('.'));
  const apis = ids.flatMap((id) => readApi(join(content, 'apis', id), id, mistakes) ?? []);
  const pages = ids.flatMap((id) => errorFiles(join(content, 'apis', id)).map((name) => `${id}/${name.replace(/\.md$/, '')}`));
  const folder = join(content, 'statuses');
  const statuses = list(folder).filter((name) => name.endsWith('.md')).flatMap((name) => readStatus(folder, name, mistakes) ?? []);
  const networkPath = join(folder, 'network.yaml');
  const network = existsSync(networkPath) ? readDocument(shown(networkPath), readFileSync(networkPath, 'utf8'), networkFile, mistakes)?.data ?? [] : [];
  const catalog: Catalog = { apis: apis.map(({ api }) => api), statuses, network, docs: readDocs(join(content, 'docs')) };
  const ledger = readLedger(join(content, LEDGER));
  // What a file that could not be read publishes is not known: it is no mistake of the ledger.
  const unread = mistakes.length > 0;
  mistakes.push(...crossCheck(apis, pages, catalog, placeOf(site)));
  if (!unread) mistakes.push(...checkLedger(catalog, ledger));
  return { catalog, ledger, mistakes };
}

/** The catalogue of a content folder. Throws a {@link ContentError} that holds every mistake, if there is one. */
export function readCatalog(content: string, site = DEFAULT_SITE): Catalog {
  const { catalog, mistakes } = readContent(content, site);
  if (mistakes.length) throw new ContentError(mistakes);
  return catalog;
}
