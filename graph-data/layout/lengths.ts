/** How long edges want to be: short within a community, long between two hubs, which need room around them. */
import { degreeOf, type LayoutGraph, neighboursOf } from './graph.ts';

/** What the lesser hub of two adds to their edge, by the square root of its links. */
const ROOM = 0.38;
const BASE = 0.7;

/** The wanted length of the edge to each neighbour, in the order of `graph.next`; about 1 for a leaf. */
export function edgeLengths(graph: LayoutGraph): Float32Array {
  const lengths = new Float32Array(graph.next.length);
  const near = Array.from({ length: graph.n }, (_, i) => new Set(neighboursOf(graph, i)));
  for (let i = 0; i < graph.n; i++) {
    for (let at = graph.start[i] ?? 0; at < (graph.start[i + 1] ?? 0); at++) {
      const j = graph.next[at] ?? 0;
      const shared = neighboursOf(graph, i).filter((other) => near[j]?.has(other)).length;
      const [a, b] = [degreeOf(graph, i), degreeOf(graph, j)];
      const apart = 1 - shared / (a + b - shared);
      lengths[at] = BASE + ROOM * Math.sqrt(Math.min(a, b)) * apart;
    }
  }
  return lengths;
}

/**
 * Lengths of the shortest ways from `source` to every node, written to `distance` (E. W. Dijkstra
 * 1959, without a heap: graphs this small are dense enough).
 * @param lengths of the edges, in the order of `graph.next`
 */
export function waysFrom(
  graph: LayoutGraph,
  source: number,
  lengths: Float32Array,
  distance: Float64Array,
): void {
  const waiting = new Set(graph.x.keys());
  distance.fill(Number.POSITIVE_INFINITY);
  distance[source] = 0;
  while (waiting.size > 0) {
    const node = nearest(waiting, distance);
    waiting.delete(node);
    const first = graph.start[node] ?? 0;
    neighboursOf(graph, node).forEach((other, at) => {
      const way = (distance[node] ?? 0) + (lengths[first + at] ?? 1);
      distance[other] = Math.min(distance[other] ?? 0, way);
    });
  }
}

function nearest(waiting: ReadonlySet<number>, distance: Float64Array): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (const node of waiting) {
    const way = distance[node] ?? least;
    if (best === -1 || way < least) [best, least] = [node, way];
  }
  return best;
}
