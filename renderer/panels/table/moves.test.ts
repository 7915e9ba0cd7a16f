import { expect, test } from 'vitest';
import { placeAfter, placeAfterTab } from './moves.ts';

const size = { rows: 50, columns: 5 };
const at = { row: 10, column: 2 };

test.each([
  ['ArrowDown', false, { row: 11, column: 2 }],
  ['ArrowUp', false, { row: 9, column: 2 }],
  ['ArrowDown', true, { row: 49, column: 2 }],
  ['ArrowRight', true, { row: 10, column: 4 }],
  ['Home', false, { row: 10, column: 0 }],
  ['End', true, { row: 49, column: 4 }],
  ['PageDown', false, { row: 30, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
])('%s (with Ctrl: %s) leads to %j', (key, mod, expected) => {
  expect(placeAfter({ key, mod }, at, size, 20)).toEqual(expected);
});

test('no key leads out of the table, and letters lead nowhere', () => {
  const first = { row: 0, column: 0 };
  expect(placeAfter({ key: 'ArrowUp', mod: false }, first, size, 20)).toEqual(first);
  expect(placeAfter({ key: 'ArrowLeft', mod: false }, first, size, 20)).toEqual(first);
  expect(placeAfter({ key: 'a', mod: false }, at, size, 20)).toBeNull();
  expect(placeAfter({ key: 'End', mod: true }, first, { rows: 0, columns: 5 }, 20)).toEqual({
    row: 0,
    column: 4,
  });
});

test('Tab goes on in the next row, Shift+Tab back to the one before, and both stay inside', () => {
  expect(placeAfterTab({ row: 3, column: 4 }, false, size)).toEqual({ row: 4, column: 0 });
  expect(placeAfterTab({ row: 4, column: 0 }, true, size)).toEqual({ row: 3, column: 4 });
  expect(placeAfterTab({ row: 49, column: 4 }, false, size)).toEqual({ row: 49, column: 4 });
  expect(placeAfterTab({ row: 0, column: 0 }, true, size)).toEqual({ row: 0, column: 0 });
});
