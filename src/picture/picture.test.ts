import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { pictureSvg } from './draw.ts';
import { PICTURE_SIZE, type Picture } from './picture.ts';
import { renderPicture } from './render.ts';
import { fitText, widthOf } from './text.ts';

const PLAIN: Picture = { where: 'Acme', statuses: [422], code: 'too_heavy', title: 'Too heavy', sentence: 'Send a lighter anvil.', verdicts: [{ verdict: 'fix' }] };
const LONG = 'a_very_long_code-'.repeat(60);
const ABSURD: Picture = {
  where: 'W'.repeat(300), statuses: [400, 401, 403, 404, 409, 410, 422, 429, 500, 502, 503], code: LONG, title: `${LONG} ${'Ж漢🐟é'.repeat(90)}`, sentence: `${LONG} `.repeat(9),
  verdicts: Array.from({ length: 9 }, (_, i) => ({ verdict: 'retry', careful: true, for: `status ${i}, method ${i}` })),
};

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every pixel outside the frame's inner edge and the text's margins, as one colour or not. */
async function marginIsPaper(png: Buffer): Promise<boolean> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).join(',');
  const paper = at(20, 20);
  const columns = [20, 40, info.width - 40, info.width - 20];
  const rows = [20, 40, info.height - 40, info.height - 20];
  return columns.every((x) => Array.from({ length: info.height - 40 }, (_, y) => at(x, y + 20)).every((one) => one === paper))
    && rows.every((y) => Array.from({ length: info.width - 40 }, (_, x) => at(x + 20, y)).every((one) => one === paper));
}

test.each([['a plain picture', PLAIN], ['an absurd one', ABSURD], ['one of nothing', { ...PLAIN, where: '', statuses: [], code: null, title: '', sentence: '', verdicts: [] }]])('%s has the size that unfurlers take, and stays inside its margins', async (_name, picture) => {
  const png = await renderPicture(picture, folder);
  const { format, width, height } = await sharp(png).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', ...PICTURE_SIZE });
  expect(await marginIsPaper(png)).toBe(true);
});

test('a picture is drawn once, and again only when something else is to be seen', async () => {
  const fresh = mkdtempSync(join(folder, 'fresh-'));
  const first = await renderPicture(PLAIN, fresh);
  expect(await renderPicture({ ...PLAIN }, fresh)).toEqual(first);
  expect(readdirSync(fresh)).toHaveLength(1);
  expect(await renderPicture({ ...PLAIN, sentence: 'Send no anvil.' }, fresh)).not.toEqual(first);
  expect(readdirSync(fresh)).toHaveLength(2);
});

test('each verdict looks different, and one to be checked first unlike a plain one', () => {
  const verdicts = [{ verdict: 'retry' }, { verdict: 'retry', careful: true }, { verdict: 'wait' }, { verdict: 'fix' }, { verdict: 'auth' }, { verdict: 'stop' }, { verdict: 'unknown' }] as const;
  expect(new Set(verdicts.map((one) => pictureSvg({ ...PLAIN, verdicts: [one] }))).size).toBe(verdicts.length);
});

test('whatever the texts hold, a picture is shapes only', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 }), (title, code) => {
    const svg = pictureSvg({ ...PLAIN, title: `<image href="x"/>${title}`, code });
    expect(svg.replace(/<\/?(svg|rect|g|path)( [a-z-]+="[^"<>]*"| xmlns="[^"]*"| viewBox="[^"]*")*\/?>/g, '')).toBe('');
  }), { numRuns: 20 });
});

test('no line of a fitted text is wider than its room, and only a text that is too long is cut', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => {
    const { size, lines } = fitText(text, 'wire', 400, [{ size: 40, most: 1 }, { size: 30, most: 3 }]);
    for (const line of lines) expect(widthOf(line, 'wire', size)).toBeLessThanOrEqual(400 + 1e-6);
    expect(lines.length).toBeLessThanOrEqual(3);
    const squeezed = (one: string) => one.normalize('NFC').replace(/\s/g, '');
    const whole = squeezed(lines.join(''));
    expect(whole === squeezed(text) || whole.endsWith('…')).toBe(true);
  }), { numRuns: 100 });
});
