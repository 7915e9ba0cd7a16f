import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sliceCodePoints } from '../model/offsets.ts';
import { anchorQuote } from './anchor.ts';

const sentence = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 });

test('an anchor found in generated text always points at the quote and its context', () => {
  fc.assert(
    fc.property(sentence, sentence, sentence, (before, quote, after) => {
      const text = `${before}|${quote}|${after}`;
      const anchoring = anchorQuote(text, { quote, prefix: `${before}|`, suffix: `|${after}` });
      if (anchoring.status !== 'found') throw new Error(anchoring.status);
      const { start, end, prefix, suffix } = anchoring.anchor;
      expect(sliceCodePoints(text, start, end)).toBe(quote);
      expect(
        Array.from(text)
          .slice(Math.max(0, start - 32), start)
          .join(''),
      ).toBe(prefix);
      expect(
        Array.from(text)
          .slice(end, end + 32)
          .join(''),
      ).toBe(suffix);
    }),
    { numRuns: 500 },
  );
});

test('of repeated sentences, the context picks the one that is meant', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(5), (repeats, pick) => {
      const chosen = pick % repeats;
      const text = Array.from({ length: repeats }, (_, i) => `№${i} 😀 They did. `).join('');
      const anchoring = anchorQuote(text, { quote: 'They did.', prefix: `№${chosen} 😀 ` });
      if (anchoring.status !== 'found') throw new Error(anchoring.status);
      const { anchor } = anchoring;
      expect(sliceCodePoints(text, anchor.start - 5, anchor.start)).toBe(`№${chosen} 😀 `);
    }),
  );
});

test('a repeated sentence without context is ambiguous, with every place listed', () => {
  const anchoring = anchorQuote('It is. It is. It is.', { quote: 'It is.' });
  expect(anchoring.status === 'ambiguous' && anchoring.anchors.map(({ start }) => start)).toEqual([
    0, 7, 14,
  ]);
});

test('overlapping occurrences count, or the first would be taken for the only one', () => {
  expect(anchorQuote('banana', { quote: 'ana' }).status).toBe('ambiguous');
});

test('a quote does not cut a letter off its combining marks', () => {
  expect(anchorQuote('cafe\u0301 au lait', { quote: 'cafe' }).status).toBe('missing');
  expect(anchorQuote('cafe\u0301 au lait', { quote: 'cafe\u0301' }).status).toBe('found');
});

test('a near miss shows what the text has instead', () => {
  const text = 'He said “we  will not work with ICE” – twice.';
  expect(anchorQuote(text, { quote: '"we will not work with ICE" - twice' })).toEqual({
    status: 'missing',
    near: '“we  will not work with ICE” – twice',
  });
  expect(anchorQuote(text, { quote: 'something else' })).toEqual({ status: 'missing', near: null });
});
