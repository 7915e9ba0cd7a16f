/** Sets as values. */
import { expect, test } from 'vitest';
import { withToggled } from './sets.ts';

test('keys change their side and the set given stays as it was', () => {
  const before = new Set(['a', 'b']);
  expect([...withToggled(before, ['b', 'c'])]).toEqual(['a', 'c']);
  expect([...before]).toEqual(['a', 'b']);
});
