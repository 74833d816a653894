import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { hasPage } from '../classifier/status-page.ts';
import type { Api, StatusPage } from '../catalog/model.ts';
import type { NavLink } from './page.ts';
import { recordOf, type Shown, verdictWith } from './records.ts';
import type { Site } from './site.ts';
import { inOne, statusVerdicts } from './status-verdicts.ts';

type Sidebar = StarlightRouteData['sidebar'];
type SidebarLink = Extract<Sidebar[number], { type: 'link' }>;

/** A sidebar longer than this shows the neighbours of the page only, so that a catalogue's HTML does not grow with its square. */
const MOST_LINKS = 80;

export const sidebarLink = ({ label, href }: NavLink, current: string, attrs: Record<string, string> = {}): SidebarLink =>
  ({ type: 'link', label, href, isCurrent: href === current, badge: undefined, attrs });

export const sidebarGroup = (label: string, entries: SidebarLink[]): Sidebar[number] =>
  ({ type: 'group', label, entries, collapsed: false, badge: undefined });

/** Part of a long list around its current item. */
export function nearby<T>(items: readonly T[], current: number, most = MOST_LINKS): readonly T[] {
  if (items.length <= most) return items;
  const from = Math.min(Math.max(0, current - Math.floor(most / 2)), items.length - most);
  return items.slice(from, from + most);
}

const classOf = (status: number): string => `${Math.floor(status / 100)}xx`;

const lookOf = ({ verdict, careful }: Shown): Record<string, string> => ({ 'data-verdict': verdict, ...(careful && { 'data-careful': '' }) });

/** The first of the statuses in each class that they have. */
export const firstOfClasses = (statuses: readonly number[]): number[] => statuses.filter((status, i) => statuses.findIndex((other) => classOf(other) === classOf(status)) === i);

/** The API's page, then its errors by class of status: one that comes in several classes stands in each of them, with the verdict that it has there. */
export function apiSidebar(api: Api, { at }: Site, current: string): Sidebar {
  const all = api.errors.flatMap((error) => firstOfClasses(error.status).map((status) => ({ error, status }))).sort((a, b) => a.status - b.status);
  const links = all.map(({ error, status }) => ({
    group: classOf(status),
    link: sidebarLink({ label: error.slug, href: at.error(api.id, error.slug) }, current, { ...lookOf(verdictWith(recordOf(error), status)), 'data-status': String(status), 'data-wire': '' }),
  }));
  const shown = nearby(links, links.findIndex(({ link }) => link.isCurrent));
  const groups = [...new Set(shown.map(({ group }) => group))];
  return [
    sidebarLink({ label: api.name, href: at.api(api.id) }, current),
    ...groups.map((group) => sidebarGroup(group, shown.filter((one) => one.group === group).map(({ link }) => link))),
    ...(shown.length < links.length ? [sidebarLink({ label: `All ${api.errors.length} errors`, href: `${at.api(api.id)}#errors` }, current)] : []),
  ];
}

/** Statuses that have a page, by number. */
export const statusPages = ({ catalog }: Site): StatusPage[] => catalog.statuses.filter(({ id }) => hasPage(id)).sort((a, b) => Number(a.id) - Number(b.id));

export function statusSidebar(site: Site, current: string): Sidebar {
  const pages = statusPages(site);
  return [...new Set(pages.map(({ id }) => classOf(Number(id))))].map((group) =>
    sidebarGroup(group, pages.filter(({ id }) => classOf(Number(id)) === group)
      .map(({ id, phrase }) => sidebarLink({ label: phrase, href: site.at.status(id) }, current, { ...lookOf(inOne(statusVerdicts(site.matching, id))), 'data-status': id }))));
}

export const guideSidebar = (guides: readonly NavLink[], current: string): Sidebar => [sidebarGroup('Guides', guides.map((guide) => sidebarLink(guide, current)))];

/** The pages before and after the current one. */
export function neighbours(links: readonly NavLink[], current: string): { prev: NavLink | undefined; next: NavLink | undefined } {
  const i = links.findIndex(({ href }) => href === current);
  return { prev: i > 0 ? links[i - 1] : undefined, next: i >= 0 ? links[i + 1] : undefined };
}
