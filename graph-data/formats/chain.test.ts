/** A path written out: the quotation marks of a quote, and those around it. */
import { expect, test } from 'vitest';
import { chainMarkdown, chainText, type WrittenChain } from './chain.ts';

const passage = (quote: string) => ({
  quote,
  documentTitle: 'A report',
  publisher: null,
  author: null,
  published: null,
  url: null,
});

function chain(quote: string): WrittenChain {
  const hop = { sentence: 'Homan – looks at – cities', citation: passage(quote), reasons: [] };
  return {
    entities: [{ name: 'Homan' }, { name: 'cities' }],
    hops: [hop],
    weakest: null,
  };
}

test.each([
  ['They need to look.', '“They need to look.” A report.'],
  [
    '“They need to look at this. Because I am.”',
    '‘“They need to look at this. Because I am.”’ A report.',
  ],
  ['attempts to "conceal" it', '‘attempts to "conceal" it’ A report.'],
])('%s', (quote, written) => {
  expect(chainText(chain(quote))).toContain(`[1] ${written}`);
  expect(chainMarkdown(chain(quote))).toContain(`[^1]: ${written}`);
});

test('every hop has a sentence and the footnote of its number; the weakest is named', () => {
  const [first] = chain('They looked.').hops;
  if (first === undefined) throw new Error('The chain has no hop.');
  const uncited = {
    sentence: 'cities – wait for – money',
    citation: null,
    reasons: [{ kind: 'uncited' as const, text: 'No citation supports it.' }],
  };
  const two = { ...chain(''), hops: [first, uncited], weakest: 1 };
  expect(chainText(two).split('\n')).toEqual([
    'From Homan to cities',
    '',
    '1. Homan – looks at – cities [1]',
    '2. cities – wait for – money [2]',
    '',
    '[1] “They looked.” A report.',
    '[2] No citation. Weakest link: No citation supports it.',
    '',
  ]);
  expect(chainMarkdown(two)).toContain('2. cities – wait for – money [^2]\n');
});
