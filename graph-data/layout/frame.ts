/** The size and the shape of a picture: turned, then stretched to a frame that its boxes fill evenly. */
import type { LayoutGraph } from './graph.ts';

/** Width by height of a picture, where nobody says what it is for. */
export const USUAL_ASPECT = 1.3;
/**
 * The part of the frame that boxes cover: less looks lost, more leaves edges no room. Where nobody can read all names
 * at once anyway, less, because boxes that have to make way for others leave the places that say who is near to whom.
 */
const COVERED = { few: 0.46, many: 0.25 } as const;
const MANY = 1_500;
/** How much more one axis may be stretched than the other, lest distances mean nothing. */
const UNEVEN = 1.6;
/** Mean length of an edge in px, at least. */
const LEAST_EDGE = 110;

/**
 * Turns the longest extent along the frame's longer side and stretches the picture so that its boxes
 * cover nearly half of a frame of this shape, of many a quarter. Places on one line stay on one line.
 * @param aspect the frame's width by its height
 */
export function fillFrame(graph: LayoutGraph, aspect: number): void {
  turn(graph, aspect >= 1 ? 0 : Math.PI / 2);
  const [wide, tall] = [extent(graph.x), extent(graph.y)];
  if (wide + tall === 0) return;
  const covered = graph.n > MANY ? COVERED.many : COVERED.few;
  const area = graph.w.reduce((sum, width, i) => sum + width * (graph.h[i] ?? 0), 0) / covered;
  // The thinner side counts as part of the longer, or else a line would be stretched without end.
  const [w, h] = [Math.max(wide, tall / 3), Math.max(tall, wide / 3)];
  const even = Math.max(Math.sqrt(area / (w * h)), LEAST_EDGE / meanEdge(graph));
  const uneven = Math.min(
    Math.max(Math.sqrt((aspect * h) / w), 1 / Math.sqrt(UNEVEN)),
    Math.sqrt(UNEVEN),
  );
  stretch(graph.x, even * uneven);
  stretch(graph.y, even / uneven);
}

/** Turns the picture around its middle so that its longest extent lies at `bearing`, in radians. */
function turn({ n, x, y }: LayoutGraph, bearing: number): void {
  const mean = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0) / n;
  const [mx, my] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [(x[i] ?? 0) - mx, (y[i] ?? 0) - my];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2 - bearing;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [(x[i] ?? 0) - mx, (y[i] ?? 0) - my];
    x[i] = cos * dx + sin * dy;
    y[i] = cos * dy - sin * dx;
  }
}

function extent(column: Float64Array): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of column) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

function meanEdge({ x, y, from, to }: LayoutGraph): number {
  let sum = 0;
  from.forEach((a, e) => {
    const b = to[e] ?? 0;
    sum += Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
  });
  return Math.max(sum / Math.max(1, from.length), 1e-6);
}

function stretch(column: Float64Array, factor: number): void {
  for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) * factor;
}
