import { carefulWord, VERDICT_LOOKS } from '../components/verdict-icons.ts';
import type { Masthead } from '../site/page.ts';
import { VERDICTS } from '../schemas/verdict.ts';
import { hueOf, INK, PAPER } from './colours.ts';
import { linePath, widthOf } from './text.ts';

/** The most stamps that a picture shows. */
const MOST = VERDICTS.length;
const [HEIGHT, ICON, SIZE, PAD, GAP, FOR_GAP] = [92, 52, 40, 24, 28, 16];
/** Of capitals, as a part of the size: what centres a word in its stamp. */
const CAPITALS = 0.7;

type Stamped = Masthead['verdicts'][number];

const wordOf = ({ verdict, careful }: Stamped): string => {
  const { word } = VERDICT_LOOKS[verdict];
  return (careful ? carefulWord(word) : word).toUpperCase();
};

/** One verdict with what it is for: its colour, its icon, its word. One to be checked first is an outline, as on the page. */
function stamp(one: Stamped, x: number): { svg: string; width: number } {
  const { paths } = VERDICT_LOOKS[one.verdict];
  const hue = hueOf(one.verdict);
  const word = wordOf(one);
  const label = one.for ? widthOf(one.for, 'wireStrong', SIZE) + FOR_GAP : 0;
  const width = PAD + ICON + PAD / 2 + widthOf(word, 'strong', SIZE) + PAD;
  const [left, middle, front] = [x + label, HEIGHT / 2, one.careful ? hue : PAPER];
  const baseline = middle + SIZE * CAPITALS / 2;
  const svg = [
    one.for && `<path fill="${INK}" d="${linePath(one.for, 'wireStrong', SIZE, x, baseline)}"/>`,
    `<rect x="${left}" y="2" width="${width}" height="${HEIGHT - 4}" rx="6" fill="${one.careful ? PAPER : hue}" stroke="${hue}" stroke-width="4"${one.careful ? ' stroke-dasharray="14 10"' : ''}/>`,
    `<g transform="translate(${left + PAD} ${middle - ICON / 2}) scale(${ICON / 24})" fill="none" stroke="${front}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${paths.map((d) => `<path d="${d}"/>`).join('')}</g>`,
    `<path fill="${front}" d="${linePath(word, 'strong', SIZE, left + PAD + ICON + PAD / 2, baseline)}"/>`,
  ];
  return { svg: svg.filter(Boolean).join(''), width: label + width };
}

/** The verdicts of a picture in one row that ends at `bottom`, and where the row begins; smaller where they are many. */
export function stamps(verdicts: readonly Stamped[], x: number, bottom: number, width: number): { svg: string; top: number } {
  let pen = 0;
  const drawn = verdicts.slice(0, MOST).map((one) => {
    const made = stamp(one, pen);
    pen += made.width + GAP;
    return made.svg;
  });
  if (drawn.length === 0) return { svg: '', top: bottom };
  const scale = Math.min(1, width / (pen - GAP));
  const top = bottom - HEIGHT * scale;
  return { svg: `<g transform="translate(${x} ${top}) scale(${scale})">${drawn.join('')}</g>`, top };
}
