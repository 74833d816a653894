import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font, type Glyph } from 'fontkitten';

/** The faces of the pictures. They come as packages, because a machine that builds may have no font at all. */
const FACES = {
  text: { package: 'ibm-plex-sans', weight: 400 },
  strong: { package: 'ibm-plex-sans', weight: 700 },
  wire: { package: 'ibm-plex-mono', weight: 400 },
  wireStrong: { package: 'ibm-plex-mono', weight: 700 },
} as const;
export type Face = keyof typeof FACES;

/** A face comes as one file for each script; those after the first are read only when a character needs them. */
const SCRIPTS: Record<(typeof FACES)[Face]['package'], readonly string[]> = {
  'ibm-plex-sans': ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
  'ibm-plex-mono': ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
};

const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const fonts = new Map<string, Font>();

function fontOf(face: Face, script: string): Font {
  const { package: name, weight } = FACES[face];
  const file = `@fontsource/${name}/files/${name}-${script}-${weight}-normal.woff2`;
  const known = fonts.get(file);
  if (known) return known;
  const font = create(readFileSync(resolve(file)));
  if (font.isCollection) throw new Error(`${file} holds several fonts; a file of one is expected.`);
  fonts.set(file, font);
  return font;
}

/** The outline of one character at size 1, y upwards, and how far it moves the pen. */
export interface Outline {
  path: Glyph['path']['commands'];
  advance: number;
}

const outlines = new Map<string, Outline>();

/** A character of a face; one that no script of the face has comes as the empty box of the first. */
export function outline(face: Face, character: string): Outline {
  const key = `${face} ${character}`;
  const known = outlines.get(key);
  if (known) return known;
  const point = character.codePointAt(0) ?? 0;
  const scripts = SCRIPTS[FACES[face].package];
  const font = fontOf(face, scripts.find((script) => fontOf(face, script).hasGlyphForCodePoint(point)) ?? 'latin');
  const glyph = font.glyphForCodePoint(point);
  const made = { path: glyph.path.scale(1 / font.unitsPerEm).commands, advance: glyph.advanceWidth / font.unitsPerEm };
  outlines.set(key, made);
  return made;
}
