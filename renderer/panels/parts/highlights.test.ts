/** Highlight splitting, on hand-picked and random ranges. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTyped, splitHighlights } from './highlights.ts';

test('marks what matched and keeps the rest', () => {
  expect(splitHighlights('Thomas Homan', [[7, 12]])).toEqual([
    { text: 'Thomas ', hit: false },
    { text: 'Homan', hit: true },
  ]);
});

test('a text without a match is one piece', () => {
  expect(splitHighlights('ICE', [])).toEqual([{ text: 'ICE', hit: false }]);
});

test('pieces join up to the text, whatever the ranges', () => {
  const range = fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 }));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(range), (text, ranges) => {
      const pieces = splitHighlights(text, ranges);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => piece.text.length > 0)).toBe(true);
    }),
  );
});

test('a unit is marked exactly if a range covers it', () => {
  const range = fc.tuple(fc.nat(20), fc.nat(20));
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.array(range), (text, ranges) => {
      const marked = splitHighlights(text, ranges).flatMap((p) => Array(p.text.length).fill(p.hit));
      const covered = Array.from({ length: text.length }, (_, i) =>
        ranges.some(([from, to]) => from <= i && i < to),
      );
      expect(marked).toEqual(covered);
    }),
  );
});

test('finds beginnings of words, in any case, and nothing inside of words', () => {
  expect(findTyped('Homan, thomas; Khoman', 'HOM th')).toEqual([
    [0, 3],
    [7, 9],
  ]);
  expect(findTyped('C++ (a) $', '( $ + [')).toEqual([]);
});
