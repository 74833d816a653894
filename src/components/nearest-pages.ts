import type { SentCatalogue } from '../schemas/catalogue.ts';
import { offers, pagesOf } from './offers.ts';

/** Fills the 404 page with the pages whose names are nearest to the address that was asked for. */
async function show(box: HTMLElement) {
  const response = await fetch(box.dataset['matching'] ?? '');
  const found = offers(location.pathname, pagesOf((await response.json()) as SentCatalogue));
  box.querySelector('ul')?.replaceChildren(...found.map(({ name, title, page }) => {
    const link = document.createElement('a');
    link.href = page;
    const code = document.createElement('code');
    code.textContent = name;
    link.append(code);
    const item = document.createElement('li');
    item.append(link, ` ${title}`);
    return item;
  }));
  box.hidden = found.length === 0;
}

const box = document.getElementById('nearest');
if (box) show(box).catch(() => { box.hidden = true; });
