import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { PagePicture } from './picture.ts';
import type { Verdict } from '../schemas/verdict.ts';

/** What the shell needs to know of a page; a page sets it as `Astro.locals.page` before its markup, and `routeData.ts` reads it. */
export interface SitePage {
  /** The page's one address, below Astro's base, without `.html`; `null` where it has none and is not to be indexed. */
  canonical: string | null;
  title: string;
  description: string;
  sidebar: StarlightRouteData['sidebar'];
  prev?: NavLink | undefined;
  next?: NavLink | undefined;
  masthead: Masthead;
  /** The same facts in other forms, for programs. */
  alternates?: { type: string; href: string; label: string }[];
  /** The API whose page this is, if it is one API's. */
  api?: string;
  /** What a chat shows beside a link to the page; without it, the picture of the whole site. */
  picture?: PagePicture;
  /** The page's oEmbed answer, where it has a card. */
  oembed?: string;
}

export interface NavLink {
  label: string;
  href: string;
}

/** The head of a page, printed by `Masthead.astro`: where the reader is, what this is, what to do. */
export interface Masthead {
  trail: NavLink[];
  title: string;
  /** What was on the wire: statuses and code. */
  statuses: number[];
  code?: string | undefined;
  /** The one verdict, or one for each status or method. */
  verdicts: { verdict: Verdict; careful?: boolean | undefined; for?: string | undefined; summary?: string | undefined }[];
  lead?: string | undefined;
  facts: { term: string; text: string }[];
  /** Other spellings that search should find. */
  spellings?: string | undefined;
}
