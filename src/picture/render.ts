import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type PngOptions } from 'sharp';
import { pictureSvg } from './draw.ts';
import type { Picture } from './picture.ts';

/** Few colours besides the edges of letters: a palette halves the file. */
const PNG: PngOptions = { palette: true, colours: 64, dither: 0, compressionLevel: 9, effort: 4 };

const CACHE = join('node_modules', '.cache', 'faultbook', 'pictures');

const read = (file: string): Buffer | null => {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
};

/**
 * A picture as PNG, drawn only once: it is kept in `folder` under a hash of the very shapes drawn, of how they are turned into pixels and by
 * which version of what. So a change of the content or of the drawing code redraws what looks different after it, and nothing else.
 */
export async function renderPicture(picture: Picture, folder = CACHE): Promise<Buffer> {
  const svg = pictureSvg(picture);
  const key = createHash('sha256').update(JSON.stringify([svg, PNG, sharp.versions])).digest('hex').slice(0, 32);
  const file = join(folder, `${key}.png`);
  const known = read(file);
  if (known) return known;
  const drawn = await sharp(Buffer.from(svg)).png(PNG).toBuffer();
  mkdirSync(folder, { recursive: true });
  // Two builds may draw at once: each puts a whole file in place.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, drawn);
  renameSync(unfinished, file);
  return drawn;
}
