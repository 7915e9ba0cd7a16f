/** How much of the plane a graph takes, labels included, by where its nodes will come to rest. */
import { nodeRadius } from '../../graph-data/figure/geometry.ts';
import type { GraphNode } from '../../graph-data/model/views.ts';
import { lineWidth, nodeBox } from '../store/layout-input.ts';
import { selectVisibleElements } from '../store/selectors.ts';
import type { AppState, Point } from '../store/state.ts';
import { CROWD } from './label-plan.ts';
import { nodeScale } from './node-scale.ts';
import { labelScale } from './text-metrics.ts';
import { type Box, boundsOf, union } from './viewport.ts';

/** The box of the given entities, or of all that is visible; null where none has its place. */
export function graphBox(state: AppState, entities: readonly string[] | null): Box | null {
  const wanted = entities === null ? null : new Set(entities);
  const grow = growthOf(state);
  const { nodes } = selectVisibleElements(state);
  // In a crowd, names stand beside their discs as often as below them.
  const beside = nodes.length > CROWD;
  const boxes = nodes.flatMap((node) => {
    const at = state.canvas.positions[node.id];
    return at === undefined || (wanted !== null && !wanted.has(node.id))
      ? []
      : [drawnBox(node, at, { grow, beside })];
  });
  return union(boxes);
}

/** The box of the selected entities and of the ends of the selected relations; null for none. */
export function selectionBox(state: AppState): Box | null {
  const ends = state.selection.relations.flatMap((id) => {
    const edge = state.canvas.edges[id];
    return edge ? [edge.source, edge.target] : [];
  });
  return graphBox(state, [...state.selection.entities, ...ends]);
}

/** How much larger than true to size labels and discs are when all of the graph is fitted: they shrink less. */
type Growth = { labels: number; discs: number };

function growthOf(state: AppState): Growth {
  const { room } = state.ui;
  const places = Object.values(state.canvas.positions).map((at) => ({ ...at, radius: 60 }));
  const box = boundsOf(places);
  if (room === null || box === null) return { labels: 1, discs: 1 };
  const zoom = Math.min(room.width / (box.x2 - box.x1), room.height / (box.y2 - box.y1));
  return { labels: Math.max(1, labelScale(zoom) / zoom), discs: nodeScale(zoom) };
}

function drawnBox(
  node: GraphNode,
  { x, y }: Point,
  { grow, beside }: { grow: Growth; beside: boolean },
): Box {
  const { width, height } = nodeBox(node);
  const own = nodeRadius(node.degree);
  const radius = own * grow.discs;
  const half = Math.max(radius, (width * grow.labels) / 2);
  const side = beside ? radius + Math.max(width, lineWidth(node)) * grow.labels : half;
  const bottom = radius + (height - 2 * own) * grow.labels;
  return { x1: x - side, y1: y - radius, x2: x + side, y2: y + bottom };
}
