import type { Condition } from '../schemas/condition.ts';
import { API_ANCHORS, type Place, RESERVED_IDS } from './addresses.ts';
import { checkAliases } from './alias-checks.ts';
import type { Document } from './document.ts';
import type { Mistake } from './mistake.ts';
import type { Api, Catalog, ErrorEntry } from './model.ts';
import { suggest } from './nearest.ts';
import { decides } from './rules.ts';
import { ties } from './ties.ts';

/** An API with the documents it was read from, so that a mistake can name its line. */
export interface ApiSource {
  api: Api;
  document: Document<unknown>;
  errors: { entry: ErrorEntry; document: Document<unknown> }[];
}

type Path = readonly PropertyKey[];
/** Where a mistake is told: the file, the place in its data, and the rest. */
export type Report = (document: Document<unknown>, path: Path, told: Omit<Mistake, 'file' | 'line'>) => void;

const RE_SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const RE_RESERVED_ENDING = /\.(html|json|md|replies)$/;

function checkApiId({ api, document }: ApiSource, report: Report) {
  if (RESERVED_IDS.includes(api.id)) report(document, [], { expected: 'an id that is not an address of the site itself', found: `\`${api.id}\``, mend: 'rename the folder' });
}

/** Notes, slugs and the page's own sections share one page, and so one set of anchors. */
function checkAnchors({ api, document, errors }: ApiSource, report: Report) {
  const taken = new Set([...API_ANCHORS, ...errors.map(({ entry }) => entry.slug)]);
  api.notes.forEach(({ id }, i) => {
    if (taken.has(id)) report(document, ['notes', i, 'id'], { expected: 'a note id that is no other anchor of the API’s page', found: `\`${id}\``, mend: 'rename the note' });
    taken.add(id);
  });
}

function checkSlugs({ errors }: ApiSource, report: Report) {
  const seen = new Map<string, string>();
  for (const { entry, document } of errors) {
    if (!RE_SLUG.test(entry.slug) || RE_RESERVED_ENDING.test(entry.slug)) {
      report(document, [], { expected: 'a slug of letters, digits, `.`, `_`, `-` that does not end in .html, .json, .md or .replies', found: `\`${entry.slug}\``, mend: 'rename the file' });
    }
    const folded = entry.slug.toLowerCase().replaceAll('_', '-');
    const other = seen.get(folded);
    if (other) report(document, [], { expected: 'slugs that differ in more than case, `_` and `-`', found: `\`${entry.slug}\` beside \`${other}\``, mend: 'make them one page, or rename the newer one' });
    seen.set(folded, entry.slug);
  }
}

function checkCodes({ errors }: ApiSource, report: Report) {
  const seen = new Map<string, string>();
  for (const { entry, document } of errors) {
    if (entry.code === null) continue;
    const other = seen.get(entry.code);
    if (other) report(document, ['code'], { expected: 'one page for each code', found: `\`${entry.code}\`, also the code of \`${other}\``, mend: 'make them cases of one error' });
    seen.set(entry.code, entry.slug);
  }
}

function checkCases({ errors }: ApiSource, report: Report) {
  for (const { entry, document } of errors) {
    const ids = entry.cases.map((one) => one.id);
    entry.cases.forEach((one, i) => {
      const path = ['cases', i];
      if (ids.indexOf(one.id) !== i) report(document, [...path, 'id'], { expected: 'case ids that differ: each is an anchor', found: `\`${one.id}\` twice`, mend: 'rename the newer one' });
      if (decides(one) && !one.when) report(document, path, { expected: '`when` beside a decision: without it the decision would hold for every case', found: 'a decision without `when`', mend: 'say what tells this case, or move the decision to the error' });
      if (decides(one) && !one.because) report(document, path, { expected: '`because`, the reason of the decision', found: 'nothing', mend: 'add one sentence' });
      if (one.summary && !one.verdict) report(document, [...path, 'summary'], { expected: 'a summary only beside a verdict', found: 'a summary alone', mend: 'add `verdict`, or say it in `text`' });
      if (one.anyCode && !one.when?.status) report(document, [...path, 'anyCode'], { expected: '`when.status` beside `anyCode`', found: 'no status', mend: 'say for which status it holds whatever the code' });
    });
    if (decides(entry) && !entry.because) report(document, [], { expected: '`because`, the reason of the decision', found: 'nothing', mend: 'add one sentence' });
    if (entry.summary && !entry.verdict) report(document, ['summary'], { expected: 'a summary only beside a verdict', found: 'a summary alone', mend: 'add `verdict`, or move the sentence to the prose' });
    entry.examples.forEach((example, i) => {
      if (example.case && !ids.includes(example.case)) report(document, ['examples', i, 'case'], { expected: 'a case of this error', found: `\`${example.case}\``, mend: suggest(example.case, ids) });
    });
  }
}

/** Every operation and fact that a condition or an example names must be in `api.yaml`. */
function checkNames(source: ApiSource, report: Report) {
  const known: Record<'operation' | 'known', readonly string[]> = {
    operation: source.api.operations.map((o) => o.id),
    known: source.api.facts.map((f) => f.id),
  };
  const check = (document: Document<unknown>, path: Path, stated: Pick<Condition, 'operation' | 'known'> | undefined) => {
    for (const key of ['operation', 'known'] as const) {
      for (const name of stated?.[key] ?? []) {
        if (!known[key].includes(name)) report(document, [...path, key], { expected: key === 'operation' ? 'an operation of api.yaml' : 'a fact of api.yaml', found: `\`${name}\``, mend: suggest(name, known[key]) });
      }
    }
  };
  source.api.rules.forEach((rule, i) => { check(source.document, ['rules', i, 'when'], rule.when); });
  for (const { entry, document } of source.errors) {
    check(document, [], { operation: entry.operation ? [entry.operation] : undefined });
    entry.rules.forEach((rule, i) => { check(document, ['rules', i, 'when'], rule.when); });
    entry.cases.forEach((one, i) => { check(document, ['cases', i, 'when'], one.when); });
    entry.examples.forEach(({ given }, i) => { check(document, ['examples', i, 'given'], { operation: given.operation ? [given.operation] : undefined, known: given.known }); });
  }
}

/** Every error that another one names, as related or as its successor, must have a page. */
function checkRelated({ errors, api }: ApiSource, pages: readonly string[], report: Report) {
  for (const { entry, document } of errors) {
    const check = (name: string, path: Path) => {
      const page = name.includes('/') ? name : `${api.id}/${name}`;
      if (!pages.includes(page)) report(document, path, { expected: 'the slug of an error', found: `\`${name}\``, mend: suggest(page, pages) });
    };
    entry.related.forEach((related, i) => { check(related, ['related', i]); });
    if (entry.retired?.successor) check(entry.retired.successor, ['retired', 'successor']);
  }
}

/** Where a rule is written, by its id: `api!n`, `api/slug`, `api/slug#case` or `api/slug!n`. */
function placeOf({ document, errors }: ApiSource, id: string): { document: Document<unknown>; path: Path } {
  const own = errors.find(({ entry }) => new RegExp(`^${entry.api}/${entry.slug.replaceAll('.', '\\.')}([@#!]|$)`).test(id));
  const index = Number(/!(\d+)$/.exec(id)?.[1] ?? 0) - 1;
  const anchor = own?.entry.cases.findIndex((one) => id.endsWith(`#${one.id}`)) ?? -1;
  return { document: own?.document ?? document, path: index >= 0 ? ['rules', index] : anchor >= 0 ? ['cases', anchor] : [] };
}

function checkTies(source: ApiSource, report: Report) {
  for (const { a, b, field } of ties(source.api.allRules)) {
    const { document, path } = placeOf(source, b.id);
    report(document, path, { expected: `one answer for \`${field}\` where two rules of equal rank can both apply`, found: `${JSON.stringify(a.then[field as keyof typeof a.then])} (${a.id}) and ${JSON.stringify(b.then[field as keyof typeof b.then])} (${b.id})`, mend: 'make one of them more specific, or let them agree' });
  }
}

/**
 * What no single file can be wrong about: names that must exist, or must not collide, across files. `pages` are the errors that have a file
 * (`api/slug`), also where the file could not be read: a mistake in it is no mistake of those that name it. `site` is where it is to be published.
 */
export function crossCheck(apis: readonly ApiSource[], pages: readonly string[], catalog: Catalog, site: Place): Mistake[] {
  const mistakes: Mistake[] = [];
  const report: Report = (document, path, told) => mistakes.push({ file: document.file, line: document.lineAt(path), ...told });
  for (const source of apis) {
    checkApiId(source, report);
    checkAnchors(source, report);
    checkSlugs(source, report);
    checkCodes(source, report);
    checkCases(source, report);
    checkNames(source, report);
    checkRelated(source, pages, report);
    checkTies(source, report);
  }
  checkAliases(apis, catalog, site, report);
  return mistakes;
}
