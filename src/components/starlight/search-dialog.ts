import { styleSheet } from '../style-sheet.ts';
import { VERDICT_LOOKS } from '../verdict-icons.ts';
import { element } from '../element.ts';
import { icon } from './icon.ts';
import { marked } from './excerpt.ts';
import styles from './search.css?url&no-inline';

interface PageFound { url: string; meta: Record<string, string>; excerpt: string }
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  debouncedSearch(query: string, options: object, ms: number): Promise<{ results: { data(): Promise<PageFound> }[] } | null>;
}

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');
const MOST_RESULTS = 12;
const PAUSE_MS = 120;

/** A page's address as readers know it; Pagefind tells the file's name. */
export const pageAddress = (url: string): string => url.replace(/(\/index)?\.html(?=$|#)/, '') || '/';

let pagefind: Promise<Pagefind> | undefined;
async function load(): Promise<Pagefind> {
  const engine = (await import(/* @vite-ignore */ `${BASE}/pagefind/pagefind.js`)) as Pagefind;
  await engine.options({ baseUrl: `${BASE}/`, excerptLength: 18 });
  return engine;
}

const isVerdict = (word: string | undefined): word is keyof typeof VERDICT_LOOKS => word !== undefined && Object.hasOwn(VERDICT_LOOKS, word);

const folded = (text: string | undefined): string => (text ?? '').toLowerCase().replace(/[_-]+/g, ' ');

/** How well a page's own names fit: 2 its code, or its status where it has no code, is the query; 1 its names hold every word of it. */
function fit(query: string, { meta }: PageFound): number {
  if (folded(meta['code'] || meta['status']) === query) return 2;
  const names = folded(`${meta['code'] ?? ''} ${meta['status'] ?? ''} ${meta['in'] ?? ''}`).split(' ');
  return query.split(' ').every((word) => names.includes(word)) ? 1 : 0;
}

/** Pages whose own names are what was typed come first; the rest keeps Pagefind's order. */
const exactFirst = (query: string, pages: PageFound[]): PageFound[] => pages.sort((a, b) => fit(folded(query), b) - fit(folded(query), a));

function resultItem({ url, meta, excerpt }: PageFound): HTMLLIElement {
  const { title = '', status, code, in: place, verdict, lead } = meta;
  const wire = [status, code].filter(Boolean).join(' ');
  const link = element('a', { href: pageAddress(url) }, [
    ...(isVerdict(verdict) ? [icon(VERDICT_LOOKS[verdict].paths, verdict)] : []),
    element('strong', {}, [title]),
    ...(wire ? [element('code', {}, [wire])] : []),
    ...(place && verdict ? [element('span', { class: 'found-in' }, [place])] : []),
    element('span', { class: 'excerpt' }, lead ? [lead] : marked(excerpt)),
  ]);
  return element('li', {}, [link]);
}

/** Builds the dialog: a field, a line that says how many pages were found, and the pages. */
function build(): { dialog: HTMLDialogElement; input: HTMLInputElement } {
  const input = element('input', { type: 'text', role: 'searchbox', 'aria-label': 'Search for', placeholder: 'A code, a status, a few words', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search' });
  const said = element('p', { role: 'status', class: 'said' });
  const list = element('ul', {});
  const close = element('button', { type: 'button', class: 'tool close' }, ['Close']);
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, [element('div', { class: 'search-field' }, [input, close]), said, list]);

  input.addEventListener('input', async () => {
    const query = input.value.trim();
    if (!query) { said.textContent = ''; list.replaceChildren(); return; }
    try {
      pagefind ??= load();
      const engine = await pagefind;
      const found = await engine.debouncedSearch(query, {}, PAUSE_MS);
      if (!found || input.value.trim() !== query) return;
      const pages = exactFirst(query, await Promise.all(found.results.slice(0, MOST_RESULTS).map((result) => result.data())));
      const count = found.results.length;
      said.textContent = count === 0 ? `Nothing found for “${query}”. Try the code or the status alone.` : `${count} page${count === 1 ? '' : 's'}${count > pages.length ? `, the first ${pages.length} shown` : ''}`;
      list.replaceChildren(...pages.map(resultItem));
    } catch {
      pagefind = undefined;
      said.textContent = 'The search index did not load. Check the connection and type again.';
    }
  });

  // Up and down walk through field and results, as in any list of suggestions; Tab works as well.
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && document.activeElement === input) list.querySelector('a')?.click();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    event.preventDefault();
    stops[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  });
  close.addEventListener('click', () => { dialog.close(); });
  dialog.addEventListener('click', (event) => { if (event.target === dialog || event.target instanceof Element && event.target.closest('a')) dialog.close(); });
  document.body.append(dialog);
  return { dialog, input };
}

let built: ReturnType<typeof build> | undefined;
let coming = false;

/** Opens the search, or closes it when it is open. Asked again before its styles are there, it comes once. */
export async function openSearch(): Promise<void> {
  if (coming) return;
  coming = true;
  await styleSheet(styles);
  coming = false;
  built ??= build();
  const { dialog, input } = built;
  if (dialog.open) { dialog.close(); return; }
  dialog.showModal();
  input.select();
  pagefind ??= load();
  pagefind.catch(() => { pagefind = undefined; });
}
