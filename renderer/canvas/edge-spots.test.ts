/** Places on edges. */
import { expect, test } from 'vitest';
import { middleSpots } from './edge-spots.ts';

test('begin at the middle and stay on a straight line, off its ends', () => {
  const spots = middleSpots({ x: 0, y: 0 }, { x: 100, y: 50 }, null);
  expect(spots[0]).toEqual({ x: 50, y: 25 });
  for (const { x, y } of spots) {
    expect(y).toBeCloseTo(x / 2);
    expect(x).toBeGreaterThan(20);
    expect(x).toBeLessThan(80);
  }
});

test('follow a curve half as far out as its control point', () => {
  const [middle] = middleSpots({ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 50, y: 40 });
  expect(middle).toEqual({ x: 50, y: 20 });
});
