/** How a relation is said, in words. */
import { expect, test } from 'vitest';
import { asSaid } from './as-said.ts';

test('only what is plainly stated stands as a sentence alone', () => {
  const said = (modality: 'stated' | 'threatened', negated: boolean) =>
    asSaid('A – paid – B', { modality, negated });
  expect(said('stated', false)).toBe('A – paid – B');
  expect(said('stated', true)).toBe('A – paid – B (said not to be so)');
  expect(said('threatened', false)).toBe('A – paid – B (threatened)');
  expect(said('threatened', true)).toBe('A – paid – B (threatened not to be so)');
});
