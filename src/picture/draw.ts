import type { Masthead } from '../site/page.ts';
import { FRAME, INK, INK_2, INK_3, PAPER } from './colours.ts';
import type { Face } from './faces.ts';
import { stamps } from './stamp.ts';
import { type Fitted, fit, linePath, widthOf } from './text.ts';

/** What a picture shows; all of it as the page's masthead has it. */
export interface Picture {
  /** Whose error it is. */
  where: string;
  statuses: readonly number[];
  code: string | null;
  title: string;
  sentence: string;
  verdicts: Masthead['verdicts'];
}

/** Pixels: the size that every unfurler takes. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
const BRAND = 'Faultbook';
const [PAD, FRAME_WIDTH, SMALL] = [64, 6, 32];
const WIDTH = PICTURE_SIZE.width - 2 * PAD;
const BOTTOM = PICTURE_SIZE.height - PAD;
const LEADING = 1.28;

/** Backticks mark code on a page; a picture leaves them out. */
const plain = (text: string): string => text.replaceAll('`', '').replaceAll('**', '');

const path = (fill: string, data: string): string => (data ? `<path fill="${fill}" d="${data}"/>` : '');

/** Lines of text below each other, from `top` on. */
function block({ size, lines }: Fitted, face: Face, top: number): { data: string; bottom: number } {
  const data = lines.map((line, i) => linePath(line, face, size, PAD, top + size + i * size * LEADING)).join('');
  return { data, bottom: top + lines.length * size * LEADING };
}

/** Status and code as they were on the wire: beside each other where they fit, else in a smaller size. */
function wireLine(statuses: readonly number[], code: string | null, top: number): { svg: string; bottom: number } {
  const status = statuses.join(' ');
  const fitted = fit([status, code].filter(Boolean).join(' '), 'wireStrong', { width: WIDTH, sizes: [52, 44, 36, 30], most: 2 });
  const [first = '', ...rest] = fitted.lines;
  const strong = first.startsWith(status) ? status : '';
  const { size } = fitted;
  const x = PAD + widthOf(strong, 'wireStrong', size);
  const below = block({ size, lines: rest }, 'wire', top + size * LEADING);
  return {
    svg: path(INK, linePath(strong, 'wireStrong', size, PAD, top + size)) + path(INK_2, linePath(first.slice(strong.length), 'wire', size, x, top + size) + below.data),
    bottom: fitted.lines.length > 0 ? below.bottom : top,
  };
}

/** A picture as SVG of nothing but shapes: no text in it, so it needs no font where it is turned into pixels, and holds nobody's markup. */
export function pictureSvg({ where, statuses, code, title, sentence, verdicts }: Picture): string {
  const { width, height } = PICTURE_SIZE;
  const brandWidth = widthOf(BRAND, 'text', SMALL);
  const place = fit(where, 'strong', { width: WIDTH - brandWidth - PAD, sizes: [SMALL], most: 1 });
  const wire = wireLine(statuses, code, PAD + SMALL + 34);
  const head = block(fit(plain(title), 'strong', { width: WIDTH, sizes: [76, 66, 56, 46], most: 2 }), 'strong', wire.bottom + 4);
  const row = stamps(verdicts, PAD, BOTTOM, WIDTH);
  const sizes = [36, 32, 28];
  const room = (size: number) => Math.floor((row.top - 24 - head.bottom) / (size * LEADING));
  const size = sizes.find((one) => fit(plain(sentence), 'text', { width: WIDTH, sizes: [one], most: Number.POSITIVE_INFINITY }).lines.length <= room(one)) ?? 28;
  const text = block(fit(plain(sentence), 'text', { width: WIDTH, sizes: [size], most: room(size) }), 'text', head.bottom + 8);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect x="${FRAME_WIDTH / 2}" y="${FRAME_WIDTH / 2}" width="${width - FRAME_WIDTH}" height="${height - FRAME_WIDTH}" fill="${PAPER}" stroke="${FRAME}" stroke-width="${FRAME_WIDTH}"/>`,
    path(INK_2, block(place, 'strong', PAD - 8).data),
    path(INK_3, linePath(BRAND, 'text', SMALL, width - PAD - brandWidth, PAD - 8 + SMALL)),
    wire.svg, path(INK, head.data), path(INK_2, text.data), row.svg,
    '</svg>',
  ].join('');
}
