import { getCollection } from 'astro:content';
import type { NavLink } from './page.ts';
import { currentSite } from './site.ts';

async function read(): Promise<NavLink[]> {
  const { at } = currentSite();
  const entries = (await getCollection('docs')).filter(({ id, data }) => id.startsWith('guides/') && !data.sidebar.hidden);
  const order = (entry: (typeof entries)[number]) => entry.data.sidebar.order ?? Number.MAX_SAFE_INTEGER;
  return entries
    .sort((a, b) => order(a) - order(b) || a.id.localeCompare(b.id))
    .map(({ id, data }) => ({ label: data.sidebar.label ?? data.title, href: at.guide(id.slice('guides/'.length)) }));
}

let built: Promise<NavLink[]> | undefined;

/** The guides in reading order; none where `content/docs/guides` has none. */
export function guides(): Promise<NavLink[]> {
  if (import.meta.env.DEV) return read();
  built ??= read();
  return built;
}
