import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointLength, sliceCodePoints, toCodePointOffset, toUtf16Offsets } from './offsets.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });

test('slicing by code points agrees with an array of them', () => {
  fc.assert(
    fc.property(text, fc.nat(70), fc.nat(70), (value, a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      expect(sliceCodePoints(value, start, end)).toBe(Array.from(value).slice(start, end).join(''));
    }),
  );
});

test('converting there and back gives the same offsets, in the order asked for', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(60), { maxLength: 8 }), (value, points) => {
      const inside = points.map((point) => Math.min(point, codePointLength(value)));
      const back = toUtf16Offsets(value, inside).map((at) => toCodePointOffset(value, at));
      expect(back).toEqual(inside);
    }),
  );
});

test('characters beyond the basic plane count once', () => {
  expect(codePointLength('a😀é')).toBe(3);
  expect(toUtf16Offsets('a😀b', [2, 1, 3])).toEqual([3, 1, 4]);
});
