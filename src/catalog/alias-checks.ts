import { API_ANCHORS, ownAddress, ownPage, type Place, RESERVED_IDS } from './addresses.ts';
import { type Alias, aliases } from './aliases.ts';
import type { ApiSource, Report } from './checks.ts';
import type { Document } from './document.ts';
import type { Catalog } from './model.ts';
import { NOWHERE, placesOf } from './places.ts';
import { standing } from './standing.ts';

const folded = (name: string): string => name.toLowerCase().replaceAll('_', '-');

/** A former address must be free, and be former to one thing only: else a redirect would hide a page, or lead in a circle. */
function checkFree(catalog: Catalog, place: Place, told: (alias: Alias, found: string, mend: string) => void) {
  const live = standing(catalog, place);
  const seen = new Map<string, Alias>();
  for (const alias of aliases(catalog, place)) {
    const other = seen.get(alias.from);
    if (live.has(alias.from)) told(alias, `\`${alias.from}\`, which is a page or file of its own`, 'remove the alias, or rename what stands there');
    else if (other && other.to !== alias.to) told(alias, `\`${alias.from}\`, which leads to \`${other.to}\` as well (${other.file})`, 'declare it in one of the two');
    seen.set(alias.from, alias);
  }
}

/** A slug that differs from another error's in spelling only would take over what people meant by it. */
function checkSpelling({ errors }: ApiSource, report: Report) {
  for (const { entry, document } of errors) {
    entry.aliases.forEach((alias, i) => {
      const other = errors.find((one) => one.entry !== entry && folded(one.entry.slug) === folded(alias) && one.entry.slug !== alias);
      if (other) report(document, ['aliases', i], { expected: 'a former slug that differs from other slugs in more than case, `_` and `-`', found: `\`${alias}\` beside \`${other.entry.slug}\``, mend: 'remove the alias, or declare it there' });
    });
  }
}

interface FormerAnchor { id: string; document: Document<unknown>; path: readonly PropertyKey[] }

function checkAnchorsFree(used: readonly string[], former: readonly FormerAnchor[], report: Report) {
  const taken = new Set(used);
  for (const { id, document, path } of former) {
    if (taken.has(id)) report(document, path, { expected: 'a former id that is no other anchor of its page', found: `\`${id}\`, which is one`, mend: 'remove the alias, or rename what has that anchor now' });
    taken.add(id);
  }
}

/** Former anchors stand on their page beside those in use. */
function checkAnchors({ api, document, errors }: ApiSource, report: Report) {
  checkAnchorsFree([...API_ANCHORS, ...api.notes.map(({ id }) => id), ...errors.map(({ entry }) => entry.slug)], [
    ...api.notes.flatMap((note, i) => note.aliases.map((id, j) => ({ id, document, path: ['notes', i, 'aliases', j] }))),
    // A slug that is another's page is told as that.
    ...errors.flatMap(({ entry, document: page }) => entry.aliases.flatMap((id, i) => (errors.some((other) => other.entry.slug === id) ? [] : [{ id, document: page, path: ['aliases', i] }]))),
  ], report);
  for (const { entry, document: page } of errors) {
    checkAnchorsFree(entry.cases.map(({ id }) => id), entry.cases.flatMap((one, i) => one.aliases.map((id, j) => ({ id, document: page, path: ['cases', i, 'aliases', j] }))), report);
  }
}

/** Type URIs that would stand where the site has a page already, on the build for their host. */
function checkOwn(catalog: Catalog, place: Place, told: (api: string, path: string) => void) {
  const taken = standing(catalog, { ...place, origin: NOWHERE.origin });
  for (const api of catalog.apis) {
    const own = [ownPage(api, place), ...api.errors.map((error) => (ownAddress(api, error, place) === place.at.error(api.id, error.slug) ? null : ownAddress(api, error, place)))];
    const path = own.find((address) => address !== null && taken.has(address));
    if (path) told(api.id, path);
  }
}

/**
 * Former names and addresses that could not all be kept. Looked at for every place that the content speaks of; `site` is the one being built, the only
 * one for which a type URI must not meet a page of the site.
 */
export function checkAliases(sources: readonly ApiSource[], catalog: Catalog, site: Place, report: Report): void {
  const documents = new Map<string, Document<unknown>>(sources.flatMap(({ document, errors }) => [document, ...errors.map((one) => one.document)].map((one) => [one.file, one])));
  const said = new Set<string>();
  for (const place of [...placesOf(catalog), site]) {
    checkFree(catalog, place, ({ file, path }, found, mend) => {
      const document = documents.get(file);
      const where = `${file} ${path.join('.')}`;
      if (!document || said.has(where)) return;
      said.add(where);
      report(document, path, { expected: 'a former name or address that nothing else has', found, mend });
    });
  }
  for (const source of sources) {
    checkSpelling(source, report);
    checkAnchors(source, report);
    source.api.aliases.forEach((alias, i) => {
      if (RESERVED_IDS.includes(alias)) report(source.document, ['aliases', i], { expected: 'a former id that is not an address of the site itself', found: `\`${alias}\``, mend: 'remove it' });
    });
  }
  checkOwn(catalog, site, (id, path) => {
    const source = sources.find(({ api }) => api.id === id);
    if (source) report(source.document, ['typeUri'], { expected: `type URIs that meet no page of the site on ${site.origin}`, found: `\`${path}\`, which is a page or file of its own`, mend: 'build this API for its host from a content folder of its own, without what stands there' });
  });
}
