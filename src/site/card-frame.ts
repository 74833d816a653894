import type { Card, CardAdvice } from './card.ts';

/** What an `iframe` is given; sizes in pixels. */
export interface Frame {
  src: string;
  title: string;
  width: number;
  height: number;
}

const WIDTH = 600;
/** A card that is longer than this scrolls inside its frame. */
const MOST = 640;
/** How high the parts of a card are at that width, and how many characters a line holds, both with the widest of the usual fonts. */
const [HEAD, LINE, LEAD_LINE, GAP] = [190, 22, 26, 8];
const [PER_LINE, PER_LEAD_LINE] = [66, 50];

const lines = (text: string, perLine: number): number => Math.ceil(text.length / perLine);

const adviceHeight = ({ summary, safe, when, steps }: CardAdvice): number =>
  5 * GAP + 34 + lines(summary, PER_LEAD_LINE) * LEAD_LINE
  + (lines(`Safe to repeat: ${safe}`, PER_LINE) + lines(when.join(' '), PER_LINE)) * LINE
  + steps.reduce((sum, step) => sum + lines(step, PER_LINE - 4) * LINE + GAP / 2, 0);

/** The frame of a card: high enough for what it shows without a case, or for as much of it as one is willing to scroll. */
export function frameOf(card: Card, src: string): Frame {
  const height = HEAD + lines(card.retired ?? '', PER_LINE) * LEAD_LINE + card.advice.reduce((sum, one) => sum + adviceHeight(one), 0);
  return { src, title: `${card.api}: ${card.title}`.replaceAll('`', ''), width: WIDTH, height: Math.min(MOST, height) };
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** A frame as HTML to paste into any page. */
export const frameHtml = ({ src, title, width, height }: Frame): string =>
  `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
