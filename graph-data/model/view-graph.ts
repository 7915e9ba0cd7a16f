/** A saved view brought back: its content together with what the project holds of it today. */
import type { Dates } from './time-filter.ts';
import type { ViewContent } from './view-content.ts';
import type { GraphNode, Subgraph } from './views.ts';
import { type Screened, visibleElements } from './visible-graph.ts';

export type Place = { x: number; y: number };

/** A view as it can be shown today. */
export type ViewGraph = Screened & {
  positions: Readonly<Record<string, Place>>;
  pinned: Readonly<Record<string, true>>;
  /** How much of it is no longer in the project. */
  gone: { entities: number; relations: number };
  /** Ids of relations that have come since between its entities; they are hidden. */
  come: readonly string[];
};

/** Ids of the entities to ask the service for. */
export function entitiesOf(content: ViewContent): string[] {
  return content.entities.map(({ id }) => id);
}

/**
 * Brings a view back: what has gone since is passed over, what has come since stays out.
 * @param fresh the view's entities and the relations among them, as the service has them now
 * @param dates of relations; needed only for a view whose timeline filters
 */
export function viewGraph(content: ViewContent, fresh: Subgraph, dates: Dates): ViewGraph {
  const known = new Map(fresh.nodes.map((node) => [node.id, node]));
  const kept = content.entities.filter(({ id }) => known.has(id));
  const nodes: Record<string, GraphNode> = Object.fromEntries(
    kept.flatMap(({ id }) => {
      const node = known.get(id);
      return node === undefined ? [] : [[id, node]];
    }),
  );
  const edges = fresh.edges.filter(
    ({ source, target }) => Object.hasOwn(nodes, source) && Object.hasOwn(nodes, target),
  );
  const there = new Set(edges.map(({ id }) => id));
  const saved = new Set(content.relations ?? there);
  const come = edges.filter(({ id }) => !saved.has(id)).map(({ id }) => id);
  const byHand = content.hiddenRelations.filter((id) => there.has(id));
  return {
    nodes,
    edges: Object.fromEntries(edges.map((edge) => [edge.id, edge])),
    positions: Object.fromEntries(kept.map(({ id, x, y }) => [id, { x, y }])),
    pinned: flags(kept.filter(({ pinned }) => pinned).map(({ id }) => id)),
    hidden: flags(kept.filter(({ hidden }) => hidden).map(({ id }) => id)),
    hiddenRelations: flags([...byHand, ...come]),
    filters: content.filters,
    comparison: content.comparison,
    time: content.time === null ? null : { ...content.time, dates },
    gone: {
      entities: content.entities.length - kept.length,
      relations: [...saved].filter((id) => !there.has(id)).length,
    },
    come,
  };
}

/** What of a view is seen, for figures and counts. */
export function seenOf(view: ViewGraph): Subgraph {
  return visibleElements(view);
}

/** What has changed since a view was saved, in one sentence; null where nothing has. */
export function changedSince({ gone, come }: Pick<ViewGraph, 'gone' | 'come'>): string | null {
  const lost = [
    counted(gone.entities, 'entity', 'entities'),
    counted(gone.relations, 'relation', 'relations'),
  ].filter((words) => words !== null);
  const newcomers = counted(come.length, 'relation', 'relations');
  const parts = [
    lost.length === 0
      ? null
      : `${lost.join(' and ')} of this view ${gone.entities + gone.relations === 1 ? 'is' : 'are'} no longer in the project`,
    newcomers === null
      ? null
      : `${newcomers} that ${come.length === 1 ? 'has' : 'have'} come since ${come.length === 1 ? 'is' : 'are'} hidden`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const sentence = parts.join('; ');
  return `${sentence[0]?.toUpperCase() ?? ''}${sentence.slice(1)}.`;
}

function flags(ids: readonly string[]): Record<string, true> {
  return Object.fromEntries(ids.map((id) => [id, true]));
}

function counted(count: number, one: string, many: string): string | null {
  if (count === 0) return null;
  return count === 1 ? `one ${one}` : `${count.toLocaleString('en')} ${many}`;
}
