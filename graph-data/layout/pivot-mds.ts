/**
 * A first arrangement by distances to a few pivots (Brandes and Pich, "Eigensolver methods for
 * progressive multidimensional scaling of large data", 2006).
 */
import { breadthFirst, type LayoutGraph } from './graph.ts';

/** Steps from each of some pivots to every node: `distance[p * n + i]`. */
export type Pivots = { nodes: Int32Array; distance: Int32Array };

/** Chooses up to `count` pivots far from each other (each next one is farthest from all before). */
export function choosePivots(graph: LayoutGraph, count: number, first: number): Pivots {
  const { n } = graph;
  const k = Math.min(count, n);
  const nodes = new Int32Array(k);
  const distance = new Int32Array(k * n);
  const nearest = new Int32Array(n).fill(n + 1);
  const queue = new Int32Array(n);
  let pivot = first;
  for (let p = 0; p < k; p++) {
    nodes[p] = pivot;
    const row = distance.subarray(p * n, (p + 1) * n);
    breadthFirst(graph, pivot, row, queue);
    let farthest = 0;
    for (let i = 0; i < n; i++) {
      nearest[i] = Math.min(nearest[i] ?? 0, row[i] ?? 0);
      if ((nearest[i] ?? 0) > (nearest[farthest] ?? 0)) farthest = i;
    }
    pivot = farthest;
  }
  return { nodes, distance };
}

/** Writes coordinates in units of one edge to the graph of one component; the wider axis is x. */
export function pivotMds(graph: LayoutGraph, pivots: Pivots, random: () => number): void {
  const { n } = graph;
  const k = pivots.nodes.length;
  const centred = doubleCentred(pivots, n);
  const square = productOfColumns(centred, n, k);
  const first = eigenvector(square, k, random, null);
  const second = eigenvector(square, k, random, first);
  for (let i = 0; i < n; i++) {
    let x = 0;
    let y = 0;
    for (let p = 0; p < k; p++) {
      const c = centred[p * n + i] ?? 0;
      x += c * (first[p] ?? 0);
      y += c * (second[p] ?? 0);
    }
    // A little noise parts nodes that every pivot sees alike.
    graph.x[i] = x + (random() - 0.5) * 1e-3;
    graph.y[i] = y + (random() - 0.5) * 1e-3;
  }
  scaleToUnitEdges(graph);
}

function doubleCentred({ nodes, distance }: Pivots, n: number): Float64Array {
  const k = nodes.length;
  const centred = Float64Array.from(distance, (d) => d * d);
  const nodeMean = new Float64Array(n);
  let mean = 0;
  for (let p = 0; p < k; p++) {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const value = centred[p * n + i] ?? 0;
      sum += value;
      nodeMean[i] = (nodeMean[i] ?? 0) + value / k;
    }
    mean += sum / n / k;
    for (let i = 0; i < n; i++) centred[p * n + i] = (centred[p * n + i] ?? 0) - sum / n;
  }
  for (let p = 0; p < k; p++)
    for (let i = 0; i < n; i++)
      centred[p * n + i] = -0.5 * ((centred[p * n + i] ?? 0) - (nodeMean[i] ?? 0) + mean);
  return centred;
}

function productOfColumns(columns: Float64Array, n: number, k: number): Float64Array {
  const product = new Float64Array(k * k);
  for (let p = 0; p < k; p++) {
    for (let q = p; q < k; q++) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += (columns[p * n + i] ?? 0) * (columns[q * n + i] ?? 0);
      product[p * k + q] = sum;
      product[q * k + p] = sum;
    }
  }
  return product;
}

/** Power iteration; stays at right angles to `other`, so that it finds the next largest. */
function eigenvector(
  square: Float64Array,
  k: number,
  random: () => number,
  other: Float64Array | null,
): Float64Array {
  let vector = Float64Array.from({ length: k }, () => random() - 0.5);
  for (let round = 0; round < 60; round++) {
    const next = new Float64Array(k);
    for (let p = 0; p < k; p++)
      for (let q = 0; q < k; q++)
        next[p] = (next[p] ?? 0) + (square[p * k + q] ?? 0) * (vector[q] ?? 0);
    if (other) subtractProjection(next, other);
    const length = Math.hypot(...next);
    if (length < 1e-12) return vector.fill(0);
    vector = next.map((value) => value / length);
  }
  return vector;
}

function subtractProjection(vector: Float64Array, other: Float64Array): void {
  const along = vector.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) - along * (other[i] ?? 0);
}

function scaleToUnitEdges({ x, y, from, to }: LayoutGraph): void {
  let sum = 0;
  from.forEach((a, e) => {
    const b = to[e] ?? 0;
    sum += Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
  });
  const scale = sum > 0 ? from.length / sum : 1;
  for (let i = 0; i < x.length; i++) {
    x[i] = (x[i] ?? 0) * scale;
    y[i] = (y[i] ?? 0) * scale;
  }
}
