/** How much of the plane a graph takes, labels included, by where its nodes will come to rest. */
import { nodeRadius } from '../../graph-data/figure/geometry.ts';
import type { GraphNode } from '../../graph-data/model/views.ts';
import { nodeBox } from '../store/layout-input.ts';
import { selectVisibleElements } from '../store/selectors.ts';
import type { AppState, Point } from '../store/state.ts';
import { type Box, union } from './viewport.ts';

/** The box of the given entities, or of all that is visible; null where none has its place. */
export function graphBox(state: AppState, entities: readonly string[] | null): Box | null {
  const wanted = entities === null ? null : new Set(entities);
  const boxes = selectVisibleElements(state).nodes.flatMap((node) => {
    const at = state.canvas.positions[node.id];
    return at === undefined || (wanted !== null && !wanted.has(node.id))
      ? []
      : [drawnBox(node, at)];
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

function drawnBox(node: GraphNode, { x, y }: Point): Box {
  const { width, height } = nodeBox(node);
  const radius = nodeRadius(node.degree);
  return { x1: x - width / 2, y1: y - radius, x2: x + width / 2, y2: y - radius + height };
}
