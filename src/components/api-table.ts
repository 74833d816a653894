import { type Filter, folded, readFilter, words, writeFilter } from './table-filter.ts';

/* The filters of an API's table. Their state is in the fragment (`#v=1&verdict=wait&q=key`), so that a view can be linked. */

const form = document.querySelector<HTMLFormElement>('form.filters');
const rows = [...document.querySelectorAll<HTMLTableRowElement>('.catalogue tbody tr')];
const none = document.querySelector<HTMLElement>('.none');
const left = form?.querySelector('.left');

const texts = new Map(rows.map((row) => [row, folded(row.textContent)]));

function apply({ verdict, status, q }: Filter) {
  const wanted = words(folded(q));
  let shown = 0;
  for (const row of rows) {
    const some = (chosen: string[], own: string | undefined) => chosen.length === 0 || words(own).some((value) => chosen.includes(value));
    const visible = some(verdict, row.dataset['verdicts']) && some(status, row.dataset['classes']) && wanted.every((word) => texts.get(row)?.includes(word));
    row.hidden = !visible;
    if (visible) shown += 1;
  }
  if (none) none.hidden = shown > 0;
  if (left) left.textContent = shown === rows.length ? '' : `${shown} of ${rows.length} shown`;
}

const fields = () => [...(form?.querySelectorAll<HTMLInputElement>('input') ?? [])];
const chosen = (name: string) => fields().filter((field) => field.name === name && field.checked).map(({ value }) => value);
const read = (): Filter => ({ verdict: chosen('verdict'), status: chosen('status'), q: fields().find(({ name }) => name === 'q')?.value.trim() ?? '' });

function restore() {
  const filter = readFilter(location.hash);
  for (const field of fields()) {
    if (field.name === 'q') field.value = filter.q;
    else field.checked = (field.name === 'verdict' ? filter.verdict : filter.status).includes(field.value);
  }
  apply(filter);
}

function changed() {
  const filter = read();
  apply(filter);
  history.replaceState(null, '', writeFilter(filter) || location.pathname + location.search);
}

if (form) {
  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => { event.preventDefault(); });
  none?.querySelector('button')?.addEventListener('click', () => { form.reset(); changed(); });
  window.addEventListener('hashchange', restore);
  restore();
}
