/** Layers for the hierarchical layout: every edge downwards, layers not too wide, crossings few. */
import { degreeOf, type LayoutGraph, neighboursOf } from './graph.ts';

/**
 * Ranks nodes so that few edges point backwards, none where there is no cycle (Eades, Lin and Smyth,
 * "A fast and effective heuristic for the feedback arc set problem", 1993): sinks are taken off to
 * the end, sources to the beginning, and where only cycles are left the node that leads to most.
 * @returns each node's rank; edges from a higher to a lower rank count as turned round
 */
export function rankForCycles(graph: LayoutGraph): Int32Array {
  const { out, into } = directedRows(graph);
  const outs = Int32Array.from(out, (row) => row.length);
  const ins = Int32Array.from(into, (row) => row.length);
  const rank = new Int32Array(graph.n);
  const left = new Set(rank.keys());
  let [first, last] = [0, graph.n - 1];
  while (left.size > 0) {
    const { node, isSink } = nextNode(left, outs, ins);
    left.delete(node);
    rank[node] = isSink ? last-- : first++;
    for (const b of out[node] ?? []) ins[b] = (ins[b] ?? 0) - 1;
    for (const a of into[node] ?? []) outs[a] = (outs[a] ?? 0) - 1;
  }
  return rank;
}

function nextNode(
  left: ReadonlySet<number>,
  outs: Int32Array,
  ins: Int32Array,
): { node: number; isSink: boolean } {
  let [best, most] = [-1, Number.NEGATIVE_INFINITY];
  for (const node of left) {
    if (outs[node] === 0) return { node, isSink: true };
    const surplus = ins[node] === 0 ? outs.length : (outs[node] ?? 0) - (ins[node] ?? 0);
    if (surplus > most) [best, most] = [node, surplus];
  }
  return { node: best, isSink: false };
}

function directedRows({ n, from, to }: LayoutGraph): { out: number[][]; into: number[][] } {
  const out: number[][] = Array.from({ length: n }, () => []);
  const into: number[][] = Array.from({ length: n }, () => []);
  from.forEach((a, e) => {
    out[a]?.push(to[e] ?? 0);
    into[to[e] ?? 0]?.push(a);
  });
  return { out, into };
}

/**
 * Layers from top to bottom: every node below all it hangs from, no layer wider than `width` px
 * unless by a single box; a node that hangs from nothing moves down to just above what hangs from it.
 */
export function assignLayers(graph: LayoutGraph, rank: Int32Array, width: number): number[][] {
  const { above, below } = upAndDown(graph, rank);
  const layer = new Int32Array(graph.n);
  const filled: number[] = [];
  const add = (node: number, at: number, sign: number) => {
    filled[at] = (filled[at] ?? 0) + sign * (graph.w[node] ?? 0);
    layer[node] = at;
  };
  const fits = (node: number, at: number) =>
    (filled[at] ?? 0) <= 0 || (filled[at] ?? 0) + (graph.w[node] ?? 0) <= width;
  const order = Array.from(rank.keys()).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  for (const node of order) {
    let at = 1 + Math.max(-1, ...(above[node] ?? []).map((upper) => layer[upper] ?? 0));
    while (!fits(node, at)) at++;
    add(node, at, 1);
  }
  for (const node of order) {
    if (above[node]?.length || !below[node]?.length) continue;
    const home = layer[node] ?? 0;
    let at = Math.min(...(below[node] ?? []).map((lower) => layer[lower] ?? 0)) - 1;
    while (at > home && !fits(node, at)) at--;
    add(node, home, -1);
    add(node, at, 1);
  }
  return groupByLayer(layer);
}

function upAndDown(
  { n, from, to }: LayoutGraph,
  rank: Int32Array,
): { above: number[][]; below: number[][] } {
  const above: number[][] = Array.from({ length: n }, () => []);
  const below: number[][] = Array.from({ length: n }, () => []);
  from.forEach((a, e) => {
    const b = to[e] ?? 0;
    const [upper, lower] = (rank[a] ?? 0) < (rank[b] ?? 0) ? [a, b] : [b, a];
    above[lower]?.push(upper);
    below[upper]?.push(lower);
  });
  return { above, below };
}

function groupByLayer(layer: Int32Array): number[][] {
  const layers: number[][] = [];
  layer.forEach((at, node) => {
    layers[at] = [...(layers[at] ?? []), node];
  });
  return layers.filter((nodes) => nodes.length > 0);
}

/** Orders each layer by the mean place of its nodes' neighbours in other layers, in sweeps down and up. */
export function orderLayers(graph: LayoutGraph, layers: number[][], sweeps: number): void {
  const place = new Float64Array(graph.n);
  const layerOf = new Int32Array(graph.n);
  const settle = (nodes: number[], at: number) =>
    nodes.forEach((node, rank) => {
      place[node] = (rank + 0.5) / nodes.length;
      layerOf[node] = at;
    });
  // The best linked in the middle: a calm start that the sweeps keep where nothing speaks against it.
  layers.forEach((nodes, at) => {
    nodes.sort((a, b) => degreeOf(graph, a) - degreeOf(graph, b) || a - b);
    const [left, right] = [0, 1].map((side) => nodes.filter((_, i) => i % 2 === side));
    nodes.splice(0, nodes.length, ...(left ?? []), ...(right ?? []).reverse());
    settle(nodes, at);
  });
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const down = sweep % 2 === 0;
    for (let s = 0; s < layers.length; s++) {
      const at = down ? s : layers.length - 1 - s;
      const nodes = layers[at] ?? [];
      const wanted = new Map(
        nodes.map((node) => [node, meanPlace(graph, node, place, layerOf)] as const),
      );
      nodes.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
      settle(nodes, at);
    }
  }
}

/** Mean place of neighbours; nearer layers weigh more. */
function meanPlace(
  graph: LayoutGraph,
  node: number,
  place: Float64Array,
  layerOf: Int32Array,
): number {
  let [sum, weights] = [0.1 * (place[node] ?? 0), 0.1];
  for (const other of neighboursOf(graph, node)) {
    const gap = Math.abs((layerOf[other] ?? 0) - (layerOf[node] ?? 0));
    if (gap === 0) continue;
    sum += (place[other] ?? 0) / gap;
    weights += 1 / gap;
  }
  return sum / weights;
}
