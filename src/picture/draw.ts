import { SITE_NAME } from '../site/words.ts';
import { FRAME, INK, INK_2, INK_3, PAPER } from './colours.ts';
import type { Face } from './faces.ts';
import { PICTURE_SIZE, type Picture } from './picture.ts';
import { stamps } from './stamp.ts';
import { type Fitted, fitText, linePath, type Try, widthOf } from './text.ts';

const [PAD, FRAME_WIDTH, SMALL] = [64, 6, 32];
const WIDTH = PICTURE_SIZE.width - 2 * PAD;
const BOTTOM = PICTURE_SIZE.height - PAD;
const LEADING = 1.28;

const sizes = (most: number, ...all: number[]): Try[] => all.map((size) => ({ size, most }));
const WIRE = [...sizes(1, 52, 44, 36), ...sizes(2, 36, 30)];
const TITLE = [...sizes(1, 76, 68, 60), ...sizes(2, 60, 52, 46)];
const SENTENCE = [36, 32, 28];

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
  const fitted = fitText([status, code].filter(Boolean).join(' '), 'wireStrong', WIDTH, WIRE);
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
  const brandWidth = widthOf(SITE_NAME, 'text', SMALL);
  const place = fitText(where, 'strong', WIDTH - brandWidth - PAD, sizes(1, SMALL));
  const wire = wireLine(statuses, code, PAD + SMALL + 34);
  const head = block(fitText(plain(title), 'strong', WIDTH, TITLE), 'strong', wire.bottom + 4);
  const row = stamps(verdicts, PAD, BOTTOM, WIDTH);
  const top = head.bottom + 16;
  const tries = SENTENCE.map((size) => ({ size, most: Math.floor((row.top - 16 - top) / (size * LEADING)) }));
  const text = block(fitText(plain(sentence), 'text', WIDTH, tries), 'text', top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect x="${FRAME_WIDTH / 2}" y="${FRAME_WIDTH / 2}" width="${width - FRAME_WIDTH}" height="${height - FRAME_WIDTH}" fill="${PAPER}" stroke="${FRAME}" stroke-width="${FRAME_WIDTH}"/>`,
    path(INK_2, block(place, 'strong', PAD - 8).data),
    path(INK_3, linePath(SITE_NAME, 'text', SMALL, width - PAD - brandWidth, PAD - 8 + SMALL)),
    wire.svg, path(INK, head.data), path(INK_2, text.data), row.svg,
    '</svg>',
  ].join('');
}
