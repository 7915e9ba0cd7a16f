/** The force layout: drawn distances follow distances in the graph, and boxes keep apart. */
import { type LayoutGraph, mostConnected, neighboursOf } from './graph.ts';
import { separate } from './overlap.ts';
import { choosePivots, pivotMds } from './pivot-mds.ts';
import { allPairs, descend, pivotPairs } from './stress.ts';

/** Up to this many nodes every pair counts; beyond, edges and pivots stand for all pairs. */
const ALL_PAIRS = 1_500;
const PIVOTS = 100;
const ROUNDS = 30;
const EDGE_LENGTH = 130;
/** How much wider a layout is made than the descent left it. */
const WIDENED = 1.15;
/** The part of the nodes that scaling alone frees of others; the rest are pushed apart. */
const FREED = 0.45;

export type ArrangeContext = {
  random: () => number;
  /** Root as an index into the part; null for the most connected. */
  root: number | null;
  /** Called a few times on the way, with the part's positions as they are. */
  report(): void;
};

/** Arranges one connected part in place, in px. */
export function arrangeByForce(graph: LayoutGraph, context: ArrangeContext): void {
  if (graph.n === 1) {
    if (!Number.isFinite(graph.x[0])) graph.x[0] = graph.y[0] = 0;
    return;
  }
  if (graph.fixed.includes(1)) arrangeAroundFixed(graph, context);
  else arrangeFreely(graph, context);
}

function arrangeFreely(graph: LayoutGraph, { random, report }: ArrangeContext): void {
  const sparse = graph.n > ALL_PAIRS;
  const pivots = choosePivots(graph, sparse ? PIVOTS : 30, mostConnected(graph));
  pivotMds(graph, pivots, random);
  const terms = sparse ? pivotPairs(graph, pivots) : allPairs(graph);
  descend(graph, terms, { rounds: ROUNDS, unit: 1, random, onRound: showScaled(graph, report) });
  layFlat(graph);
  scale(graph, fittingScale(graph));
  report();
  separate(graph, graph.n > 3_000 ? 60 : 300);
}

/** Turns the longest extent to the horizontal and widens it: screens and boxes are wider than tall. */
function layFlat({ n, x, y }: LayoutGraph): void {
  const mean = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0) / n;
  const [mx, my] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [(x[i] ?? 0) - mx, (y[i] ?? 0) - my];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [(x[i] ?? 0) - mx, (y[i] ?? 0) - my];
    x[i] = WIDENED * (cos * dx + sin * dy);
    y[i] = cos * dy - sin * dx;
  }
}

/** Shows an unfinished descent now and then, at the size that it would have now. */
function showScaled(graph: LayoutGraph, report: () => void): (round: number) => void {
  return (round) => {
    if (round % 8 !== 0) return;
    const factor = fittingScale(graph);
    scale(graph, factor);
    report();
    scale(graph, 1 / factor);
  };
}

function arrangeAroundFixed(graph: LayoutGraph, { random, report }: ArrangeContext): void {
  const unit = drawnEdgeLength(graph);
  placeNewcomers(graph, unit, random);
  const terms =
    graph.n > ALL_PAIRS
      ? pivotPairs(graph, choosePivots(graph, PIVOTS, mostConnected(graph)))
      : allPairs(graph);
  if (terms.a.length > 0) descend(graph, terms, { rounds: ROUNDS, unit, random });
  report();
  separate(graph, 300);
}

/** The usual length of an edge between two fixed nodes, so that newcomers keep to it. */
function drawnEdgeLength({ x, y, from, to, fixed }: LayoutGraph): number {
  const lengths: number[] = [];
  from.forEach((a, e) => {
    const b = to[e] ?? 0;
    if (fixed[a] && fixed[b])
      lengths.push(Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)));
  });
  lengths.sort((p, q) => p - q);
  const median = lengths[lengths.length >> 1] ?? EDGE_LENGTH;
  return Math.min(Math.max(median, EDGE_LENGTH / 2), EDGE_LENGTH * 2);
}

/** Gives nodes without a place one near a placed neighbour, spreading from the fixed nodes outwards. */
function placeNewcomers(graph: LayoutGraph, unit: number, random: () => number): void {
  const { x, y, fixed } = graph;
  const placed = Uint8Array.from(fixed);
  const queue = Array.from(fixed.keys()).filter((i) => fixed[i] === 1);
  for (const i of queue) {
    for (const j of neighboursOf(graph, i)) {
      if (placed[j] === 1) continue;
      placed[j] = 1;
      queue.push(j);
      if (!Number.isNaN((x[j] ?? 0) + (y[j] ?? 0))) continue;
      const angle = 2 * Math.PI * random();
      x[j] = (x[i] ?? 0) + unit * Math.cos(angle);
      y[j] = (y[i] ?? 0) + unit * Math.sin(angle);
    }
  }
}

/**
 * Px per graph unit at which enough nodes no longer touch any other, so that parting the rest bends
 * the picture little; edges never become shorter than `EDGE_LENGTH` on average.
 */
function fittingScale(graph: LayoutGraph): number {
  const { n, x, y, w, h } = graph;
  const stride = Math.max(1, Math.ceil(n / 600));
  const needed: number[] = [];
  for (let i = 0; i < n; i += stride) {
    let most = 0;
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const byWidth = ((w[i] ?? 0) + (w[j] ?? 0)) / 2 / Math.abs((x[i] ?? 0) - (x[j] ?? 0));
      const byHeight = ((h[i] ?? 0) + (h[j] ?? 0)) / 2 / Math.abs((y[i] ?? 0) - (y[j] ?? 0));
      most = Math.max(most, Math.min(byWidth, byHeight));
    }
    needed.push(most);
  }
  needed.sort((p, q) => p - q);
  const wanted = needed[Math.floor(needed.length * FREED)] ?? EDGE_LENGTH;
  return Math.max(Math.min(Math.max(wanted, EDGE_LENGTH), EDGE_LENGTH * 5), roomyScale(graph));
}

/** Px per graph unit at which the boxes cover a third of the picture, so that parting them can end. */
function roomyScale({ x, y, w, h }: LayoutGraph): number {
  const area = w.reduce((sum, width, i) => sum + width * (h[i] ?? 0), 0);
  const spread = (column: Float64Array) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return Math.sqrt(column.reduce((sum, v) => sum + (v - mean) ** 2, 0) / column.length);
  };
  const ellipse = 4 * Math.PI * spread(x) * spread(y);
  return ellipse > 0 ? Math.sqrt((3 * area) / ellipse) : 0;
}

function scale({ x, y, n }: LayoutGraph, factor: number): void {
  for (let i = 0; i < n; i++) {
    x[i] = (x[i] ?? 0) * factor;
    y[i] = (y[i] ?? 0) * factor;
  }
}
