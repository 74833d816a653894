import { readFileSync } from 'node:fs';
import type { Verdict } from '../schemas/verdict.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** A colour of the light ground, by the name of its token: the stylesheet says each colour, and nobody else. */
function colour(name: string): string {
  const [, light] = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens) ?? [];
  if (!light) throw new Error(`tokens.css has no \`--${name}: light-dark(#rrggbb, …)\`; the pictures are drawn in its colours.`);
  return light;
}

export const PAPER = colour('paper');
export const INK = colour('ink');
export const INK_2 = colour('ink-2');
export const INK_3 = colour('ink-3');
/** Of the frame: a middle tone, so that the picture stands off a light and a dark chat alike. */
export const FRAME = colour('field');
export const hueOf = (verdict: Verdict): string => colour(verdict);
