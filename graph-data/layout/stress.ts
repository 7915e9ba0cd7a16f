/**
 * Stress: how far drawn distances are from distances in the graph. Lowered by stochastic gradient
 * descent over pairs (Zheng, Pawar and Goodman, "Graph drawing by stochastic gradient descent",
 * 2018), over all pairs of small graphs, over edges and pivots of large ones (Ortmann, Klimenta and
 * Brandes, "A sparse stress model", 2016).
 */
import { breadthFirst, type LayoutGraph } from './graph.ts';
import { waysFrom } from './lengths.ts';
import type { Pivots } from './pivot-mds.ts';

/** Pairs to bring to distance `d`; `wa` and `wb` are how strongly each end is drawn. */
export type Terms = {
  a: Int32Array;
  b: Int32Array;
  d: Float32Array;
  wa: Float32Array;
  wb: Float32Array;
};

/**
 * Every pair that has a free end, with weights falling by the square of the distance.
 * @param lengths of the edges, in the order of `graph.next`; null where all count alike
 */
export function allPairs(graph: LayoutGraph, lengths: Float32Array | null): Terms {
  const { n, fixed } = graph;
  const held = fixed.reduce((sum, value) => sum + value, 0);
  const terms = emptyTerms((n * (n - 1)) / 2 - (held * (held - 1)) / 2);
  const steps = new Int32Array(n);
  const queue = new Int32Array(n);
  const ways = new Float64Array(n);
  const distance = lengths === null ? steps : ways;
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (fixed[i]) continue;
    if (lengths === null) breadthFirst(graph, i, steps, queue);
    else waysFrom(graph, i, lengths, ways);
    for (let j = 0; j < n; j++) {
      const d = distance[j] ?? 0;
      if (j === i || (j < i && !fixed[j])) continue;
      setTerm(terms, count++, i, j, d, 1 / (d * d), fixed[j] ? 0 : 1 / (d * d));
    }
  }
  return terms;
}

/** Edges, and every node with every pivot; a pivot stands for the nodes nearest to it. */
export function pivotPairs(graph: LayoutGraph, pivots: Pivots): Terms {
  const { n, fixed, from, to } = graph;
  const k = pivots.nodes.length;
  const reach = regionSizes(pivots, n);
  const terms = emptyTerms(from.length + n * k);
  let count = 0;
  from.forEach((a, e) => {
    const b = to[e] ?? 0;
    setTerm(terms, count++, a, b, 1, fixed[a] ? 0 : 1, fixed[b] ? 0 : 1);
  });
  for (let p = 0; p < k; p++) {
    const pivot = pivots.nodes[p] ?? 0;
    for (let i = 0; i < n; i++) {
      const d = pivots.distance[p * n + i] ?? 0;
      if (d < 2 || fixed[i]) continue;
      const near = reach[p]?.[Math.min(d >> 1, (reach[p]?.length ?? 1) - 1)] ?? 1;
      setTerm(terms, count++, i, pivot, d, near / (d * d), 0);
    }
  }
  return sliceTerms(terms, count);
}

/** For each pivot, how many nodes of its region lie within 0, 1, 2, ... steps. */
function regionSizes({ nodes, distance }: Pivots, n: number): number[][] {
  const sizes: number[][] = Array.from(nodes, () => []);
  for (let i = 0; i < n; i++) {
    let [nearest, d] = [0, Number.POSITIVE_INFINITY];
    for (let p = 0; p < nodes.length; p++) {
      const steps = distance[p * n + i] ?? 0;
      if (steps < d) [nearest, d] = [p, steps];
    }
    const row = sizes[nearest] ?? [];
    while (row.length <= d) row.push(0);
    row[d] = (row[d] ?? 0) + 1;
  }
  return sizes.map(runningSums);
}

function runningSums(row: number[]): number[] {
  let sum = 0;
  return row.map((value) => {
    sum += value;
    return sum;
  });
}

function emptyTerms(length: number): Terms {
  return {
    a: new Int32Array(length),
    b: new Int32Array(length),
    d: new Float32Array(length),
    wa: new Float32Array(length),
    wb: new Float32Array(length),
  };
}

function sliceTerms({ a, b, d, wa, wb }: Terms, end: number): Terms {
  return {
    a: a.subarray(0, end),
    b: b.subarray(0, end),
    d: d.subarray(0, end),
    wa: wa.subarray(0, end),
    wb: wb.subarray(0, end),
  };
}

function setTerm(
  terms: Terms,
  at: number,
  a: number,
  b: number,
  d: number,
  wa: number,
  wb: number,
): void {
  terms.a[at] = a;
  terms.b[at] = b;
  terms.d[at] = d;
  terms.wa[at] = wa;
  terms.wb[at] = wb;
}

function shuffle({ a, b, d, wa, wb }: Terms, random: () => number): void {
  for (let i = a.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    for (const column of [a, b, d, wa, wb]) {
      const kept = column[i] ?? 0;
      column[i] = column[j] ?? 0;
      column[j] = kept;
    }
  }
}

/** How a descent runs: `unit` is the drawn length of one step, in the units of x and y. */
export type Descent = {
  rounds: number;
  unit: number;
  random: () => number;
  /** Called after each round with the number of rounds done. */
  onRound?: (round: number) => void;
};

/** Moves the graph's free nodes so that the stress of `terms` falls. */
export function descend({ x, y }: LayoutGraph, terms: Terms, descent: Descent): void {
  const { rounds, unit, random, onRound } = descent;
  shuffle(terms, random);
  const [largest, smallest] = weightRange(terms);
  const first = 1 / smallest;
  const decay = Math.log((0.05 / largest) * smallest) / Math.max(1, rounds - 1);
  for (let round = 0; round < rounds; round++) {
    descendOnce(x, y, terms, unit, first * Math.exp(decay * round), round % 2 === 1);
    onRound?.(round + 1);
  }
}

function weightRange({ wa, wb }: Terms): [number, number] {
  let largest = 1e-9;
  let smallest = Number.POSITIVE_INFINITY;
  for (const column of [wa, wb]) {
    for (const weight of column) {
      if (weight <= 0) continue;
      largest = Math.max(largest, weight);
      smallest = Math.min(smallest, weight);
    }
  }
  return [largest, Math.min(smallest, largest)];
}

/** One pass over all pairs, backwards every other time: cheaper than a new shuffle and as good. */
function descendOnce(
  x: Float64Array,
  y: Float64Array,
  { a, b, d, wa, wb }: Terms,
  unit: number,
  rate: number,
  backwards: boolean,
): void {
  const count = a.length;
  for (let step = 0; step < count; step++) {
    const t = backwards ? count - 1 - step : step;
    const i = a[t] ?? 0;
    const j = b[t] ?? 0;
    const dx = (x[i] ?? 0) - (x[j] ?? 0);
    const dy = (y[i] ?? 0) - (y[j] ?? 0);
    const length = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    const pull = (0.5 * (length - (d[t] ?? 0) * unit)) / length;
    const forA = share(wa, wb, t, rate) * pull;
    const forB = share(wb, wa, t, rate) * pull;
    move(x, i, -forA * dx);
    move(y, i, -forA * dy);
    move(x, j, forB * dx);
    move(y, j, forB * dy);
  }
}

/** How far one end goes of half the way wanted; where the other end stays, it goes the other half too. */
function share(own: Float32Array, other: Float32Array, t: number, rate: number): number {
  return Math.min(1, rate * (own[t] ?? 0)) * (other[t] === 0 ? 2 : 1);
}

function move(column: Float64Array, at: number, by: number): void {
  column[at] = (column[at] ?? 0) + by;
}

/**
 * Normalised stress at the best scale: the mean of (drawn / wanted - 1)² over all pairs that have a
 * way between them. 0 is perfect; lower is better.
 */
export function normalisedStress(graph: LayoutGraph): number {
  const distance = new Int32Array(graph.n);
  const queue = new Int32Array(graph.n);
  let [pairs, ratios, squares] = [0, 0, 0];
  for (let i = 0; i < graph.n; i++) {
    breadthFirst(graph, i, distance, queue);
    for (let j = i + 1; j < graph.n; j++) {
      const d = distance[j] ?? -1;
      if (d <= 0) continue;
      const dx = (graph.x[i] ?? 0) - (graph.x[j] ?? 0);
      const dy = (graph.y[i] ?? 0) - (graph.y[j] ?? 0);
      const ratio = Math.hypot(dx, dy) / d;
      pairs++;
      ratios += ratio;
      squares += ratio * ratio;
    }
  }
  return squares === 0 ? 0 : 1 - (ratios * ratios) / squares / pairs;
}
