/** The curves of edges: where they leave and reach discs, where their arrows, labels and marks sit. */
import type { EdgeBow } from './geometry.ts';
import { decimals } from './xml.ts';

export type Point = { x: number; y: number };
export type Disc = Point & { r: number };

/** A curve from rim to rim: quadratic for edges between two nodes, cubic for loops. */
export type Curve = { points: readonly Point[]; path: string; arrow: string };

const GAP = 2;

/**
 * The curve of an edge, arrow included.
 * @param bow as `edgeBows` gives it; the middle of the curve lies `offset` px beside the straight line
 * @param width of the line in px; arrows grow with it
 */
export function edgeCurve(source: Disc, target: Disc, bow: EdgeBow, width: number): Curve {
  const length = 6 + 2 * width;
  const points =
    bow.loop === null ? bent(source, target, bow.offset, length) : looped(source, bow.loop, length);
  const end = points.at(-1) ?? target;
  const before = points.at(-2) ?? source;
  const along = unit(before, end);
  const tip = { x: end.x + along.x * length, y: end.y + along.y * length };
  const half = 2.5 + width;
  const side = { x: -along.y * half, y: along.x * half };
  const arrow = [tip, plus(end, side), minus(end, side)];
  return { points, path: pathOf(points), arrow: `M${arrow.map(xy).join('L')}Z` };
}

function bent(source: Disc, target: Disc, offset: number, arrow: number): Point[] {
  const along = unit(source, target);
  const middle = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
  // A quadratic curve passes half as far from its chord as its control point lies.
  const control = { x: middle.x + along.y * offset * 2, y: middle.y - along.x * offset * 2 };
  const start = toward(source, control, source.r + GAP);
  const apart = Math.hypot(target.x - source.x, target.y - source.y);
  const room = Math.max(0, apart - source.r - target.r - 2 * GAP);
  return [start, control, toward(target, control, target.r + GAP + Math.min(arrow, room))];
}

function looped(node: Disc, ring: number, arrow: number): Point[] {
  const height = node.r + 34 + 14 * ring;
  const at = (angle: number, distance: number) => ({
    x: node.x + distance * Math.cos(angle),
    y: node.y + distance * Math.sin(angle),
  });
  const [left, right] = [(-2.1 * Math.PI) / 3, (-0.9 * Math.PI) / 3];
  const last = at(right, height * 1.25);
  return [
    at(left, node.r + GAP),
    at(left, height * 1.25),
    last,
    toward(at(right, node.r + GAP), last, arrow),
  ];
}

/** The point of a curve at `t` (0 to 1) and its direction there in radians. */
export function pointOnCurve({ points }: Curve, t: number): Point & { angle: number } {
  let level = points;
  let direction = 0;
  while (level.length > 1) {
    const [a, b] = level;
    if (level.length === 2 && a && b) direction = Math.atan2(b.y - a.y, b.x - a.x);
    level = level.slice(1).map((next, i) => {
      const from = level[i] ?? next;
      return { x: from.x + (next.x - from.x) * t, y: from.y + (next.y - from.y) * t };
    });
  }
  const { x = 0, y = 0 } = level[0] ?? {};
  return { x, y, angle: direction };
}

/** Length of a curve in px, to about one part in a hundred. */
export function curveLength(curve: Curve): number {
  let sum = 0;
  let from = pointOnCurve(curve, 0);
  for (let step = 1; step <= 12; step++) {
    const to = pointOnCurve(curve, step / 12);
    sum += Math.hypot(to.x - from.x, to.y - from.y);
    from = to;
  }
  return sum;
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length < 1e-9
    ? { x: 1, y: 0 }
    : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function toward(from: Point, to: Point, distance: number): Point {
  const along = unit(from, to);
  return { x: from.x + along.x * distance, y: from.y + along.y * distance };
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function xy({ x, y }: Point): string {
  return `${decimals(x)} ${decimals(y)}`;
}

function pathOf(points: readonly Point[]): string {
  const [start, ...rest] = points;
  return start ? `M${xy(start)}${rest.length === 2 ? 'Q' : 'C'}${rest.map(xy).join(' ')}` : '';
}
