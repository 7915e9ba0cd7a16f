import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canvasColours } from './palette.ts';
import { contrastOf, textOn, toneOf } from './tones.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test.each(['light', 'dark'] as const)(
  'any colour stands out in the %s theme, and so does an icon on it',
  (theme) => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const tone = toneOf(chosen, theme);
        expect(tone).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrastOf(tone, canvasColours(theme).background)).toBeGreaterThanOrEqual(3);
        expect(contrastOf(tone, textOn(tone))).toBeGreaterThanOrEqual(3);
      }),
    );
  },
);

test('a colour that can be seen stays as it was chosen', () => {
  expect(toneOf('#2f6fbd', 'light')).toBe('#2f6fbd');
  expect(toneOf('#ffff00', 'light')).not.toBe('#ffff00');
  expect(toneOf('#a9c8f5', 'dark')).toBe('#a9c8f5');
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
});
