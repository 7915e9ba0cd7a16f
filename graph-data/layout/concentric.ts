/** The concentric layout: the most connected in the middle, rings of fewer and fewer links around. */
import type { ArrangeContext } from './force.ts';
import { degreeOf, type LayoutGraph, neighboursOf } from './graph.ts';
import { type Seat, seatRings } from './rings.ts';

/** Arranges one connected part in place, in px, around the origin. */
export function arrangeConcentric(graph: LayoutGraph, { report }: ArrangeContext): void {
  const order = Array.from({ length: graph.n }, (_, i) => i).sort(
    (a, b) => degreeOf(graph, b) - degreeOf(graph, a) || a - b,
  );
  const [middle = 0, ...others] = order;
  const turns = new Float64Array(graph.n).fill(Number.NaN);
  const rings = fillRings(others).map((ring) => seatNearNeighbours(graph, ring, turns));
  seatRings(graph, middle, rings, ringSpacing(graph));
  report();
}

/** Room between rings: a row of labels fits between them. */
export function ringSpacing(graph: LayoutGraph): number {
  const sum = graph.h.reduce((total, height) => total + height, 0);
  return (1.6 * sum) / Math.max(1, graph.n);
}

/** Each ring holds more than the one within, as its circumference does. */
function fillRings(nodes: readonly number[]): number[][] {
  const rings: number[][] = [];
  for (let at = 0, ring = 1; at < nodes.length; ring++) {
    const size = 8 * ring;
    // A last ring of a few nodes would look like an accident: they join the ring before.
    const end = nodes.length - at - size < size / 3 ? nodes.length : at + size;
    rings.push(nodes.slice(at, end));
    at = end;
  }
  return rings;
}

/** Seats a ring evenly, in the order of where each node's neighbours further in are seated. */
function seatNearNeighbours(graph: LayoutGraph, ring: number[], turns: Float64Array): Seat[] {
  const wanted = new Map(ring.map((node) => [node, meanTurn(graph, node, turns)]));
  const sorted = [...ring].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
  const seats = sorted.map((node, rank) => ({ node, turn: rank / ring.length }));
  for (const { node, turn } of seats) turns[node] = turn;
  return seats;
}

function meanTurn(graph: LayoutGraph, node: number, turns: Float64Array): number {
  let [x, y] = [0, 0];
  for (const other of neighboursOf(graph, node)) {
    const turn = turns[other] ?? Number.NaN;
    if (Number.isNaN(turn)) continue;
    x += Math.cos(2 * Math.PI * turn);
    y += Math.sin(2 * Math.PI * turn);
  }
  const turn = Math.atan2(y, x) / (2 * Math.PI);
  return turn < 0 ? turn + 1 : turn;
}
