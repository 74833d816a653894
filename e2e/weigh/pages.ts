import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A page to weigh, with what it may weigh at most, where an aim is set. */
export interface Weighed {
  name: string;
  address: string;
  aimKB: number | null;
}

/** The largest file of a kind stands for its kind: the aim then holds for the others too. */
function largest(files: string[]): string {
  const [first] = files.sort((a, b) => statSync(b).size - statSync(a).size);
  if (!first) throw new Error('The built site has no such page. Run npm run build first.');
  return first;
}

const address = (folder: string, file: string) => file.slice(folder.length).replace(/\.html$/, '');

/** An error page, a card, an API page and the explorer of a built site. */
export function pagesToWeigh(folder: string): Weighed[] {
  const html = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(folder, file));
  const errors = html.filter((file) => basename(dirname(file)) === 'errors');
  const cards = html.filter((file) => file.startsWith(join(folder, 'embed')));
  const apis = html.filter((file) => errors.some((error) => error.startsWith(`${file.replace(/\.html$/, '')}/errors/`)));
  return [
    { name: 'error page', address: address(folder, largest(errors)), aimKB: 25 },
    { name: 'card', address: address(folder, largest(cards)), aimKB: 15 },
    { name: 'API page', address: address(folder, largest(apis)), aimKB: null },
    { name: 'explorer', address: '/explorer', aimKB: 115 },
  ];
}
