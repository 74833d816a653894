import { PICTURE_SIZE } from '../picture/picture.ts';
import { frameHtml } from './card-frame.ts';
import type { ShownError } from './error-page.ts';
import type { Site } from './site.ts';
import { SITE_NAME } from './words.ts';

/** Seconds: a day. */
const CACHE_AGE = 86_400;

/** The oEmbed answer for an error's page, of type `rich` (oembed.com, section 2.3.4.4). */
export function oembedOf({ frame, picture }: ShownError, { at, origin }: Site) {
  const { title, width, height } = frame;
  return {
    version: '1.0',
    type: 'rich',
    title, width, height,
    html: frameHtml(frame),
    provider_name: SITE_NAME,
    provider_url: new URL(at.home, origin).href,
    cache_age: CACHE_AGE,
    thumbnail_url: new URL(at.picture(picture.name), origin).href,
    thumbnail_width: PICTURE_SIZE.width,
    thumbnail_height: PICTURE_SIZE.height,
  };
}
