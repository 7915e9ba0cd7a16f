/** Areas drawn by hand on the canvas: a box or a lasso, both as polygons. */
import type { Point } from '../store/state.ts';

/** The four corners of the box between two opposite ones. */
export function boxPolygon(a: Point, b: Point): Point[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}

/** Whether a point lies inside, by the even-odd rule; false for fewer than three corners. */
export function insidePolygon(point: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  polygon.forEach((a, at) => {
    const b = polygon.at(at - 1) ?? a;
    const crosses = a.y > point.y !== b.y > point.y;
    if (crosses && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

/** The path extended by a point, unless it is closer than `gap` px to the last one. */
export function extendPath(path: readonly Point[], point: Point, gap = 4): readonly Point[] {
  const last = path.at(-1);
  if (last && Math.hypot(last.x - point.x, last.y - point.y) < gap) return path;
  return [...path, point];
}
