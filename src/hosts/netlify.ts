import { type Header, headersOf, KINDS, type Kind } from './headers.ts';
import type { Plan } from './plan.ts';

/**
 * `_headers` and `_redirects` of hosts that read such files from the build: Netlify and Cloudflare Pages. Values of rules that overlap are joined
 * with a comma there, so that no two rules here give one path the same header.
 * https://docs.netlify.com/routing/headers/ · https://developers.cloudflare.com/pages/configuration/headers/
 */

const below = ({ base }: Plan, address: string): string => address.slice(base.length);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const kindOf = (path: string): Kind => KINDS.find(({ pattern }) => new RegExp(pattern).test(path))?.kind ?? 'page';

/** What each rule is for, and its kind: a page at the top by itself, all others by their folder. */
function rulesFor(plan: Plan): [path: string, kind: Kind][] {
  const pages = ['/404', ...plan.spellings.map(({ to }) => below(plan, to))].filter((path) => kindOf(path) === 'page' || kindOf(path) === 'card');
  const folders = [...new Set(pages.map(folderOf))].filter((folder) => folder !== '/');
  const outermost = folders.filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(other)));
  const alone = [...new Set(pages)].filter((path) => folderOf(path) === '/');
  return [...[...alone, ...outermost.map((folder) => `${folder}*`)].map((path): [string, Kind] => [path, kindOf(path)]), ['/_astro/*', 'hashed']];
}

/** Headers that every kind has, with the same value: they are said once. */
const isCommon = ({ values }: Header): boolean => KINDS.every(({ kind }) => values[kind] !== undefined && values[kind] === values.page);

/** What machine files have and pages have not. They stand among pages, by whose rules they get the rest. */
const MACHINE = ['/*.json', '/*.md', '/*.atom', '/*.txt', '/*.xml'];

/** The text of `_headers`. These hosts serve one form of an address, so that nothing varies with what is asked for. */
export function headersFile(plan: Plan): string {
  const headers = headersOf(plan).filter(({ negotiated }) => !negotiated);
  const rule = (path: string, lines: readonly Header[], kind: Kind): string =>
    `${plan.base}${path}\n${lines.flatMap(({ name, values }) => (values[kind] ? `  ${name}: ${values[kind]}\n` : [])).join('')}`;
  const own = headers.filter((header) => !isCommon(header));
  return [
    rule('/*', headers.filter(isCommon), 'page'),
    ...rulesFor(plan).map(([path, kind]) => rule(path, own, kind)),
    ...MACHINE.map((path) => rule(path, own.filter(({ values }) => values.page === undefined), 'machine')),
  ].join('');
}

const swapped = (path: string): string => path.replace(/[-_]/g, (one) => (one === '-' ? '_' : '-'));

/** The text of `_redirects`: former addresses, and the one spelling that can be listed, `_` for `-` and back. These hosts compare exact paths. */
export function redirectsFile(plan: Plan): string {
  const known = new Set(plan.spellings.map(({ to }) => to));
  const former = plan.moved.map(({ from, to }): [string, string] => [`${plan.base}${from}`, to]);
  const respelt = [...known].flatMap((to): [string, string][] => {
    const from = `${plan.base}${swapped(below(plan, to))}`;
    return from === to || known.has(from) ? [] : [[from, to]];
  });
  return [...new Map([...respelt, ...former])].map(([from, to]) => `${from} ${to} 301\n`).join('');
}
