/** Keys of a list. */
import { expect, test } from 'vitest';
import { listMove } from './list-move.ts';

test.each([
  ['ArrowDown', 1, 2],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 1, 0],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Enter', 1, null],
])('%s from place %i of three leads to %s', (key, at, to) => {
  expect(listMove(key, at, 3)).toBe(to);
});
