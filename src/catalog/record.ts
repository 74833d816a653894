import { advise } from '../classifier/advise/advise.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Example } from '../schemas/error.ts';
import type { Advice } from '../schemas/finding.ts';
import type { Source } from '../schemas/source.ts';
import { type Addresses, typeUriOf } from './addresses.ts';
import { type Misleading, misleading } from './misleading.ts';
import type { Api, Catalog, ErrorEntry } from './model.ts';
import { situation } from './situation.ts';

/** One record of an error: what its page, its JSON and its replies print. Advice is worked out by the classifier itself, never typed. */
export interface ErrorRecord {
  api: { id: string; name: string; page: string; documentation: string };
  slug: string;
  code: string | null;
  title: string;
  status: number[];
  fires: string;
  page: string;
  typeUri: string | null;
  /** What can be said without any context. */
  advice: Advice;
  /** For each status, where the error has several. */
  byStatus: { status: number; advice: Advice }[];
  cases: CaseRecord[];
  misleading: Misleading[];
  examples: ExampleRecord[];
  related: ErrorLink[];
  sources: Source[];
  since: string | null;
  changed: string | null;
  retired: { on: string; note: string; successor: ErrorLink | null } | null;
}

/** Another error that this one names. */
export interface ErrorLink {
  title: string;
  page: string;
  api: string;
  slug: string;
}

export interface CaseRecord {
  id: string;
  title: string;
  text: string;
  page: string;
  reason: string | null;
  status: number | null;
  operation: string | null;
  advice: Advice;
  sources: Source[];
}

export interface ExampleRecord extends Example {
  advice: Advice;
}

const casesOf = (catalogue: Catalogue, error: ErrorEntry, api: Api, at: Addresses): CaseRecord[] =>
  error.cases.map((one) => {
    const facts = situation(catalogue, error, { when: one.when });
    const { operation } = facts.request;
    return {
      id: one.id, title: one.title, text: one.text, page: at.error(error.api, error.slug, one.id),
      reason: one.when?.reason?.join(', ') ?? null,
      status: one.when?.status?.find((s) => typeof s === 'number') ?? null,
      operation: operation ? api.operations.find(({ id }) => id === operation)?.label ?? operation : null,
      advice: advise(facts),
      sources: one.sources,
    };
  });

const examplesOf = (catalogue: Catalogue, error: ErrorEntry): ExampleRecord[] =>
  error.examples.map((example) => {
    const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(example.response)?.[1]);
    const when = error.cases.find(({ id }) => id === example.case)?.when;
    return { ...example, advice: advise(situation(catalogue, error, { when, given: example.given, ...(status && { status }) })) };
  });

/** The error that `name` names, `slug` or `api/slug`, as seen from `error`. */
function linkTo(catalog: Catalog, error: ErrorEntry, name: string, at: Addresses): ErrorLink | null {
  const [id, slug] = name.includes('/') ? name.split('/') : [error.api, name];
  const entry = catalog.apis.find((a) => a.id === id)?.errors.find((e) => e.slug === slug);
  return entry ? { title: entry.title, page: at.error(entry.api, entry.slug), api: entry.api, slug: entry.slug } : null;
}

/** The record of one error, from its frontmatter alone. `catalogue` is the matching view of the same catalog. */
export function errorRecord(catalog: Catalog, catalogue: Catalogue, error: ErrorEntry, at: Addresses): ErrorRecord {
  const api = catalog.apis.find(({ id }) => id === error.api);
  if (!api) throw new Error(`No API \`${error.api}\` in the catalogue, yet \`${error.slug}\` belongs to it.`);
  const { retired } = error;
  return {
    api: { id: api.id, name: api.name, page: at.api(api.id), documentation: api.documentation },
    slug: error.slug, code: error.code, title: error.title, status: error.status, fires: error.fires,
    page: at.error(error.api, error.slug),
    typeUri: typeUriOf(api, error),
    advice: advise(situation(catalogue, error)),
    byStatus: error.status.length > 1 ? error.status.map((status) => ({ status, advice: advise(situation(catalogue, error, { status })) })) : [],
    cases: casesOf(catalogue, error, api, at),
    misleading: misleading(catalogue, error),
    examples: examplesOf(catalogue, error),
    related: error.related.flatMap((name) => linkTo(catalog, error, name, at) ?? []),
    sources: error.sources,
    since: error.since ?? null, changed: error.changed ?? null,
    retired: retired ? { on: retired.on, note: retired.note, successor: retired.successor ? linkTo(catalog, error, retired.successor, at) : null } : null,
  };
}
