/** The concentric layout: the most connected in the middle, rings of fewer and fewer links around. */
import { bearingsAround } from './bearings.ts';
import type { ArrangeContext } from './force.ts';
import { degreeOf, type LayoutGraph, neighboursOf } from './graph.ts';
import { type Seat, seatRings } from './rings.ts';

/** Arranges one connected part in place, in px, around the origin. */
export function arrangeConcentric(graph: LayoutGraph, { random, report }: ArrangeContext): void {
  const order = Array.from({ length: graph.n }, (_, i) => i).sort(
    (a, b) => degreeOf(graph, b) - degreeOf(graph, a) || a - b,
  );
  const [middle = 0, ...others] = order;
  const bearings = bearingsAround(graph, middle, random);
  const turns = new Float64Array(graph.n).fill(Number.NaN);
  const rings = fillRings(others).map((ring) => seatNearNeighbours(graph, ring, turns, bearings));
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

/** Seats a ring evenly, in the order of where each node's neighbours further in are seated, if any are. */
function seatNearNeighbours(
  graph: LayoutGraph,
  ring: number[],
  turns: Float64Array,
  bearings: Float64Array,
): Seat[] {
  const wanted = new Map(
    ring.map((node) => [node, meanTurn(graph, node, turns) ?? bearings[node] ?? 0]),
  );
  const sorted = [...ring].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
  const seats = sorted.map((node, rank) => ({ node, turn: rank / ring.length }));
  for (const { node, turn } of seats) turns[node] = turn;
  return seats;
}

function meanTurn(graph: LayoutGraph, node: number, turns: Float64Array): number | null {
  const seated = neighboursOf(graph, node).filter((other) => !Number.isNaN(turns[other]));
  if (seated.length === 0) return null;
  const sum = (part: (angle: number) => number) =>
    seated.reduce((total, other) => total + part(2 * Math.PI * (turns[other] ?? 0)), 0);
  const turn = Math.atan2(sum(Math.sin), sum(Math.cos)) / (2 * Math.PI);
  return turn < 0 ? turn + 1 : turn;
}
