import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorAt } from './anchor.ts';
import { judge } from './verdict.ts';

const quote = 'the cities that do not comply with federal agents lose their funding';
const text = `First line.\nHe said that ${quote}, and more. 😀 Last line.`;
const claim = anchorAt(text, text.indexOf(quote), quote);

test('a quote at its offsets is exact', () => {
  expect(judge(text, claim)).toEqual({
    verdict: 'exact',
    place: { start: claim.start, end: claim.end },
  });
});

test('a quote that moved as one is exact at its new place', () => {
  const moved = judge(`😀😀 ${text}`, claim);
  expect(moved).toEqual({
    verdict: 'exact',
    place: { start: claim.start + 3, end: claim.end + 3 },
  });
});

test.each([
  ['spaces', quote.replace(' do ', ' \n  do\u00a0')],
  ['soft hyphens', quote.replace('federal', 'fed\u00aderal')],
  ['line-end hyphens', quote.replace('federal', 'fed-\n eral')],
  ['compatibility forms', quote.replace('cities', '\uff43ities')],
])('a quote that differs in %s only is normalised', (_what, inText) => {
  expect(judge(text.replace(quote, inText), claim).verdict).toBe('normalised');
});

test('quotation marks and dashes of any kind are the same once normalised', () => {
  const typeset = '\u201cNo\u201d \u2013 it\u2019s \u00abno\u00bb';
  const { verdict } = judge(typeset, { ...claim, quote: `"No" - it's "no"`, start: 0 });
  expect(verdict).toBe('normalised');
});

test('composed and decomposed letters are the same once normalised', () => {
  const decomposed = judge('Le cafe\u0301 est ferme\u0301.', {
    ...claim,
    quote: 'café',
    start: 3,
    prefix: '',
    suffix: '',
  });
  expect(decomposed).toEqual({ verdict: 'normalised', place: { start: 3, end: 8 } });
});

test('a long quote with a few changed letters is approximate, and placed', () => {
  const judgement = judge(text.replace('federal agents', 'federal agencies'), claim);
  expect(judgement).toEqual({
    verdict: 'approximate',
    place: { start: claim.start, end: claim.end + 2 },
  });
});

test('a quote under 32 characters is never approximate', () => {
  const short = { ...claim, quote: 'that do not comply with a federa' };
  expect(judge(text, { ...short }).verdict).toBe('approximate');
  expect(judge(text, { ...short, quote: short.quote.slice(0, 31) }).verdict).toBe('not found');
});

test('without a document the source is missing', () => {
  expect(judge(null, claim)).toEqual({ verdict: 'source missing', place: null });
});

test('no generated change of letters is ever exact or normalised', () => {
  fc.assert(
    fc.property(fc.nat(quote.length - 1), fc.constantFrom('x', '7', '語', '😀'), (at, letter) => {
      const altered = quote.slice(0, at) + letter + quote.slice(at + 1);
      fc.pre(altered !== quote);
      const { verdict } = judge(text, {
        ...claim,
        quote: altered,
      });
      expect(['approximate', 'not found']).toContain(verdict);
    }),
  );
});

test('moved whitespace alone never makes a quote worse than normalised', () => {
  const words = fc.array(fc.constantFrom('de', 'Blasio', 'قال', '市长', 'café', '😀'), {
    minLength: 2,
    maxLength: 8,
  });
  const space = fc.constantFrom(' ', '  ', '\n', '\u00a0', '\t ');
  fc.assert(
    fc.property(words, fc.array(space, { minLength: 8, maxLength: 8 }), (parts, spaces) => {
      const inText = parts
        .map((part, index) => part + (spaces[index] ?? ' '))
        .join('')
        .trim();
      const wanted = parts.join(' ');
      const { verdict } = judge(`[${inText}]`, {
        ...claim,
        quote: wanted,
        start: 1,
      });
      expect(verdict).toBe(inText === wanted ? 'exact' : 'normalised');
    }),
    { numRuns: 500 },
  );
});
