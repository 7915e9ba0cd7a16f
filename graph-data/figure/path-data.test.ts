/** Path data: every letter that icons use is read, so that none of their lines is lost in a PDF. */
import { expect, test } from 'vitest';
import { entityIcon } from './icons.ts';
import { readPath } from './path-data.ts';

test('a smooth curve mirrors the control of the one before it', () => {
  expect(readPath('M0 0c1-4 3-6 7-6s6 2 7 6').at(-1)).toEqual({
    kind: 'curve',
    points: [11, -6, 13, -4, 14, 0],
  });
  expect(readPath('M1 2S5 6 7 8').at(-1)).toEqual({ kind: 'curve', points: [1, 2, 5, 6, 7, 8] });
});

test('a person has two shoulders', () => {
  const last = readPath(entityIcon('person')).at(-1);
  expect(last?.kind === 'curve' ? last.points.slice(4) : []).toEqual([19.5, 20.5]);
});
