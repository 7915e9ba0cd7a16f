/** The hierarchical layout: edges point down through layers, nodes stand under what they hang from. */
import type { ArrangeContext } from './force.ts';
import { type LayoutGraph, neighboursOf } from './graph.ts';
import { assignLayers, orderLayers, rankForCycles } from './layers.ts';

const LAYER_GAP = 56;
/** Space between two boxes of a layer beside their margins, so that edges find a way between. */
const NODE_GAP = 28;
const ROUNDS = 12;

/** Arranges one connected part in place, in px, top to bottom. */
export function arrangeInLayers(part: LayoutGraph, { report }: ArrangeContext): void {
  // The same columns for places, wider boxes to keep them apart.
  const graph = { ...part, w: part.w.map((width) => width + NODE_GAP) };
  const layers = assignLayers(graph, rankForCycles(graph), layerWidth(graph));
  orderLayers(graph, layers, 16);
  stackLayers(graph, layers);
  for (let round = 0; round < ROUNDS; round++) {
    const sweep = round % 2 === 0 ? layers : layers.toReversed();
    for (const nodes of sweep) alignLayer(graph, nodes);
  }
  report();
}

/** Layers this wide make a picture somewhat wider than tall. */
function layerWidth({ w, h }: LayoutGraph): number {
  const area = w.reduce((sum, width, i) => sum + width * ((h[i] ?? 0) + LAYER_GAP), 0);
  return Math.max(1_200, Math.sqrt(area * 2.6));
}

function stackLayers(graph: LayoutGraph, layers: number[][]): void {
  let top = 0;
  for (const nodes of layers) {
    const height = nodes.reduce((max, node) => Math.max(max, graph.h[node] ?? 0), 0);
    let left = -nodes.reduce((sum, node) => sum + (graph.w[node] ?? 0), 0) / 2;
    for (const node of nodes) {
      graph.x[node] = left + (graph.w[node] ?? 0) / 2;
      graph.y[node] = top + (graph.h[node] ?? 0) / 2;
      left += graph.w[node] ?? 0;
    }
    top += height + LAYER_GAP;
  }
}

/**
 * Moves a layer's nodes as near as possible to the middle of their neighbours, keeping order and
 * space between them: least squares under order, solved by pooling adjacent violators.
 */
function alignLayer(graph: LayoutGraph, nodes: readonly number[]): void {
  const blocks: { sum: number; count: number }[] = [];
  const shifts: number[] = [];
  const own = new Set(nodes);
  let shift = 0;
  nodes.forEach((node, rank) => {
    if (rank > 0) shift += ((graph.w[nodes[rank - 1] ?? 0] ?? 0) + (graph.w[node] ?? 0)) / 2;
    shifts.push(shift);
    blocks.push({ sum: wantedX(graph, node, own) - shift, count: 1 });
    poolLast(blocks);
  });
  let rank = 0;
  for (const { sum, count } of blocks) {
    for (let i = 0; i < count; i++, rank++)
      graph.x[nodes[rank] ?? 0] = sum / count + (shifts[rank] ?? 0);
  }
}

function poolLast(blocks: { sum: number; count: number }[]): void {
  for (let last = blocks.at(-1), before = blocks.at(-2); last && before; ) {
    if (before.sum / before.count <= last.sum / last.count) return;
    blocks.pop();
    before.sum += last.sum;
    before.count += last.count;
    last = before;
    before = blocks.at(-2);
  }
}

function wantedX(graph: LayoutGraph, node: number, own: ReadonlySet<number>): number {
  let [sum, count] = [0, 0];
  for (const other of neighboursOf(graph, node)) {
    if (own.has(other)) continue;
    sum += graph.x[other] ?? 0;
    count++;
  }
  return count === 0 ? (graph.x[node] ?? 0) : sum / count;
}
