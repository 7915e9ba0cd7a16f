/** Tree keys, row by row. */
import { expect, test } from 'vitest';
import { parentOf, type TreeRow, treeMove, typeAhead } from './tree-keys.ts';

const ROWS: TreeRow[] = [
  { key: 'people', text: 'People', level: 1, expanded: true },
  { key: 'homan', text: 'Homan', level: 2, expanded: true },
  { key: 'homan>ice', text: 'directs ICE', level: 3, expanded: null },
  { key: 'trump', text: 'Trump', level: 2, expanded: false },
  { key: 'places', text: 'Places', level: 1, expanded: false },
];

test('up and down stop at the ends', () => {
  expect(treeMove(ROWS, 0, 'ArrowUp')).toEqual({ kind: 'focus', index: 0 });
  expect(treeMove(ROWS, 1, 'ArrowDown')).toEqual({ kind: 'focus', index: 2 });
  expect(treeMove(ROWS, 4, 'ArrowDown')).toEqual({ kind: 'focus', index: 4 });
  expect(treeMove(ROWS, 2, 'Home')).toEqual({ kind: 'focus', index: 0 });
  expect(treeMove(ROWS, 2, 'End')).toEqual({ kind: 'focus', index: 4 });
});

test('right opens, then enters; a leaf has nothing to the right', () => {
  expect(treeMove(ROWS, 3, 'ArrowRight')).toEqual({ kind: 'expand', index: 3 });
  expect(treeMove(ROWS, 1, 'ArrowRight')).toEqual({ kind: 'focus', index: 2 });
  expect(treeMove(ROWS, 2, 'ArrowRight')).toBeNull();
});

test('left closes, then goes to the parent', () => {
  expect(treeMove(ROWS, 1, 'ArrowLeft')).toEqual({ kind: 'collapse', index: 1 });
  expect(treeMove(ROWS, 2, 'ArrowLeft')).toEqual({ kind: 'focus', index: 1 });
  expect(treeMove(ROWS, 3, 'ArrowLeft')).toEqual({ kind: 'focus', index: 0 });
  expect(treeMove(ROWS, 4, 'ArrowLeft')).toBeNull();
});

test('the parent is the nearest row of a lower level above', () => {
  expect([0, 1, 2, 3, 4].map((index) => parentOf(ROWS, index))).toEqual([-1, 0, 1, 0, -1]);
});

test('typing goes to the next row that begins so, round and round', () => {
  expect(typeAhead(ROWS, 0, 'p')).toBe(4);
  expect(typeAhead(ROWS, 4, 'p')).toBe(0);
  expect(typeAhead(ROWS, 4, 'pl')).toBe(4);
  expect(typeAhead(ROWS, 0, 'tr')).toBe(3);
  expect(typeAhead(ROWS, 0, 'zz')).toBe(-1);
});

test('other keys are left to the browser', () => {
  expect(treeMove(ROWS, 0, 'Tab')).toBeNull();
});
