/** Where each node lies around a middle, in a first arrangement by distances: kin in like directions. */
import { type LayoutGraph, subgraph } from './graph.ts';
import { choosePivots, pivotMds } from './pivot-mds.ts';

/** For each node of a connected graph the part of a turn, in [0, 1), at which it lies around `middle`. */
export function bearingsAround(
  graph: LayoutGraph,
  middle: number,
  random: () => number,
): Float64Array {
  const sketch = subgraph(
    graph,
    Int32Array.from({ length: graph.n }, (_, i) => i),
  );
  pivotMds(sketch, choosePivots(sketch, 30, middle), random);
  const [middleX, middleY] = [sketch.x[middle] ?? 0, sketch.y[middle] ?? 0];
  return sketch.x.map((x, i) => {
    const turn = Math.atan2((sketch.y[i] ?? 0) - middleY, x - middleX) / (2 * Math.PI);
    return turn < 0 ? turn + 1 : turn;
  });
}
