/** The graph as layouts work on it: columns in typed arrays, neighbours in one row per node. */
import type { LayoutInput, Positions } from '../model/layout.ts';

export type LayoutGraph = {
  n: number;
  /** Box centres; NaN where a node has no place yet. Layouts write here. */
  x: Float64Array;
  y: Float64Array;
  /** Boxes, label and a margin included. */
  w: Float64Array;
  h: Float64Array;
  fixed: Uint8Array;
  /** Directed edges without loops and repeats. */
  from: Int32Array;
  to: Int32Array;
  /** Neighbours of `i`, direction ignored: `next[start[i]]` to `next[start[i + 1] - 1]`. */
  start: Int32Array;
  next: Int32Array;
};

/** Free space kept between two boxes, in px. */
export const MARGIN = 14;

/**
 * Reads a layout's input.
 * @throws RangeError when a column has the wrong length or an edge names a node that is not there.
 */
export function toGraph(input: LayoutInput): LayoutGraph {
  const n = input.ids.length;
  checkColumns(input, n);
  const { from, to } = distinctEdges(input.edges, n);
  const shift = boxShift(input);
  return {
    n,
    // A place is whole or none: adding nothing of the other coordinate spreads its NaN.
    x: Float64Array.from(input.x, (x, i) => finiteOrNaN(x) + 0 * finiteOrNaN(input.y[i] ?? null)),
    y: Float64Array.from(
      input.y,
      (y, i) => finiteOrNaN(y) + 0 * finiteOrNaN(input.x[i] ?? null) + (shift[i] ?? 0),
    ),
    w: Float64Array.from(input.width, (width) => size(width) + MARGIN),
    h: Float64Array.from(input.height, (height) => size(height) + MARGIN),
    fixed: Uint8Array.from(input.fixed, (fixed, i) =>
      fixed &&
      Number.isFinite(input.x[i] ?? Number.NaN) &&
      Number.isFinite(input.y[i] ?? Number.NaN)
        ? 1
        : 0,
    ),
    from,
    to,
    ...neighbourRows(n, from, to),
  };
}

/** Positions of the nodes' centres, to a hundredth of a px; fixed nodes exactly where they were. */
export function toPositions(graph: LayoutGraph, input: LayoutInput): Positions {
  const shift = boxShift(input);
  const round = (value: number) => (Number.isFinite(value) ? Math.round(value * 100) / 100 : 0);
  return {
    x: Array.from(graph.x, (x, i) => (graph.fixed[i] ? (input.x[i] ?? 0) : round(x))),
    y: Array.from(graph.y, (y, i) =>
      graph.fixed[i] ? (input.y[i] ?? 0) : round(y - (shift[i] ?? 0)),
    ),
  };
}

/** How far a box's centre lies below its node's centre. */
function boxShift(input: LayoutInput): number[] {
  return input.height.map((height, i) => size(height) / 2 - (input.top?.[i] ?? size(height) / 2));
}

function size(value: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), 10_000) : 1;
}

function finiteOrNaN(value: number | null): number {
  return value !== null && Number.isFinite(value) ? value : Number.NaN;
}

function checkColumns(input: LayoutInput, n: number): void {
  const { width, height, x, y, fixed, top = input.height } = input;
  for (const [name, column] of Object.entries({ width, height, x, y, fixed, top })) {
    if (column.length !== n)
      throw new RangeError(
        `The layout's column "${name}" has ${column.length} entries for ${n} nodes.`,
      );
  }
  for (const [a, b] of input.edges) {
    if (!(a < n && b < n))
      throw new RangeError(`A layout edge names node ${Math.max(a, b)} of ${n}.`);
  }
  if (input.root !== null && input.root >= n)
    throw new RangeError(`The layout's root is node ${input.root} of ${n}.`);
}

function distinctEdges(edges: LayoutInput['edges'], n: number): Pick<LayoutGraph, 'from' | 'to'> {
  const keys = new Set<number>();
  for (const [a, b] of edges) if (a !== b) keys.add(a * n + b);
  const rows = [...keys];
  return {
    from: Int32Array.from(rows, (key) => Math.floor(key / n)),
    to: Int32Array.from(rows, (key) => key % n),
  };
}

function neighbourRows(
  n: number,
  from: Int32Array,
  to: Int32Array,
): Pick<LayoutGraph, 'start' | 'next'> {
  const rows: number[][] = Array.from({ length: n }, () => []);
  const seen = new Set<number>();
  from.forEach((a, e) => {
    const b = to[e] ?? 0;
    const key = Math.min(a, b) * n + Math.max(a, b);
    if (seen.has(key)) return;
    seen.add(key);
    rows[a]?.push(b);
    rows[b]?.push(a);
  });
  const start = new Int32Array(n + 1);
  rows.forEach((row, i) => {
    start[i + 1] = (start[i] ?? 0) + row.length;
  });
  return { start, next: Int32Array.from(rows.flat()) };
}

/** Number of neighbours of a node. */
export function degreeOf(graph: LayoutGraph, node: number): number {
  return (graph.start[node + 1] ?? 0) - (graph.start[node] ?? 0);
}

/** The neighbours of a node, as a view. */
export function neighboursOf(graph: LayoutGraph, node: number): Int32Array {
  return graph.next.subarray(graph.start[node], graph.start[node + 1]);
}

/** The node with the most neighbours; the first of equals. */
export function mostConnected(graph: LayoutGraph): number {
  let best = 0;
  for (let i = 1; i < graph.n; i++) if (degreeOf(graph, i) > degreeOf(graph, best)) best = i;
  return best;
}

/** Steps from `source` to every node, -1 where there is no way, written to `distance`. */
export function breadthFirst(
  { start, next }: LayoutGraph,
  source: number,
  distance: Int32Array,
  queue: Int32Array,
): void {
  distance.fill(-1);
  distance[source] = 0;
  queue[0] = source;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const node = queue[head] ?? 0;
    const steps = (distance[node] ?? 0) + 1;
    for (let e = start[node] ?? 0, end = start[node + 1] ?? 0; e < end; e++) {
      const other = next[e] ?? 0;
      if (distance[other] !== -1) continue;
      distance[other] = steps;
      queue[tail++] = other;
    }
  }
}

/** Connected components as lists of nodes, largest first, the earliest of equals first. */
export function components(graph: LayoutGraph): Int32Array[] {
  const part = new Int32Array(graph.n).fill(-1);
  const found: number[][] = [];
  for (let seed = 0; seed < graph.n; seed++) {
    if (part[seed] !== -1) continue;
    const nodes = [seed];
    part[seed] = found.length;
    for (let head = 0; head < nodes.length; head++) {
      for (const other of neighboursOf(graph, nodes[head] ?? 0)) {
        if (part[other] !== -1) continue;
        part[other] = found.length;
        nodes.push(other);
      }
    }
    found.push(nodes);
  }
  return found
    .map((nodes) => Int32Array.from(nodes).sort())
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** The graph of some of the nodes, renumbered in the order given, with copies of their columns. */
export function subgraph(graph: LayoutGraph, nodes: Int32Array): LayoutGraph {
  const index = new Int32Array(graph.n).fill(-1);
  nodes.forEach((node, i) => {
    index[node] = i;
  });
  const from: number[] = [];
  const to: number[] = [];
  graph.from.forEach((a, e) => {
    const [i, j] = [index[a] ?? -1, index[graph.to[e] ?? 0] ?? -1];
    if (i === -1 || j === -1) return;
    from.push(i);
    to.push(j);
  });
  const pick = (column: Float64Array) => Float64Array.from(nodes, (node) => column[node] ?? 0);
  const edges = { from: Int32Array.from(from), to: Int32Array.from(to) };
  return {
    n: nodes.length,
    x: pick(graph.x),
    y: pick(graph.y),
    w: pick(graph.w),
    h: pick(graph.h),
    fixed: Uint8Array.from(nodes, (node) => graph.fixed[node] ?? 0),
    ...edges,
    ...neighbourRows(nodes.length, edges.from, edges.to),
  };
}
