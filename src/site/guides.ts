import { getCollection } from 'astro:content';
import { COMPUTED_GUIDES } from './computed-guides.ts';
import type { NavLink } from './page.ts';
import { currentSite } from './site.ts';

interface Guide {
  slug: string;
  label: string;
  order: number;
}

async function read(): Promise<NavLink[]> {
  const { at } = currentSite();
  const written = (await getCollection('docs'))
    .filter(({ id, data }) => id.startsWith('guides/') && !data.sidebar.hidden)
    .map(({ id, data }): Guide => ({ slug: id.slice('guides/'.length), label: data.sidebar.label ?? data.title, order: data.sidebar.order ?? Number.MAX_SAFE_INTEGER }));
  return [...written, ...COMPUTED_GUIDES]
    .sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug))
    .map(({ slug, label }) => ({ label, href: at.guide(slug) }));
}

let built: Promise<NavLink[]> | undefined;

/** The guides in reading order: the files of `content/docs/guides`, and those that are computed. */
export function guides(): Promise<NavLink[]> {
  if (import.meta.env.DEV) return read();
  built ??= read();
  return built;
}
