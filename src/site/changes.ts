import { ownPage } from '../catalog/addresses.ts';
import type { Api, ErrorEntry } from '../catalog/model.ts';
import { canonicalOf, whole } from './machine-files.ts';
import { nameUuid } from './name-uuid.ts';
import type { Site } from './site.ts';

/** One change of an API's catalogue. */
export interface Change {
  /** The same for ever, whatever the error is called and wherever the site stands later. */
  id: string;
  on: string;
  title: string;
  text: string;
  url: string;
}

/** The changes of one API, newest first, and what a feed of them has to say about itself. */
export interface Changes {
  id: string;
  title: string;
  feed: string;
  page: string;
  changes: Change[];
}

/** What a date of an error stands for, and how it is told. */
const KINDS: { kind: 'added' | 'changed' | 'retired'; word: string; on: (error: ErrorEntry) => string | undefined; text: (error: ErrorEntry) => string }[] = [
  { kind: 'added', word: 'New', on: ({ since }) => since, text: ({ fires }) => fires },
  { kind: 'changed', word: 'Changed', on: ({ changed }) => changed, text: ({ fires }) => fires },
  { kind: 'retired', word: 'Retired', on: ({ retired }) => retired?.on, text: ({ retired }) => retired?.note ?? '' },
];

/** The first name that something had is the one that no renaming changes. */
const firstName = (name: string, aliases: readonly string[]): string => aliases.find((alias) => !alias.includes('/')) ?? name;

/** All dated changes of an API's errors. */
export function changesOf(api: Api, site: Site): Changes {
  const name = firstName(api.id, api.aliases);
  const changes = api.errors.flatMap((error) => KINDS.flatMap(({ kind, word, on, text }) => {
    const date = on(error);
    return date ? [{ id: nameUuid(`${name}/${firstName(error.slug, error.aliases)}/${kind}/${date}`), on: date, title: `${word}: ${error.title}`, text: text(error).replaceAll('`', ''), url: canonicalOf(api, error, site) }] : [];
  }));
  return {
    id: nameUuid(`${name}/changes`),
    title: `${api.name} errors: changes`,
    feed: whole(site, site.at.changes(api.id)),
    page: whole(site, ownPage(api, site) ?? site.at.api(api.id)),
    changes: changes.sort((a, b) => b.on.localeCompare(a.on) || a.id.localeCompare(b.id)),
  };
}
