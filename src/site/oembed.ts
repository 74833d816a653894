import { PICTURE_SIZE } from '../picture/draw.ts';
import type { ErrorPage } from './error-page.ts';
import type { Site } from './site.ts';

/** Pixels that hold the status, the verdict, the sentence and the first steps of most cards; what is longer scrolls inside. */
const CARD_SIZE = { width: 600, height: 420 };
/** Seconds: a day. */
const CACHE_AGE = 86_400;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** The card of an error as HTML to paste into any page. */
export function cardFrame({ record, title }: ErrorPage, { at, origin }: Site): string {
  const src = new URL(at.embed(record.api.id, record.slug), origin).href;
  return `<iframe src="${escaped(src)}" title="${escaped(`${record.api.name}: ${title}`)}" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
}

/** The oEmbed answer for an error's page, of type `rich` (oembed.com, section 2.3.4.4). */
export function oembedOf(page: ErrorPage, site: Site) {
  const { at, origin } = site;
  const { api, slug } = page.record;
  return {
    version: '1.0',
    type: 'rich',
    title: `${api.name}: ${page.title}`,
    provider_name: 'Faultbook',
    provider_url: new URL(at.home, origin).href,
    cache_age: CACHE_AGE,
    html: cardFrame(page, site),
    ...CARD_SIZE,
    thumbnail_url: new URL(at.picture(`${api.id}/${slug}`), origin).href,
    thumbnail_width: PICTURE_SIZE.width,
    thumbnail_height: PICTURE_SIZE.height,
  };
}
