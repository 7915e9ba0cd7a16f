/** What the interface reads from the state; each answer keeps its identity until it changes. */
import type {
  Facet,
  Facets,
  GraphEdge,
  GraphNode,
  Subgraph,
} from '../../graph-data/model/views.ts';
import { NO_FILTERS, publishersOf, visibleElements } from '../../graph-data/model/visible-graph.ts';
import type { VisibleGraph } from './app.ts';
import { memoise } from './memoise.ts';
import type { AppState, CanvasState, FilterName, Filters } from './state.ts';
import { hiddenCount } from './visibility.ts';

export const FILTER_NAMES = [
  'entityTypes',
  'relationTypes',
  'documents',
  'publishers',
  'speakers',
  'modalities',
  'stances',
  'verdicts',
  'reviews',
] as const satisfies readonly FilterName[];

/** One value of a facet: whether it is switched on, and how often it occurs where. */
export type FacetCount = {
  value: string;
  label: string;
  on: boolean;
  /** Seen on the canvas now. */
  shown: number;
  /** On the canvas, seen or not. */
  canvas: number;
  /** In the whole project. */
  project: number;
};
export type FacetCounts = Readonly<Record<FilterName, readonly FacetCount[]>>;

/** A value that is switched off, for a removable chip. */
export type ActiveFilter = { facet: FilterName; value: string; label: string };

/** The visible graph as a tree of text: types, their entities, their relations. */
export type OutlineRelation = {
  edge: GraphEdge;
  /** The entity at the other end. */
  other: GraphNode;
  direction: 'out' | 'in';
};
export type OutlineEntity = { node: GraphNode; relations: readonly OutlineRelation[] };
export type OutlineGroup = { type: string; label: string; entities: readonly OutlineEntity[] };

const elementsOf = memoise(
  (
    nodes: CanvasState['nodes'],
    edges: CanvasState['edges'],
    hidden: CanvasState['hidden'],
    hiddenRelations: CanvasState['hiddenRelations'],
    filters: Filters,
    comparison: CanvasState['comparison'],
    time: CanvasState['time'],
  ): Subgraph =>
    visibleElements({ nodes, edges, hidden, hiddenRelations, filters, comparison, time }),
);

const withPositions = memoise(
  (elements: Subgraph, positions: CanvasState['positions']): VisibleGraph => ({
    ...elements,
    positions,
  }),
);

/** What is seen, without where; the same object while only positions change. */
export function selectVisibleElements(state: AppState): Subgraph {
  const { nodes, edges, hidden, hiddenRelations, filters, comparison, time } = state.canvas;
  return elementsOf(nodes, edges, hidden, hiddenRelations, filters, comparison, time);
}

/** What is seen and where. Its `nodes` and `edges` keep their identity while only positions change. */
export function selectVisibleGraph(state: AppState): VisibleGraph {
  return withPositions(selectVisibleElements(state), state.canvas.positions);
}

const idsOf = memoise((elements: Subgraph) => ({
  entities: new Set(elements.nodes.map((node) => node.id)),
  relations: new Set(elements.edges.map((edge) => edge.id)),
}));

/** Ids of what is seen. */
export function selectVisibleIds(state: AppState): {
  entities: ReadonlySet<string>;
  relations: ReadonlySet<string>;
} {
  return idsOf(selectVisibleElements(state));
}

const countAll = memoise(
  (
    facets: Facets,
    nodes: CanvasState['nodes'],
    edges: CanvasState['edges'],
    seen: Subgraph,
    filters: Filters,
  ): FacetCounts => {
    const canvas = tallies({ nodes: Object.values(nodes), edges: Object.values(edges) });
    const shown = tallies(seen);
    const count = (name: FilterName) =>
      facets[name].map((facet) => facetCount(facet, filters[name], shown[name], canvas[name]));
    return {
      entityTypes: count('entityTypes'),
      relationTypes: count('relationTypes'),
      documents: count('documents'),
      speakers: count('speakers'),
      modalities: count('modalities'),
      publishers: count('publishers'),
      stances: count('stances'),
      verdicts: count('verdicts'),
      reviews: count('reviews'),
    };
  },
);

/** An empty list for each facet. */
export const NO_COUNTS: FacetCounts = NO_FILTERS;

/** Every value one can filter by with its counts; empty lists until the facets are known. */
export function selectFacetCounts(state: AppState): FacetCounts {
  const { facets, canvas } = state;
  if (facets === null) return NO_COUNTS;
  return countAll(facets, canvas.nodes, canvas.edges, selectVisibleElements(state), canvas.filters);
}

const activeFilters = memoise((filters: Filters, facets: Facets | null): readonly ActiveFilter[] =>
  FILTER_NAMES.flatMap((facet) =>
    filters[facet].map((value) => ({
      facet,
      value,
      label: facets?.[facet].find((known) => known.value === value)?.label ?? value,
    })),
  ),
);

/** Every value that is switched off. */
export function selectActiveFilters(state: AppState): readonly ActiveFilter[] {
  return activeFilters(state.canvas.filters, state.facets);
}

const outlineOf = memoise((seen: Subgraph, facets: Facets | null): readonly OutlineGroup[] => {
  const nodes = new Map(seen.nodes.map((node) => [node.id, node]));
  const relations = relationsByEntity(seen.edges, nodes);
  const groups = Map.groupBy(seen.nodes, (node) => node.type);
  return [...groups]
    .map(([type, members]) => ({
      type,
      label: facets?.entityTypes.find((facet) => facet.value === type)?.label ?? type,
      entities: members
        .toSorted((a, b) => b.degree - a.degree || a.name.localeCompare(b.name))
        .map((node) => ({ node, relations: relations.get(node.id) ?? [] })),
    }))
    .toSorted((a, b) => b.entities.length - a.entities.length || a.label.localeCompare(b.label));
});

/** The visible graph as a tree of text; most frequent types and most connected entities first. */
export function selectOutline(state: AppState): readonly OutlineGroup[] {
  return outlineOf(selectVisibleElements(state), state.facets);
}

const countsOf = memoise((seen: Subgraph, canvas: CanvasState) => ({
  entities: seen.nodes.length,
  relations: seen.edges.length,
  /** On the canvas, seen or not. */
  canvasEntities: Object.keys(canvas.nodes).length,
  canvasRelations: Object.keys(canvas.edges).length,
  hidden: hiddenCount(canvas),
}));

/** How much is shown, for the status bar. */
export function selectCounts(state: AppState): ReturnType<typeof countsOf> {
  return countsOf(selectVisibleElements(state), state.canvas);
}

function facetCount(
  facet: Facet,
  off: readonly string[],
  shown: ReadonlyMap<string, number>,
  canvas: ReadonlyMap<string, number>,
): FacetCount {
  return {
    value: facet.value,
    label: facet.label,
    on: !off.includes(facet.value),
    shown: shown.get(facet.value) ?? 0,
    canvas: canvas.get(facet.value) ?? 0,
    project: facet.count,
  };
}

function tallies({ nodes, edges }: Subgraph): Record<FilterName, ReadonlyMap<string, number>> {
  return {
    entityTypes: tally(nodes.map((node) => node.type)),
    relationTypes: tally(edges.map((edge) => edge.type)),
    documents: tally(edges.flatMap((edge) => edge.documents)),
    speakers: tally(edges.map((edge) => edge.speaker ?? '')),
    modalities: tally(edges.map((edge) => edge.modality)),
    stances: tally(edges.flatMap((edge) => edge.stances)),
    verdicts: tally(edges.map((edge) => edge.verdict ?? '')),
    reviews: tally(edges.map((edge) => edge.review)),
    publishers: tally(edges.flatMap(publishersOf)),
  };
}

function tally(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function relationsByEntity(
  edges: readonly GraphEdge[],
  nodes: ReadonlyMap<string, GraphNode>,
): ReadonlyMap<string, readonly OutlineRelation[]> {
  const found = new Map<string, OutlineRelation[]>();
  const add = (id: string, otherId: string, edge: GraphEdge, direction: 'out' | 'in') => {
    const other = nodes.get(otherId);
    if (other === undefined) return;
    const list = found.get(id) ?? [];
    list.push({ edge, other, direction });
    found.set(id, list);
  };
  for (const edge of edges) {
    add(edge.source, edge.target, edge, 'out');
    if (edge.source !== edge.target) add(edge.target, edge.source, edge, 'in');
  }
  return found;
}
