import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowLength, edgeShape, loopShape, polyline } from './edge-shape.ts';

const disc = (x: number, y: number, radius = 10) => ({ x, y, radius });
const ARROW = 6;

describe('a straight edge', () => {
  it('runs from rim to rim and leaves room for its arrow', () => {
    const shape = edgeShape(disc(0, 0), disc(100, 0, 20), 0, ARROW);
    expect(shape.points).toEqual([10, 0, 72, 0]);
    expect(shape.tip).toEqual({ x: 78, y: 0 });
    expect(shape.along).toEqual({ x: 1, y: 0 });
    expect(shape.middle).toEqual({ x: 44, y: 0 });
  });

  it('has no length between discs that touch', () => {
    const { points } = edgeShape(disc(0, 0), disc(15, 0), 0, ARROW);
    expect(points.slice(0, 2)).toEqual(points.slice(2));
  });

  it('lies between two nodes at one place without a number that is none', () => {
    const { points, tip, middle } = edgeShape(disc(5, 5), disc(5, 5), 0, ARROW);
    expect([...points, tip.x, tip.y, middle.x, middle.y].every(Number.isFinite)).toBe(true);
  });

  it('begins and ends at the rims in any direction', () => {
    const place = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(place, place, (x, y) => {
        fc.pre(Math.hypot(x, y) > 60);
        const { points, tip, along } = edgeShape(disc(0, 0), disc(x, y, 20), 0, ARROW);
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points;
        expect(Math.hypot(x1, y1)).toBeCloseTo(10, 6);
        expect(Math.hypot(tip.x - x, tip.y - y)).toBeCloseTo(22, 6);
        expect(Math.hypot(tip.x - x2, tip.y - y2)).toBeCloseTo(ARROW, 6);
        expect(Math.hypot(along.x, along.y)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('a curved edge', () => {
  it('bows to the right of its way, half as far as its control point', () => {
    const { points, middle } = edgeShape(disc(0, 0, 0), disc(100, 0, 0), 40, 0);
    expect(points.slice(2, 4)).toEqual([50, 40]);
    expect(middle.y).toBeCloseTo(20, 0);
    expect(edgeShape(disc(100, 0, 0), disc(0, 0, 0), 40, 0).points[3]).toBe(-40);
  });

  it('points its arrow along the curve at its end', () => {
    const { points, tip, along } = edgeShape(disc(0, 0), disc(100, 0), 60, ARROW);
    const [, , cx = 0, cy = 0, x2 = 0, y2 = 0] = points;
    const [dx, dy] = [tip.x - cx, tip.y - cy];
    expect(along.x * dy - along.y * dx).toBeCloseTo(0, 9);
    expect(Math.hypot(tip.x - x2, tip.y - y2)).toBeCloseTo(ARROW, 9);
  });

  it('is cut into pieces that lie on it', () => {
    const shape = edgeShape(disc(0, 0, 0), disc(200, 0, 0), 100, 0);
    const line = polyline(shape);
    expect(line.slice(0, 2)).toEqual(shape.points.slice(0, 2));
    expect(line.slice(-2)).toEqual(shape.points.slice(-2));
    // The fourth of eight pieces ends half-way: at a quarter, a half and a quarter of the points.
    const [x1 = 0, y1 = 0, cx = 0, cy = 0, x2 = 0, y2 = 0] = shape.points;
    expect(line[8]).toBeCloseTo((x1 + 2 * cx + x2) / 4, 9);
    expect(line[9]).toBeCloseTo((y1 + 2 * cy + y2) / 4, 9);
  });
});

describe('a loop', () => {
  it('leaves its disc and comes back to it on the side it is told', () => {
    const up = loopShape(disc(0, 0), 0, ARROW);
    expect(up.middle.x).toBeCloseTo(0, 9);
    expect(up.middle.y).toBeLessThan(-30);
    expect(Math.hypot(up.points[0] ?? 0, up.points[1] ?? 0)).toBeCloseTo(10, 9);
    expect(Math.hypot(up.tip.x, up.tip.y)).toBeCloseTo(12, 9);
    const right = loopShape(disc(0, 0), 90, ARROW);
    expect(right.middle.x).toBeGreaterThan(30);
    expect(right.middle.y).toBeCloseTo(0, 9);
  });

  it('is seen around however large a disc', () => {
    const { middle } = loopShape(disc(0, 0, 200), 0, ARROW);
    expect(middle.y).toBeLessThan(-205);
  });
});

it('draws larger arrows on wider lines, but never small ones', () => {
  expect(arrowLength(0.5)).toBe(arrowLength(1));
  expect(arrowLength(5)).toBeGreaterThan(arrowLength(3));
});
