/** Finds a free place for every label: beside its node, or further off at the end of a thin line. */
import { LABEL, type Measure, wrapLabel } from './geometry.ts';
import { type Box, boxAround, type PointGrid, type SpatialGrid, within } from './spatial-grid.ts';

export type LabelledNode = { x: number; y: number; r: number; name: string; weight: number };

/** A label in its place: lines with the middle of their baselines; `leader` leads to it from the disc. */
export type PlacedLabel = {
  lines: { x: number; y: number; text: string }[];
  leader: { x1: number; y1: number; x2: number; y2: number } | null;
  box: Box;
};

/** What a label may not lie on, what it should not, and where it has to stay. */
export type Surroundings = { taken: SpatialGrid; edges: PointGrid; room: Box };

type Shape = { lines: string[]; width: number; height: number; cost: number };
type Spot = { x: number; y: number; cost: number; far: boolean };

/** Widths to break a label at, the usual one first. */
const WIDTHS = [LABEL.width, 108, 80] as const;
const PAD = 2;
/** Good enough to look no further. */
const FINE = 0.5;

/**
 * Places one label and marks its room as taken.
 * @returns null where there is no free place within reach
 */
export function placeLabel(
  node: LabelledNode,
  { taken, edges, room }: Surroundings,
  measure: Measure,
): PlacedLabel | null {
  const shapes = shapesOf(node, measure);
  const best =
    cheapest(shapes, (shape) => nearSpots(node, shape), { taken, edges, room }) ??
    cheapest(shapes, (shape) => farSpots(node, shape), { taken, edges, room });
  if (best === null) return null;
  const placed = settle(node, best.shape, best.spot);
  taken.add(placed.box);
  return placed;
}

type Choice = { shape: Shape; spot: Spot; cost: number };

/** The free spot of least cost; a line under the text counts. */
function cheapest(
  shapes: readonly Shape[],
  spotsOf: (shape: Shape) => readonly Spot[],
  surroundings: Surroundings,
): Choice | null {
  let best: Choice | null = null;
  for (const shape of shapes) {
    for (const spot of spotsOf(shape)) best = better(best, shape, spot, surroundings);
    if (best !== null && best.cost < FINE) break;
  }
  return best;
}

function better(
  best: Choice | null,
  shape: Shape,
  spot: Spot,
  { taken, edges, room }: Surroundings,
): Choice | null {
  const cost = spot.cost + shape.cost;
  if (best !== null && cost >= best.cost) return best;
  const box = boxAround(spot.x, spot.y, shape.width + 2 * PAD, shape.height + PAD);
  if (!within(box, room) || taken.hits(box)) return best;
  const full = cost + Math.min(3, edges.count(box) * 0.5);
  return best === null || full < best.cost ? { shape, spot, cost: full } : best;
}

function shapesOf(node: LabelledNode, measure: Measure): Shape[] {
  const shapes: Shape[] = [];
  for (const [rank, width] of WIDTHS.entries()) {
    const style = { size: LABEL.font, weight: node.weight, width, lines: rank === 0 ? 3 : 4 };
    const wrapped = wrapLabel(node.name, measure, style);
    const lines = balanced(node.name, wrapped, measure, style);
    // A narrow label is for names of short words.
    if (rank > 0 && !isWhole(lines, node.name)) continue;
    if (lines.length === 0 || shapes.at(-1)?.lines.length === lines.length) continue;
    const widest = lines.reduce(
      (max, line) => Math.max(max, measure(line, LABEL.font, node.weight)),
      0,
    );
    const height = lines.length * LABEL.lineHeight;
    shapes.push({ lines, width: widest, height, cost: rank * 0.35 });
  }
  return shapes;
}

/** The same number of lines, but of about equal length: no single word is left over for the last one. */
function balanced(
  name: string,
  lines: string[],
  measure: Measure,
  style: Parameters<typeof wrapLabel>[2],
): string[] {
  if (lines.length < 2 || lines.at(-1)?.endsWith('…')) return lines;
  const whole = measure(name, style.size, style.weight);
  for (const slack of [1.04, 1.12, 1.2, 1.3]) {
    const width = Math.min(style.width, (whole / lines.length) * slack);
    const even = wrapLabel(name, measure, { ...style, width });
    if (even.length === lines.length && isWhole(even, name)) return even;
  }
  return lines;
}

/** Whether no word was cut. */
function isWhole(lines: readonly string[], name: string): boolean {
  return lines.join(' ') === name.trim().replace(/\s+/gu, ' ');
}

function nearSpots({ x, y, r }: LabelledNode, { width, height }: Shape): Spot[] {
  const down = r + LABEL.gap + height / 2;
  const side = r + 5 + width / 2;
  const slant = r * 0.72;
  const spot = (dx: number, dy: number, cost: number) => ({
    x: x + dx,
    y: y + dy,
    cost,
    far: false,
  });
  return [
    spot(0, down, 0),
    spot(side, 0, 0.5),
    spot(-side, 0, 0.6),
    spot(0, -down, 0.7),
    spot(slant + 3 + width / 2, slant + height / 2, 0.9),
    spot(-slant - 3 - width / 2, slant + height / 2, 1),
    spot(slant + 3 + width / 2, -slant - height / 2, 1),
    spot(-slant - 3 - width / 2, -slant - height / 2, 1.1),
    spot(width * 0.3, down, 0.8),
    spot(-width * 0.3, down, 0.8),
    spot(width * 0.3, -down, 1.2),
    spot(-width * 0.3, -down, 1.2),
  ];
}

const DISTANCES = [14, 26, 40, 58, 80, 108, 140] as const;
const ANGLES = 16;

function farSpots({ x, y, r }: LabelledNode, { width, height }: Shape): Spot[] {
  return DISTANCES.flatMap((distance) =>
    Array.from({ length: ANGLES }, (_, i) => {
      const angle = (2 * Math.PI * i) / ANGLES + Math.PI / 2;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return {
        x: x + cos * (r + distance + width / 2),
        y: y + sin * (r + distance + height / 2),
        cost: 3 + distance / 20,
        far: true,
      };
    }),
  );
}

function settle(node: LabelledNode, shape: Shape, spot: Spot): PlacedLabel {
  const top = spot.y - shape.height / 2;
  const box = boxAround(spot.x, spot.y, shape.width + 2 * PAD, shape.height + PAD);
  const lines = shape.lines.map((text, i) => ({
    x: spot.x,
    y: top + LABEL.font * 0.98 + i * LABEL.lineHeight,
    text,
  }));
  return { lines, box, leader: spot.far ? leaderTo(node, box) : null };
}

function leaderTo({ x, y, r }: LabelledNode, box: Box): PlacedLabel['leader'] {
  const [endX, endY] = [
    Math.max(box.left, Math.min(box.right, x)),
    Math.max(box.top, Math.min(box.bottom, y)),
  ];
  const length = Math.max(Math.hypot(endX - x, endY - y), 1e-6);
  return {
    x1: x + ((endX - x) / length) * r,
    y1: y + ((endY - y) / length) * r,
    x2: endX,
    y2: endY,
  };
}
