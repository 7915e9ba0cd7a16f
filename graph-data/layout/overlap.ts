/** Parts boxes that lie on each other; fixed boxes never move. */
import type { LayoutGraph } from './graph.ts';
import { createPlacement } from './placement.ts';

type Boxes = Pick<LayoutGraph, 'n' | 'x' | 'y' | 'w' | 'h' | 'fixed'>;

/**
 * Pushes overlapping boxes apart along the shorter way until none overlap, then sets the few that
 * are still hemmed in on the nearest free spot. Afterwards no box overlaps another, unless both are
 * fixed.
 */
export function separate(boxes: Boxes, rounds: number): void {
  const order = Int32Array.from({ length: boxes.n }, (_, i) => i);
  for (let round = 0; round < rounds; round++) if (pushApart(boxes, order) === 0) return;
  settle(boxes);
}

/** One sweep from left to right; answers how many pairs overlapped. */
function pushApart(boxes: Boxes, order: Int32Array): number {
  const { x, w } = boxes;
  const left = (i: number) => (x[i] ?? 0) - (w[i] ?? 0) / 2;
  sortNearlySorted(order, left);
  let overlaps = 0;
  for (let s = 0; s < order.length; s++) {
    const i = order[s] ?? 0;
    const right = left(i) + (w[i] ?? 0);
    for (let t = s + 1; t < order.length; t++) {
      const j = order[t] ?? 0;
      if (left(j) >= right) break;
      if (pushPair(boxes, i, j)) overlaps++;
    }
  }
  return overlaps;
}

/** How far two boxes reach into each other along one axis; negative where they do not. */
function overlap(at: Float64Array, size: Float64Array, i: number, j: number): number {
  return ((size[i] ?? 0) + (size[j] ?? 0)) / 2 - Math.abs((at[i] ?? 0) - (at[j] ?? 0));
}

/**
 * Moves two boxes apart along the axis where they overlap less, if they do; a fixed one leaves all
 * of it to the other. Answers whether anything moved.
 */
function pushPair(boxes: Boxes, i: number, j: number): boolean {
  const { x, y, w, h, fixed } = boxes;
  const tall = overlap(y, h, i, j);
  if (tall <= 1e-6) return false;
  const wide = overlap(x, w, i, j);
  if (wide <= 1e-6 || (fixed[i] && fixed[j])) return false;
  const shareI = fixed[i] ? 0 : fixed[j] ? 1 : 0.5;
  const axis = wide < tall ? x : y;
  const amount = Math.min(wide, tall) + 1e-3;
  const sign = (axis[i] ?? 0) < (axis[j] ?? 0) || (axis[i] === axis[j] && i < j) ? -1 : 1;
  axis[i] = (axis[i] ?? 0) + sign * amount * shareI;
  axis[j] = (axis[j] ?? 0) - sign * amount * (1 - shareI);
  return true;
}

function sortNearlySorted(order: Int32Array, key: (i: number) => number): void {
  const keys = Float64Array.from(order, key);
  let moves = 0;
  for (let s = 1; s < order.length; s++) {
    const node = order[s] ?? 0;
    const value = keys[s] ?? 0;
    let t = s - 1;
    for (; t >= 0 && (keys[t] ?? 0) > value; t--) {
      keys[t + 1] = keys[t] ?? 0;
      order[t + 1] = order[t] ?? 0;
      moves++;
    }
    keys[t + 1] = value;
    order[t + 1] = node;
    // Far from sorted, an insertion sort would take for ever: sort properly instead.
    if (moves > 32 * order.length) {
      order.sort((a, b) => key(a) - key(b) || a - b);
      return;
    }
  }
}

/** Places fixed boxes, then those that are free where they are, then the rest on the nearest free spot. */
function settle(boxes: Boxes): void {
  const placement = createPlacement(boxes);
  const waiting: number[] = [];
  for (let i = 0; i < boxes.n; i++) if (boxes.fixed[i]) placement.add(i);
  for (let i = 0; i < boxes.n; i++) {
    if (boxes.fixed[i]) continue;
    if (placement.isFree(i, boxes.x[i] ?? 0, boxes.y[i] ?? 0)) placement.add(i);
    else waiting.push(i);
  }
  for (const i of waiting) {
    placement.moveToFreeSpot(i);
    placement.add(i);
  }
}
