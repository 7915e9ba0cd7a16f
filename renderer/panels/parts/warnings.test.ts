/** Warnings in words. */
import { expect, test } from 'vitest';
import { readWarning } from './warnings.ts';

test.each([
  ['negation', 'not', 'before', '“not” stands just before the quote.'],
  ['hearsay', 'allegedly', 'after', '“allegedly” stands just after the quote.'],
  ['condition', 'if', 'inside', '“if” stands inside the quote.'],
  ['cut off', '', 'start', 'The quote begins in the middle of a sentence.'],
  ['cut off', '', 'end', 'The quote ends in the middle of a sentence.'],
  ['speaker not near', 'Jo', 'before', 'The speaker, Jo, is not named near the quote.'],
] as const)('%s %s %s', (kind, word, where, sentence) => {
  expect(readWarning({ kind, word, where, excerpt: '' })).toBe(sentence);
});
