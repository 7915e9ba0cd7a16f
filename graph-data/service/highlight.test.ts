import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../model/fold.ts';
import { excerptOf, findWords } from './highlight.ts';

test('words are found by their beginnings, without case and accents', () => {
  const text = 'Ärger in Zürich, ärgerlich.';
  const found = findWords(text, [fold('ARG')]).map(([start, end]) => text.slice(start, end));
  expect(found).toEqual(['Ärger', 'ärgerlich']);
});

test('a long text is cut around the first word found', () => {
  const text = `${'word '.repeat(200)}needle ${'after '.repeat(200)}`;
  const { excerpt, highlights } = excerptOf(text, ['needle']);
  expect(excerpt).toMatch(/^…[\s\S]+…$/);
  expect(highlights.map(([start, end]) => excerpt.slice(start, end))).toEqual(['needle']);
  expect(excerpt.length).toBeLessThan(300);
});

test('highlights lie inside the excerpt, and no character is cut in two', () => {
  const words = fc.array(fc.constantFrom('city ', '😀😀😀', 'Ärger ', 'قال ', 'x'.repeat(50)), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, (parts) => {
      const { excerpt, highlights } = excerptOf(parts.join(''), ['cit', 'arg']);
      expect(excerpt.isWellFormed()).toBe(true);
      for (const [start, end] of highlights) {
        expect(fold(excerpt.slice(start, end))).toMatch(/^(cit|arg)/);
      }
    }),
  );
});
