/** Where an edge runs: from rim to rim, straight, bowed or back to its own node, with room for its arrow. */
import type { Point } from '../../store/state.ts';

export type Disc = Point & { radius: number };

/**
 * A line as quadratic curves: `points` are start, control, end, control, end ... (a straight line has
 * only start and end). `tip` is the arrow's point, `along` the unit vector it points in; without an
 * arrow the line ends at the tip.
 */
export type EdgeShape = {
  points: readonly number[];
  straight: boolean;
  tip: Point;
  along: Point;
  /** Where signs and words about the edge belong. */
  middle: Point;
};

/** Px between an arrow's point and the rim it points at. */
const CLEARANCE = 2;
/** How far a loop's control points are from the middle of its node, and half the angle between them. */
const LOOP = { reach: 56, over: 30, spread: Math.PI / 9 } as const;

/** Length, and width, of the arrow of a line so many px wide. */
export function arrowLength(width: number): number {
  return 0.21 * Math.max((width * 13.37) ** 0.9, 29);
}

/**
 * The way of an edge from disc `a` to disc `b`, radii including rims.
 * @param bend distance of the control point to the right of the way, in px; 0 for a straight line
 * @param arrow length of the arrow; 0 for none
 */
export function edgeShape(a: Disc, b: Disc, bend: number, arrow: number): EdgeShape {
  return bend === 0 ? straight(a, b, arrow) : curved(a, b, bend, arrow);
}

/** Nearly all edges: without a call or a point that is not kept. */
function straight(a: Disc, b: Disc, arrow: number): EdgeShape {
  const along = towards(a, b);
  const { x: dx, y: dy } = along;
  const reach = b.radius + CLEARANCE;
  const tip = { x: b.x - dx * reach, y: b.y - dy * reach };
  const x = a.x + dx * a.radius;
  const y = a.y + dy * a.radius;
  const gap = (tip.x - x) * dx + (tip.y - y) * dy;
  const back = arrow < gap ? arrow : gap;
  const points =
    gap > 0 ? [x, y, tip.x - dx * back, tip.y - dy * back] : [tip.x, tip.y, tip.x, tip.y];
  const middle = { x: (x + tip.x) / 2, y: (y + tip.y) / 2 };
  return { points, straight: true, tip, along, middle };
}

function curved(a: Disc, b: Disc, bend: number, arrow: number): EdgeShape {
  const way = towards(a, b);
  const control = { x: (a.x + b.x) / 2 - way.y * bend, y: (a.y + b.y) / 2 + way.x * bend };
  const along = towards(control, b);
  const start = onto(a, towards(a, control), a.radius);
  const tip = onto(b, along, -(b.radius + CLEARANCE));
  const end = onto(tip, along, -arrow);
  const middle = {
    x: (start.x + 2 * control.x + tip.x) / 4,
    y: (start.y + 2 * control.y + tip.y) / 4,
  };
  const points = [start.x, start.y, control.x, control.y, end.x, end.y];
  return { points, straight: false, tip, along, middle };
}

/**
 * A loop of a disc.
 * @param direction where the loop lies, in degrees clockwise from the top
 */
export function loopShape(disc: Disc, direction: number, arrow: number): EdgeShape {
  const at = (direction * Math.PI) / 180 - Math.PI / 2;
  const reach = Math.max(LOOP.reach, disc.radius + LOOP.over);
  const [out, back] = [unit(at - LOOP.spread), unit(at + LOOP.spread)];
  const [one, two] = [onto(disc, out, reach), onto(disc, back, reach)];
  const start = onto(disc, out, disc.radius);
  const tip = onto(disc, back, disc.radius + CLEARANCE);
  const along = { x: -back.x, y: -back.y };
  const end = onto(tip, along, -arrow);
  const middle = { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 };
  const points = [start.x, start.y, one.x, one.y, middle.x, middle.y, two.x, two.y, end.x, end.y];
  return { points, straight: false, tip, along, middle };
}

/** Pieces a curve is cut into: a bow as deep as 200 px is then off by less than a pixel. */
const PIECES = 8;

/** The points of a line through all of a shape, as x, y, x, y ... */
export function polyline({ points, straight: isStraight }: EdgeShape): readonly number[] {
  if (isStraight) return points;
  const line = [points[0] ?? 0, points[1] ?? 0];
  for (let at = 0; at + 5 < points.length; at += 4) {
    for (let piece = 1; piece <= PIECES; piece++) {
      const t = piece / PIECES;
      line.push(quadratic(points, at, t), quadratic(points, at + 1, t));
    }
  }
  return line;
}

function quadratic(points: readonly number[], at: number, t: number): number {
  const [from = 0, control = 0, to = 0] = [points[at], points[at + 2], points[at + 4]];
  return (1 - t) ** 2 * from + 2 * t * (1 - t) * control + t ** 2 * to;
}

function unit(angle: number): Point {
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

function onto({ x, y }: Point, direction: Point, distance: number): Point {
  return { x: x + direction.x * distance, y: y + direction.y * distance };
}

/** The unit vector from one point to another; to the right where they are the same. */
function towards(from: Point, to: Point): Point {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  return length === 0 ? { x: 1, y: 0 } : { x: dx / length, y: dy / length };
}
