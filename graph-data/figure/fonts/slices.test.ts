/** Which font file a text is drawn from: sequences of emoji stay together. */
import { expect, test } from 'vitest';
import { readFonts } from '../../formats/figure-fonts.ts';
import { isInvisible, piecesOf } from './slices.ts';

const pieces = (text: string) => piecesOf(text, readFonts(text).slices).map((one) => one.text);

test('joined emoji, skin tones, flags and keycaps are one piece, drawn from one file', () => {
  for (const sequence of ['👩‍⚖️', '👨‍👩‍👧‍👦', '👩🏽‍🚀', '🇩🇪', '👍🏽', '1️⃣']) {
    expect(pieces(`a ${sequence} b`)).toEqual(['a', ' ', sequence, ' ', 'b']);
    expect(readFonts(sequence).missing).toEqual([]);
    expect(readFonts(sequence).slices.filter(({ family }) => family === 'noto-emoji')).toHaveLength(
      1,
    );
  }
});

test('a symbol is looked for where it really is', () => {
  expect(readFonts('⚖').slices.map(({ family }) => family)).toEqual(['noto-emoji']);
});

test('what no font has is named once, and what is never drawn is not', () => {
  expect(readFonts('అ\u200dఅ').missing).toEqual(['అ']);
  expect(isInvisible('\u200d')).toBe(true);
});

test('long texts are read whole', () => {
  expect(pieces('ab'.repeat(300_000))).toHaveLength(600_000);
});
