/** What is on the canvas and where: pure producers of the undoable slice. */
import type { GraphEdge, Subgraph } from '../../graph-data/model/views.ts';
import type { Producer } from './app.ts';
import { byId, withFlags, without } from './records.ts';
import type { CanvasState, Point } from './state.ts';

type Positions = Readonly<Record<string, Point>>;

/**
 * Adds entities and relations. Positions are taken for entities that have none yet, so that data
 * never moves what has its place; `origin` is the entity an expansion started from.
 */
export function addSubgraph(
  added: Subgraph,
  positions: Positions,
  origin: string | null = null,
): Producer<CanvasState> {
  return (canvas) => {
    const fresh = added.nodes.filter((node) => !Object.hasOwn(canvas.nodes, node.id));
    const nodes = { ...canvas.nodes, ...byId(added.nodes) };
    const origins =
      origin === null
        ? []
        : fresh.filter((node) => node.id !== origin).map((node) => [node.id, origin]);
    return {
      ...canvas,
      nodes,
      edges: { ...canvas.edges, ...byId(withBothEnds(added.edges, nodes)) },
      origins: { ...canvas.origins, ...Object.fromEntries(origins) },
      positions: { ...positions, ...canvas.positions },
    };
  };
}

/** Takes entities off the canvas with their relations and everything remembered about them. */
export function removeEntities(ids: readonly string[]): Producer<CanvasState> {
  return (canvas) => {
    const nodes = without(canvas.nodes, ids);
    if (nodes === canvas.nodes) return canvas;
    const edges = withBothEnds(Object.values(canvas.edges), nodes);
    const kept = byId(edges);
    return {
      ...canvas,
      nodes,
      edges: kept,
      origins: without(canvas.origins, ids),
      hidden: without(canvas.hidden, ids),
      hiddenRelations: without(
        canvas.hiddenRelations,
        Object.keys(canvas.hiddenRelations).filter((id) => !Object.hasOwn(kept, id)),
      ),
      positions: without(canvas.positions, ids),
      pinned: without(canvas.pinned, ids),
    };
  };
}

/** Puts entities where a person dragged them; they stay there, whatever comes. */
export function moveEntities(positions: Positions): Producer<CanvasState> {
  return (canvas) => {
    const moved = onCanvas(canvas, positions);
    const ids = Object.keys(moved);
    if (ids.length === 0) return canvas;
    return {
      ...canvas,
      positions: { ...canvas.positions, ...moved },
      pinned: withFlags(canvas.pinned, ids),
    };
  };
}

/** Puts entities where a layout wants them; the pinned ones keep their places. */
export function arrangeEntities(positions: Positions): Producer<CanvasState> {
  return (canvas) => {
    const movable = without(onCanvas(canvas, positions), Object.keys(canvas.pinned));
    if (Object.keys(movable).length === 0) return canvas;
    return { ...canvas, positions: { ...canvas.positions, ...movable } };
  };
}

/** Nothing moves these until they are unpinned. */
export function pinEntities(ids: readonly string[]): Producer<CanvasState> {
  return (canvas) => {
    const pinned = withFlags(
      canvas.pinned,
      ids.filter((id) => Object.hasOwn(canvas.nodes, id)),
    );
    return pinned === canvas.pinned ? canvas : { ...canvas, pinned };
  };
}

/** Lets layouts move these again. */
export function unpinEntities(ids: readonly string[]): Producer<CanvasState> {
  return (canvas) => {
    const pinned = without(canvas.pinned, ids);
    return pinned === canvas.pinned ? canvas : { ...canvas, pinned };
  };
}

/**
 * Brings what is shown up to date with the project: fresh data for what still exists, nothing for
 * what is gone, and the relations that have come between entities already here.
 */
export function refreshCanvas(fresh: Subgraph): Producer<CanvasState> {
  return (canvas) => {
    const known = byId(fresh.nodes);
    const gone = Object.keys(canvas.nodes).filter((id) => !Object.hasOwn(known, id));
    const kept = removeEntities(gone)(canvas);
    const nodes = byId(fresh.nodes.filter((node) => Object.hasOwn(kept.nodes, node.id)));
    return { ...kept, nodes, edges: byId(withBothEnds(fresh.edges, nodes)) };
  };
}

/**
 * What collapsing an entity takes away: everything its expansion brought, directly or through
 * further expansions; where it was never expanded, the neighbours tied to nothing else.
 */
export function collapsible(canvas: CanvasState, id: string): readonly string[] {
  const brought = descendants(canvas.origins, id);
  return brought.length > 0 ? brought : leavesOf(Object.values(canvas.edges), id);
}

function descendants(origins: CanvasState['origins'], id: string): readonly string[] {
  const children = Map.groupBy(Object.keys(origins), (child) => origins[child] ?? '');
  const found = new Set<string>();
  const queue = [id];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const child of children.get(at) ?? []) {
      if (child === id || found.has(child)) continue;
      found.add(child);
      queue.push(child);
    }
  }
  return [...found];
}

function leavesOf(edges: readonly GraphEdge[], id: string): readonly string[] {
  const neighbours = new Map<string, Set<string>>();
  for (const { source, target } of edges) {
    addTo(neighbours, source, target);
    addTo(neighbours, target, source);
  }
  const near = [...(neighbours.get(id) ?? [])];
  return near.filter((other) => other !== id && neighbours.get(other)?.size === 1);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(value));
}

function withBothEnds(
  edges: readonly GraphEdge[],
  nodes: CanvasState['nodes'],
): readonly GraphEdge[] {
  return edges.filter(
    (edge) => Object.hasOwn(nodes, edge.source) && Object.hasOwn(nodes, edge.target),
  );
}

function onCanvas(canvas: CanvasState, positions: Positions): Positions {
  const known = Object.entries(positions).filter(([id]) => Object.hasOwn(canvas.nodes, id));
  return Object.fromEntries(known);
}
