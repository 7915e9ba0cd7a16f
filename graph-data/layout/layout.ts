/** Arranges a graph: each connected part by the chosen layout, then the parts side by side. */
import type { LayoutInput, LayoutName, Positions } from '../model/layout.ts';
import { arrangeConcentric } from './concentric.ts';
import { type ArrangeContext, arrangeByForce } from './force.ts';
import { USUAL_ASPECT } from './frame.ts';
import { components, type LayoutGraph, subgraph, toGraph, toPositions } from './graph.ts';
import { arrangeInLayers } from './hierarchical.ts';
import { separate } from './overlap.ts';
import { boundsOf, pack } from './packing.ts';
import { arrangeRadially } from './radial.ts';
import { createRandom } from './random.ts';

type Arrange = (part: LayoutGraph, context: ArrangeContext) => void;

const ARRANGERS = {
  force: arrangeByForce,
  concentric: arrangeConcentric,
  hierarchical: arrangeInLayers,
  radial: arrangeRadially,
} as const satisfies Record<LayoutName, Arrange>;

/**
 * Positions for every node of the input; the same input gives the same positions. Fixed nodes stay
 * where they are; afterwards no two boxes overlap unless both are fixed.
 * @param onProgress called a few times with positions on the way
 * @throws RangeError when the input's columns do not fit together.
 */
export function computeLayout(
  input: LayoutInput,
  onProgress?: (positions: Positions) => void,
): Positions {
  const graph = toGraph(input);
  const parts = components(graph);
  const random = createRandom(input.seed);
  const aspect = Math.min(Math.max(input.aspect ?? USUAL_ASPECT, 0.5), 3);
  const settled: Int32Array[] = [];
  const free: Int32Array[] = [];
  for (const nodes of parts) {
    const held = nodes.some((node) => graph.fixed[node] === 1);
    (held ? settled : free).push(nodes);
    const part = subgraph(graph, nodes);
    const root = input.root === null ? -1 : nodes.indexOf(input.root);
    const report = () => {
      writeBack(graph, nodes, part);
      onProgress?.(toPositions(graph, input));
    };
    const context = {
      random,
      aspect,
      root: root === -1 ? null : root,
      report: nodes.length > 1 ? report : noReport,
    };
    ARRANGERS[input.name](part, context);
    if (held) restoreFixed(graph, nodes, part);
    separate(part, 100);
    writeBack(graph, nodes, part);
  }
  if (settled.length > 1) separate(graph, 100);
  pack(
    graph,
    free,
    boundsOf(
      graph,
      settled.flatMap((nodes) => [...nodes]),
    ),
    aspect,
  );
  return toPositions(graph, input);
}

function noReport(): void {}

function writeBack(graph: LayoutGraph, nodes: Int32Array, part: LayoutGraph): void {
  nodes.forEach((node, i) => {
    if (part.fixed[i]) return;
    graph.x[node] = part.x[i] ?? 0;
    graph.y[node] = part.y[i] ?? 0;
  });
}

/** Moves a part so that its fixed nodes are, on the whole, where they were, and sets those exactly there. */
function restoreFixed(graph: LayoutGraph, nodes: Int32Array, part: LayoutGraph): void {
  let [dx, dy, count] = [0, 0, 0];
  nodes.forEach((node, i) => {
    if (!part.fixed[i]) return;
    dx += (graph.x[node] ?? 0) - (part.x[i] ?? 0);
    dy += (graph.y[node] ?? 0) - (part.y[i] ?? 0);
    count++;
  });
  nodes.forEach((node, i) => {
    part.x[i] = part.fixed[i] ? (graph.x[node] ?? 0) : (part.x[i] ?? 0) + dx / count;
    part.y[i] = part.fixed[i] ? (graph.y[node] ?? 0) : (part.y[i] ?? 0) + dy / count;
  });
}
