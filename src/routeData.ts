import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { PICTURE_SIZE } from './picture/picture.ts';
import { guides } from './site/guides.ts';
import { guideSidebar, neighbours, sidebarLink } from './site/nav.ts';
import type { NavLink, SitePage } from './site/page.ts';
import { type PagePicture, pictureWords, sitePicture } from './site/picture.ts';
import { currentSite, type Site } from './site/site.ts';

/** An address as readers know it: `build.format: 'preserve'` leaves `.html` in every path that Astro tells. */
export const bareAddress = (pathname: string): string => pathname.replace(/(\/index)?\.html$/, '') || '/';

/** Canonical and `og:url` name the page's one address. */
function setAddress(head: StarlightRouteData['head'], href: string) {
  for (const { tag, attrs } of head) {
    if (tag === 'link' && attrs?.['rel'] === 'canonical') attrs['href'] = href;
    if (tag === 'meta' && attrs?.['property'] === 'og:url') attrs['content'] = href;
    if (tag === 'meta' && attrs?.['name'] === 'twitter:card') attrs['content'] = 'summary_large_image';
  }
}

/** Which tools made a page is nothing to its readers. */
const isGenerator = ({ attrs }: StarlightRouteData['head'][number]): boolean => attrs?.['name'] === 'generator';

/** What a chat or another site shows of the page: its picture, and where it has one, its card. */
function setPreview(head: StarlightRouteData['head'], page: SitePage | undefined, { at, origin }: Site, picture: PagePicture) {
  const { width, height } = PICTURE_SIZE;
  const image = { 'og:image': new URL(at.picture(picture.name), origin).href, 'og:image:width': String(width), 'og:image:height': String(height), 'og:image:alt': pictureWords(picture.shows) };
  head.push(...Object.entries(image).map(([property, content]) => ({ tag: 'meta' as const, attrs: { property, content }, content: '' })));
  if (page?.oembed) head.push({ tag: 'link', attrs: { rel: 'alternate', type: 'application/json+oembed', href: new URL(page.oembed, origin).href, title: page.title }, content: '' });
}

/** A page that answers for any address has none of its own, and nobody should find it by searching. */
function hide(head: StarlightRouteData['head']) {
  const kept = head.filter(({ tag, attrs }) => !(tag === 'link' && attrs?.['rel'] === 'canonical') && !(tag === 'meta' && attrs?.['property'] === 'og:url'));
  head.splice(0, head.length, ...kept, { tag: 'meta', attrs: { name: 'robots', content: 'noindex' }, content: '' });
}

/**
 * Sidebar, pagination and canonical address of every page. Starlight works them out before custom pages can say anything, so they are set again here:
 * the sidebar shows the reader's own API only.
 */
export const onRequest = defineRouteMiddleware(async ({ locals, url, site }) => {
  const { starlightRoute: route, page } = locals;
  const link = (to: NavLink | undefined) => (to ? sidebarLink(to, '') : undefined);
  const here = page?.canonical ?? bareAddress(url.pathname);
  route.head = route.head.filter((one) => !isGenerator(one));
  setAddress(route.head, new URL(here, site).href);
  const current = currentSite();
  setPreview(route.head, page, current, page?.picture ?? sitePicture(current));
  if (page?.canonical === null) hide(route.head);
  for (const { type, href } of page?.alternates ?? []) route.head.push({ tag: 'link', attrs: { rel: 'alternate', type, href }, content: '' });
  if (page) {
    route.sidebar = page.sidebar;
    route.pagination = { prev: link(page.prev), next: link(page.next) };
  } else {
    const links = await guides();
    const { prev, next } = neighbours(links, here);
    route.sidebar = guideSidebar(links, here);
    route.pagination = { prev: link(prev), next: link(next) };
  }
  route.hasSidebar = route.sidebar.length > 0;
});
