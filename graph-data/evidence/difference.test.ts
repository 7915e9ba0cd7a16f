import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceBetween } from './difference.ts';
import { candidateRanges } from './trigrams.ts';

const text = fc
  .array(fc.constantFrom('the', 'city', 'will', '市', 'قال', 'cafe\u0301', '😀', ' ', ', '), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''));

test('what is kept and deleted is the quote, what is kept and inserted the passage', () => {
  fc.assert(
    fc.property(text, text, (quote, passage) => {
      const parts = differenceBetween(quote, passage);
      const without = (kind: string) =>
        parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join('');
      expect(without('inserted')).toBe(quote);
      expect(without('deleted')).toBe(passage);
      expect(parts.every((part, index) => part.kind !== parts[index - 1]?.kind)).toBe(true);
    }),
  );
  expect(differenceBetween('they will go', 'they may go')).toEqual([
    { kind: 'same', text: 'they ' },
    { kind: 'deleted', text: 'will' },
    { kind: 'inserted', text: 'may' },
    { kind: 'same', text: ' go' },
  ]);
});

test('no passage within the limit is ruled out by its trigrams', () => {
  const needle = fc.string({ minLength: 32, maxLength: 60 });
  fc.assert(
    fc.property(
      needle,
      fc.array(fc.nat(59), { maxLength: 6 }),
      fc.string(),
      (quote, spots, around) => {
        const altered = spots.reduce(
          (each, at) => `${each.slice(0, at)}§${each.slice(at + 1)}`,
          quote,
        );
        const limit = Math.max(Math.floor(quote.length / 5), 6);
        const ranges = candidateRanges(`${around}${altered}${around}`, quote, limit);
        const [start, end] = [around.length, around.length + altered.length];
        expect(ranges.some((range) => range.start <= start && end <= range.end)).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
  expect(candidateRanges('z'.repeat(500), 'a'.repeat(40), 8)).toEqual([]);
});
