import { apiForms, errorForms, ownAddress, type Place } from './addresses.ts';
import type { Api, Catalog, ErrorEntry } from './model.ts';

/** One permanent redirect; both are paths of this site, without a trailing slash. A `#fragment` is kept by whoever follows it. */
export interface Redirect {
  from: string;
  to: string;
}

/** A redirect, the member of a content file that declares it, and the name of what it leads to. */
export interface Alias extends Redirect {
  title: string;
  file: string;
  path: readonly PropertyKey[];
}

type Declared = Pick<Alias, 'file' | 'path'>;
interface Name { name: string; declared: Declared | null }

const RE_ADDRESS = /^(https?:\/)?\//;

/** A name that is in use, then those that it replaced; `declared` says where. */
const namesOf = (name: string, file: string, aliases: readonly string[]): Name[] => [
  { name, declared: null },
  ...aliases.flatMap((former, i) => (RE_ADDRESS.test(former) ? [] : [{ name: former, declared: { file, path: ['aliases', i] } }])),
];

/** The path of this build that a former address names: a path stands on every build, an address on its own host's only. */
function formerPath(written: string, { at, origin }: Place): string | null {
  if (written.startsWith('/')) return at.path(written);
  const { host, pathname } = new URL(written);
  return host === new URL(origin).host && pathname.startsWith(at.home) ? pathname.replace(/\/+$/, '') : null;
}

/** Every address of an error that has a former slug, or a former id of its API, in it. */
function aliasesOfError(api: Api, error: ErrorEntry, ids: readonly Name[], place: Place): Alias[] {
  const { at } = place;
  const title = `${api.name}: ${error.title}`;
  const slugs = namesOf(error.slug, error.file, error.aliases);
  const renamed = ids.flatMap((id) => slugs.flatMap((slug) => {
    const declared = slug.declared ?? id.declared;
    return declared ? errorForms(at).map((form) => ({ from: form(id.name, slug.name), to: form(api.id, error.slug), ...declared })) : [];
  }));
  const own = ownAddress(api, error, place);
  const page = own ?? at.error(api.id, error.slug);
  const ofTypeUri = slugs.flatMap(({ name, declared }) => {
    const from = ownAddress(api, { slug: name }, place);
    return declared && from ? [{ from, to: page, ...declared }] : [];
  });
  const addresses = api.aliases.flatMap((written, i) => slugs.flatMap(({ name }) => {
    const from = written.endsWith('{slug}') ? formerPath(written.replace('{slug}', name), place) : null;
    return from ? [{ from, to: page, file: api.file, path: ['aliases', i] }] : [];
  }));
  return [...renamed, ...ofTypeUri, ...addresses].map((alias) => ({ title, ...alias }));
}

function aliasesOfApi(api: Api, place: Place): Alias[] {
  const { at } = place;
  const ids = namesOf(api.id, api.file, api.aliases);
  const title = `${api.name} errors`;
  return [
    ...ids.flatMap(({ name, declared }) => (declared ? apiForms(at).map((form) => ({ from: form(name), to: form(api.id), title, ...declared })) : [])),
    ...api.aliases.flatMap((written, i) => {
      const from = RE_ADDRESS.test(written) && !written.endsWith('{slug}') ? formerPath(written, place) : null;
      return from ? [{ from, to: at.api(api.id), title, file: api.file, path: ['aliases', i] }] : [];
    }),
    ...api.errors.flatMap((error) => aliasesOfError(api, error, ids, place)),
  ];
}

/** Every former address of a build, with the place in the content that declares it. */
export const aliases = ({ apis }: Catalog, place: Place): Alias[] => apis.flatMap((api) => aliasesOfApi(api, place));

/**
 * Every redirect of a build: what pages, host configurations and the ledger are made from. Each leads to an address that answers by itself,
 * never to another redirect.
 */
export const redirects = (catalog: Catalog, place: Place): Redirect[] =>
  [...new Map(aliases(catalog, place).map(({ from, to }) => [from, to]))].map(([from, to]) => ({ from, to }));
