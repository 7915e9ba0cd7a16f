/** Nodes on circles around a middle, wide enough that no box overlaps another. */
import type { LayoutGraph } from './graph.ts';
import { createPlacement, type Placement } from './placement.ts';

/** A node and where on its ring it stands, as a part of the whole turn in [0, 1). */
export type Seat = { node: number; turn: number };

const STEPS = 720;
/** Boxes wider than the mean stand side by side, too. */
const ROOMY = 1.4;

/**
 * Sets the seats of each ring, from the inside out; every ring is as small as its boxes allow.
 * Wide boxes need more of a ring's top and bottom than of its sides, so turns are spread by need.
 * @param middle node at the centre, or null
 * @param spacing least distance between two rings, in px
 */
export function seatRings(
  graph: LayoutGraph,
  middle: number | null,
  rings: readonly (readonly Seat[])[],
  spacing: number,
): void {
  const { angleOf, room } = spreadTurns(mean(graph.w), mean(graph.h));
  const placement = createPlacement(graph);
  let radius = 0;
  if (middle !== null) {
    graph.x[middle] = 0;
    graph.y[middle] = 0;
    placement.add(middle);
  }
  for (const ring of rings) {
    if (ring.length === 0) continue;
    const least = Math.max(radius + spacing, (ring.length * room) / (2 * Math.PI));
    const seats = keepApart(ring, Math.min(room / (2 * Math.PI * least), 0.98 / ring.length));
    const angles = seats.map(({ turn }) => angleOf(turn));
    radius = growRing(graph, placement, seats, angles, least);
  }
}

/** Seats in their order, at least `gap` of a turn apart, moved as little as a single pass can. */
function keepApart(ring: readonly Seat[], gap: number): Seat[] {
  const sorted = ring.toSorted((a, b) => a.turn - b.turn);
  const forward: number[] = [];
  const backward: number[] = [];
  sorted.forEach(({ turn }, s) => {
    forward.push(Math.max(turn, (forward[s - 1] ?? Number.NEGATIVE_INFINITY) + gap));
  });
  sorted.toReversed().forEach(({ turn }, s) => {
    backward.push(Math.min(turn, (backward[s - 1] ?? Number.POSITIVE_INFINITY) - gap));
  });
  const turns = forward.map((turn, s) => (turn + (backward[sorted.length - 1 - s] ?? turn)) / 2);
  const even = (turns.at(-1) ?? 0) - (turns[0] ?? 0) > 1 - gap;
  return sorted.map(({ node }, s) => ({ node, turn: even ? s / sorted.length : (turns[s] ?? 0) }));
}

function growRing(
  graph: LayoutGraph,
  placement: Placement,
  ring: readonly Seat[],
  angles: readonly number[],
  least: number,
): number {
  for (let radius = least; ; radius *= 1.04) {
    ring.forEach(({ node }, s) => {
      graph.x[node] = radius * Math.cos(angles[s] ?? 0);
      graph.y[node] = radius * Math.sin(angles[s] ?? 0);
    });
    if (!isClear(graph, placement, ring, radius)) continue;
    for (const { node } of ring) placement.add(node);
    return radius;
  }
}

/** No seat touches an inner ring or another seat of its own ring. */
function isClear(
  graph: LayoutGraph,
  placement: Placement,
  ring: readonly Seat[],
  radius: number,
): boolean {
  const { x, y, w, h } = graph;
  if (ring.some(({ node }) => !placement.isFree(node, x[node] ?? 0, y[node] ?? 0))) return false;
  // Rounding must not keep a ring growing for ever; what still touches is parted afterwards.
  if (radius > 1e6) return true;
  const own = createPlacement({ n: graph.n, x, y, w, h });
  return ring.every(({ node }) => {
    const free = own.isFree(node, x[node] ?? 0, y[node] ?? 0);
    own.add(node);
    return free;
  });
}

/**
 * Maps turns to angles (radians, 0 at the right, clockwise on screen) for boxes of this shape;
 * `room` is the length of ring in px that such a box needs on average.
 */
function spreadTurns(
  width: number,
  height: number,
): { angleOf(turn: number): number; room: number } {
  const sums = new Float64Array(STEPS + 1);
  for (let s = 0; s < STEPS; s++) {
    const angle = (2 * Math.PI * (s + 0.5)) / STEPS;
    const room = Math.min(width / Math.abs(Math.sin(angle)), height / Math.abs(Math.cos(angle)));
    sums[s + 1] = (sums[s] ?? 0) + 1 / room;
  }
  const total = sums[STEPS] ?? 1;
  const angleOf = (turn: number) => {
    const wanted = (turn - Math.floor(turn)) * total;
    let [low, high] = [0, STEPS];
    while (high - low > 1) {
      const half = (low + high) >> 1;
      if ((sums[half] ?? 0) <= wanted) low = half;
      else high = half;
    }
    const before = sums[low] ?? 0;
    return (2 * Math.PI * (low + (wanted - before) / ((sums[low + 1] ?? 1) - before))) / STEPS;
  };
  return { angleOf, room: (ROOMY * STEPS) / total };
}

function mean(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0) / Math.max(1, column.length);
}
