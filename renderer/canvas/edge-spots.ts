/** Where on an edge something may stand: at its middle, or else ever farther from it. */
import type { Point } from '../store/state.ts';

/** Shares of the way between the ends, the best first; nearer to an end it would seem to be the node's. */
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74] as const;

/**
 * Points on an edge between two places.
 * @param bend control point of a quadratic curve; null for a straight line
 */
export function middleSpots(from: Point, to: Point, bend: Point | null): Point[] {
  const control = bend ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return SHARES.map((t) => ({
    x: bezier(from.x, control.x, to.x, t),
    y: bezier(from.y, control.y, to.y, t),
  }));
}

function bezier(a: number, control: number, b: number, t: number): number {
  return (1 - t) ** 2 * a + 2 * t * (1 - t) * control + t ** 2 * b;
}
