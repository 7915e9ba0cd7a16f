/** What the interface reads of who says it: colours, what has fallen, the relations selected. */
import type { Colouring, EdgeScheme } from '../../graph-data/figure/colouring.ts';
import { MOST_DATED } from '../../graph-data/model/time-filter.ts';
import type { Facets, GraphEdge } from '../../graph-data/model/views.ts';
import { MODALITIES, STANCES } from '../../graph-data/model/vocabulary.ts';
import type { Input } from '../../graph-data/rpc/contract.ts';
import { memoise } from './memoise.ts';
import { selectVisibleElements } from './selectors.ts';
import type { AppState, CanvasState } from './state.ts';

const CATEGORY_FACETS = {
  speaker: 'speakers',
  document: 'documents',
  publisher: 'publishers',
  stance: 'stances',
  modality: 'modalities',
} as const satisfies Record<Exclude<Colouring, 'nothing'>, keyof Facets>;

const ORDERS: Partial<Record<Colouring, readonly string[]>> = {
  stance: STANCES,
  modality: MODALITIES,
};

const schemeOf = memoise(
  (
    by: Colouring,
    comparison: CanvasState['comparison'],
    facets: Facets | null,
  ): EdgeScheme | null => {
    if (comparison?.b) return { kind: 'comparison', a: comparison.a, b: comparison.b };
    if (by === 'nothing' || facets === null) return null;
    const order = ORDERS[by];
    const known = facets[CATEGORY_FACETS[by]].filter(({ value }) => value !== '');
    const values = order
      ? known.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
      : known;
    return { kind: 'category', by, values };
  },
);

/** What relations are coloured by; null for nothing. A comparison of two sources outdoes the rest. */
export function selectScheme(state: AppState): EdgeScheme | null {
  return schemeOf(state.ui.colouring, state.canvas.comparison, state.facets);
}

const fallenOf = memoise(
  (edges: readonly GraphEdge[], leftOut: readonly string[]): ReadonlySet<string> => {
    const out = new Set(leftOut);
    return new Set(edges.filter((edge) => restsOn(edge, out)).map((edge) => edge.id));
  },
);

const dependenceInputOf = memoise(
  (large: boolean, nodes: CanvasState['nodes'], leftOut: readonly string[]) => ({
    documents: [...leftOut],
    ...(large ? { among: Object.keys(nodes) } : {}),
  }),
);

const NONE = {};

/** What to ask for what falls without the sources left out: of a large project, among what is on the canvas. */
export function selectDependenceInput({ project, canvas }: AppState): Input<'getDependence'> {
  const large = (project?.relations ?? 0) > MOST_DATED;
  return dependenceInputOf(large, large ? canvas.nodes : NONE, canvas.leftOut);
}

/** Ids of the visible relations that rest on nothing but the documents left out. */
export function selectFallen(state: AppState): ReadonlySet<string> {
  return fallenOf(selectVisibleElements(state).edges, state.canvas.leftOut);
}

function restsOn({ documents }: GraphEdge, out: ReadonlySet<string>): boolean {
  return documents.length > 0 && documents.every((id) => out.has(id));
}

const selectedOf = memoise(
  (edges: CanvasState['edges'], relations: readonly string[]): readonly GraphEdge[] =>
    relations.flatMap((id) => edges[id] ?? []),
);

/** The selected relations, in the order in which they were selected. */
export function selectSelectedEdges(state: AppState): readonly GraphEdge[] {
  return selectedOf(state.canvas.edges, state.selection.relations);
}
