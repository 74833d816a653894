import { advise } from '../classifier/advise/advise.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { CaseRecord, ErrorLink, ErrorRecord, ExampleRecord } from '../schemas/record.ts';
import { type Addresses, typeUriOf } from './addresses.ts';
import { misleading } from './misleading.ts';
import type { Api, Catalog, ErrorEntry } from './model.ts';
import { situation } from './situation.ts';

export type { CaseRecord, ErrorLink, ErrorRecord, ExampleRecord } from '../schemas/record.ts';

const casesOf = (catalogue: Catalogue, error: ErrorEntry, api: Api, at: Addresses): CaseRecord[] =>
  error.cases.map((one) => {
    const facts = situation(catalogue, error, { when: one.when });
    const { operation } = facts.request;
    return {
      id: one.id, aliases: one.aliases, title: one.title, text: one.text, page: at.error(error.api, error.slug, one.id),
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
    slug: error.slug, aliases: error.aliases, code: error.code, title: error.title, status: error.status, fires: error.fires,
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
