/** What is to be arranged, and how good an arrangement is. */
import { createGraph } from '../data/graph.ts';
import { createRandom } from '../data/random.ts';

/** Nodes by number, pairs of them. */
export type Problem = { nodes: number; edges: readonly (readonly [number, number])[] };
export type Places = { x: readonly number[]; y: readonly number[] };

const SEED = 1;
/** Nodes from which distances are compared, where there are too many to compare all pairs. */
const SOURCES = 400;

/** A graph of so many nodes and three times as many edges. */
export function problemOf(nodes: number): Problem {
  const { source, target } = createGraph(nodes, createRandom(SEED));
  return { nodes, edges: Array.from(source, (from, at) => [from, target[at] ?? 0] as const) };
}

/**
 * Normalised stress: how far drawn distances are from those in the graph, each as a share of the latter, squared; the
 * mean over all pairs that are joined, with the scale of the drawing that is best for it. 0 is perfect.
 */
export function stressOf(problem: Problem, { x, y }: Places): number {
  const near = neighboursOf(problem);
  const step = Math.max(1, Math.floor(problem.nodes / SOURCES));
  let [pairs, ratios, squares] = [0, 0, 0];
  for (let source = 0; source < problem.nodes; source += step) {
    const distance = distancesFrom(source, near);
    for (let other = 0; other < problem.nodes; other++) {
      const d = distance[other] ?? 0;
      if (d <= 0) continue;
      const drawn = Math.hypot(
        (x[source] ?? 0) - (x[other] ?? 0),
        (y[source] ?? 0) - (y[other] ?? 0),
      );
      pairs += 1;
      ratios += drawn / d;
      squares += (drawn / d) ** 2;
    }
  }
  // The least of the mean of (scale * ratio - 1)², which is at this scale.
  const scale = ratios / squares;
  return (scale * scale * squares - 2 * scale * ratios) / pairs + 1;
}

function neighboursOf({ nodes, edges }: Problem): number[][] {
  const near: number[][] = Array.from({ length: nodes }, () => []);
  for (const [a, b] of edges) {
    near[a]?.push(b);
    near[b]?.push(a);
  }
  return near;
}

/** Steps to every node; -1 where there is no way. */
function distancesFrom(source: number, near: readonly number[][]): Int32Array {
  const distance = new Int32Array(near.length).fill(-1);
  distance[source] = 0;
  const queue = [source];
  for (const at of queue) {
    for (const other of near[at] ?? []) {
      if (distance[other] !== -1) continue;
      distance[other] = (distance[at] ?? 0) + 1;
      queue.push(other);
    }
  }
  return distance;
}
