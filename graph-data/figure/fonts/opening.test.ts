/** Fonts opened step by step shape as fonts opened at once, and no step does the work of many. */
import { expect, test } from 'vitest';
import { decompress, readFonts } from '../../formats/figure-fonts.ts';
import { fontOpening, type OpenedFonts } from './opening.ts';
import { createShaper } from './shaper.ts';

const TEXT = 'Édouard & Zoë, “office” 2017 – القانون';

/** What a shaper draws, glyph by glyph. */
function drawn(fonts: ReturnType<typeof readFonts>, opened: OpenedFonts) {
  const shaper = createShaper(fonts.slices, fonts.files, decompress, opened);
  return [400, 700].map((weight) => {
    const { width, words } = shaper.shape(TEXT, weight, false);
    return { width, glyphs: words.map(({ glyphs }) => glyphs.map(({ id, x }) => ({ id, x }))) };
  });
}

test('what was opened before is used, and draws the same', () => {
  const fonts = readFonts(TEXT);
  const opened: OpenedFonts = new Map();
  const steps = fontOpening(fonts.files, decompress, opened);
  let count = 0;
  while (!steps.next().done) count++;
  // A step for each glyph and each rule, not one for each font.
  expect(count).toBeGreaterThan(500);
  expect([...opened.keys()].sort()).toEqual([...fonts.files.keys()].sort());
  const unused = () => {
    throw new Error('A font was opened twice.');
  };
  const shaper = createShaper(fonts.slices, fonts.files, unused, opened);
  expect(shaper.shape(TEXT, 400, false).width).toBeGreaterThan(0);
  expect(drawn(fonts, opened)).toEqual(drawn(fonts, new Map()));
});

test('fonts that are open already take no further step', () => {
  const fonts = readFonts(TEXT);
  const opened: OpenedFonts = new Map();
  for (const _ of fontOpening(fonts.files, decompress, opened));
  expect(fontOpening(fonts.files, decompress, opened).next().done).toBe(true);
});
