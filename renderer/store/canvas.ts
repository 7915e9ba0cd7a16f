/** What is on the canvas and where: pure producers of the undoable slice. */
import type { GraphEdge, Subgraph } from '../../graph-data/model/views.ts';
import type { Producer } from './app.ts';
import { byId, withFlags, without } from './records.ts';
import type { Arrival, CanvasState, Point } from './state.ts';

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
 * @param gone entities that were asked for and are not there
 */
export function refreshCanvas(fresh: Subgraph, gone: readonly string[]): Producer<CanvasState> {
  return (canvas) => refreshRemembered(fresh)(removeEntities(gone)(canvas));
}

/** The same for a canvas that is remembered: what is gone stays, since it may come back. */
export function refreshRemembered(fresh: Subgraph): Producer<CanvasState> {
  return (canvas) => {
    const known = fresh.nodes.filter((node) => Object.hasOwn(canvas.nodes, node.id));
    const nodes = { ...canvas.nodes, ...byId(known) };
    const edges = withBothEnds(fresh.edges, nodes);
    // What has come onto the canvas since the question was asked is not in the answer.
    const asked = new Set(fresh.nodes.map(({ id }) => id));
    const later = Object.values(canvas.edges).filter(
      ({ source, target }) => !asked.has(source) || !asked.has(target),
    );
    return { ...canvas, nodes, edges: byId([...withBothEnds(later, nodes), ...edges]) };
  };
}

/** Brings awaited entities onto the canvas that the project now has, as they were or as new. */
export function welcome(
  fresh: Subgraph,
  awaited: Readonly<Record<string, Arrival>>,
): Producer<CanvasState> {
  const arrived = fresh.nodes.filter((node) => Object.hasOwn(awaited, node.id));
  return (canvas) => {
    if (arrived.every(({ id }) => Object.hasOwn(canvas.nodes, id))) return canvas;
    const places = arrived.flatMap(({ id }) => {
      const place = awaited[id]?.place;
      return place ? [[id, place] as const] : [];
    });
    const added = addSubgraph(
      { nodes: arrived, edges: fresh.edges },
      Object.fromEntries(places),
    )(canvas);
    const are = (flag: 'pinned' | 'hidden') =>
      arrived.flatMap(({ id }) => (awaited[id]?.[flag] ? [id] : []));
    return {
      ...added,
      pinned: withFlags(added.pinned, are('pinned')),
      hidden: withFlags(added.hidden, are('hidden')),
    };
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
