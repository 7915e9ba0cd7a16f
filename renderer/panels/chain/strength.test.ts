/** How firm a chain is, in words. */
import { expect, test } from 'vitest';
import type { ChainHop } from '../../../graph-data/model/evidence-views.ts';
import { chainVerdict, strengthWord } from './strength.ts';

test.each([
  [0, 'unsupported'],
  [0.1, 'weak'],
  [0.5, 'fair'],
  [1, 'firm'],
])('%s is %s', (strength, word) => {
  expect(strengthWord(strength)).toBe(word);
});

test('a chain is as strong as its weakest hop, and says why', () => {
  const hops = [
    { reasons: [] },
    { reasons: [{ kind: 'disputed', text: 'Another relation contradicts it.' }] },
  ] as unknown as ChainHop[];
  expect(chainVerdict({ hops, weakest: 1 })).toBe(
    'The argument is as strong as hop 2 of 2: another relation contradicts it.',
  );
  expect(chainVerdict({ hops, weakest: null })).toContain('Every hop is quoted to the letter');
});
