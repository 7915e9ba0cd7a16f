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

test('an arc turns the way it says, by the short or the long way round', () => {
  const pointsOf = (path: string) =>
    readPath(path).flatMap((step) =>
      // Nought has no sign here.
      step.kind === 'curve' ? [step.points.map((value) => Math.round(value * 100) / 100 + 0)] : [],
    );
  // A quarter of a circle of radius 5, above and below the straight line.
  expect(pointsOf('M0 0A5 5 0 0 1 5 5')).toEqual([[2.76, 0, 5, 2.24, 5, 5]]);
  expect(pointsOf('M0 0A5 5 0 0 0 5 5')).toEqual([[0, 2.76, 2.24, 5, 5, 5]]);
  // The other three quarters.
  const ends = (path: string) => pointsOf(path).map((points) => points.slice(4).join(' '));
  expect(ends('M0 0A5 5 0 1 1 5 5')).toEqual(['5 -5', '10 0', '5 5']);
  expect(ends('M0 0A5 5 0 1 0 5 5')).toEqual(['-5 5', '0 10', '5 5']);
});
