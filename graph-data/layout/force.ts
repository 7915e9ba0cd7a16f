/** The force layout: drawn distances follow distances in the graph, and boxes keep apart. */
import { fillFrame } from './frame.ts';
import { type LayoutGraph, mostConnected, neighboursOf } from './graph.ts';
import { edgeLengths } from './lengths.ts';
import { separate } from './overlap.ts';
import { boundsOf } from './packing.ts';
import { choosePivots, pivotMds } from './pivot-mds.ts';
import { refine } from './refine.ts';
import { allPairs, descend, pivotPairs } from './stress.ts';

/** Up to this many nodes every pair counts; beyond, edges and pivots stand for all pairs. */
const ALL_PAIRS = 1_500;
const PIVOTS = 100;
const ROUNDS = 30;
const EDGE_LENGTH = 130;
/** Up to this many nodes edges have lengths of their own. */
const OWN_LENGTHS = 260;

export type ArrangeContext = {
  random: () => number;
  /** Root as an index into the part; null for the most connected. */
  root: number | null;
  /** Width by height of the picture wanted. */
  aspect: number;
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

function arrangeFreely(graph: LayoutGraph, { random, report, aspect }: ArrangeContext): void {
  const sparse = graph.n > ALL_PAIRS;
  const pivots = choosePivots(graph, sparse ? PIVOTS : 30, mostConnected(graph));
  pivotMds(graph, pivots, random);
  const lengths = graph.n <= OWN_LENGTHS ? edgeLengths(graph) : null;
  const terms = sparse ? pivotPairs(graph, pivots) : allPairs(graph, lengths);
  descend(graph, terms, {
    rounds: ROUNDS,
    unit: 1,
    random,
    onRound: showFramed(graph, aspect, report),
  });
  fillFrame(graph, aspect);
  report();
  separate(graph, graph.n > 3_000 ? 60 : 300);
  refine(graph, random);
}

/** Shows an unfinished descent now and then, in the frame that it would fill now. */
function showFramed(
  graph: LayoutGraph,
  aspect: number,
  report: () => void,
): (round: number) => void {
  return (round) => {
    if (round % 8 !== 0) return;
    const [x, y] = [graph.x.slice(), graph.y.slice()];
    fillFrame(graph, aspect);
    report();
    graph.x.set(x);
    graph.y.set(y);
  };
}

function arrangeAroundFixed(graph: LayoutGraph, { random, report, aspect }: ArrangeContext): void {
  // Where the picture is too tall, what is above and below counts as farther away, so that newcomers come to its sides.
  const uneven = shortfall(graph, aspect);
  scaleHeight(graph, uneven);
  const unit = drawnEdgeLength(graph);
  placeNewcomers(graph, unit, random);
  const terms =
    graph.n > ALL_PAIRS
      ? pivotPairs(graph, choosePivots(graph, PIVOTS, mostConnected(graph)))
      : allPairs(graph, null);
  if (terms.a.length > 0) descend(graph, terms, { rounds: ROUNDS, unit, random });
  scaleHeight(graph, 1 / uneven);
  report();
  separate(graph, 300);
}

/** How much more one direction may count than the other. */
const UNEVEN = 1.6;

/** How many times wider the fixed nodes would have to lie to have the shape of the picture. */
function shortfall({ x, y, w, h, fixed }: LayoutGraph, aspect: number): number {
  const box = boundsOf(
    { x, y, w, h },
    Array.from(fixed.keys()).filter((i) => fixed[i] === 1),
  );
  if (box === null) return 1;
  const wide = (box.right - box.left) / Math.max(1, box.bottom - box.top);
  return Math.min(Math.max(aspect / wide, 1 / UNEVEN), UNEVEN);
}

function scaleHeight({ y }: LayoutGraph, by: number): void {
  for (let i = 0; i < y.length; i++) y[i] = (y[i] ?? 0) * by;
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
