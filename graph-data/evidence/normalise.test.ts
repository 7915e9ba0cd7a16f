import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNormalised, normalise } from './normalise.ts';

test('every unit of normalised text knows where it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { text: normal, starts, ends } = normalise(text);
      expect(starts).toHaveLength(normal.length);
      expect(ends).toHaveLength(normal.length);
      starts.forEach((start, index) => {
        expect(start).toBeLessThan(ends[index] ?? 0);
        expect(ends[index]).toBeLessThanOrEqual(text.length);
      });
    }),
  );
});

test('a passage found leads back to the very characters of the text', () => {
  const text = 'x  “fed-\n eral”\u00a0 – cafe\u0301 x';
  const [place, ...more] = findNormalised(text, '"federal" - café');
  expect(more).toEqual([]);
  expect(place && text.slice(place.start, place.end)).toBe('“fed-\n eral”\u00a0 – cafe\u0301');
});

test('a place begins and ends between whole characters', () => {
  expect(findNormalised('cafe\u0301', 'cafe')).toEqual([]);
  expect(findNormalised('oﬃce', 'of')).toEqual([]);
});
