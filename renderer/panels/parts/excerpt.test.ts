/** Cutting context. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headOf, tailOf } from './excerpt.ts';

test('what fits is kept to the letter', () => {
  expect([tailOf('a  b\nc', 6), headOf('a  b\nc', 6)]).toEqual(['a  b\nc', 'a  b\nc']);
});

test('words stay whole on either side', () => {
  expect(tailOf('He had never said that.', 12)).toBe('said that.');
  expect(headOf('He had never said that.', 9)).toBe('He had');
});

test('a text without spaces is cut between characters', () => {
  expect(tailOf('不要引用這句話', 3)).toBe('這句話');
  expect([headOf('😀😀', 3), tailOf('😀😀', 3)]).toEqual(['😀', '😀']);
});

test('whatever is left is part of the text, well-formed and no longer than asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, limit) => {
      const [head, tail] = [headOf(text, limit), tailOf(text, limit)];
      expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
      expect(head.length <= limit && tail.length <= limit).toBe(true);
      expect(head.isWellFormed() && tail.isWellFormed()).toBe(true);
    }),
  );
});
