/** What a figure shows, taken from the state: never from the screen. */
import type { CitedRelation } from '../../graph-data/figure/references.ts';
import type { RelationDetail, Subgraph } from '../../graph-data/model/views.ts';
import { walkPath } from '../store/selected-path.ts';
import { selectVisibleElements } from '../store/selectors.ts';
import type { AppState } from '../store/state.ts';
import { selectSelectedEdges } from '../store/telling-selectors.ts';
import type { Scope } from './figure-settings.ts';

/** The entities and relations of a scope; a selected relation brings its two entities. */
export function elementsOf(
  state: AppState,
  scope: Extract<Scope, 'visible' | 'canvas' | 'selection'>,
): Subgraph {
  switch (scope) {
    case 'canvas':
      return { nodes: Object.values(state.canvas.nodes), edges: Object.values(state.canvas.edges) };
    case 'visible':
      return selectVisibleElements(state);
    case 'selection':
      return selectedElements(state);
  }
}

/** Selected relations, and all those between selected entities. */
function selectedElements(state: AppState): Subgraph {
  const { nodes, edges } = selectVisibleElements(state);
  const relations = new Set(state.selection.relations);
  const entities = new Set(state.selection.entities);
  const chosen = edges.filter(
    ({ id, source, target }) => relations.has(id) || (entities.has(source) && entities.has(target)),
  );
  for (const { source, target } of chosen) entities.add(source).add(target);
  return { nodes: nodes.filter(({ id }) => entities.has(id)), edges: chosen };
}

/** A relation with its citations as references need it. */
export function citedRelation({ relation, citations }: RelationDetail): CitedRelation {
  const sentence = `${relation.sourceName} – ${relation.label} – ${relation.targetName}`;
  return { relation, sentence, citations };
}

/** Ends of the path that the selected relations make, else those last looked for. */
export function pathEnds(state: AppState): { from: string | null; to: string | null } {
  const edges = selectSelectedEdges(state);
  const walked = walkPath(edges);
  if (walked === null) return state.ui.pathEnds;
  const { from, relations } = walked;
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const to = relations.reduce((at, id) => {
    const edge = byId.get(id);
    return edge === undefined ? at : edge.source === at ? edge.target : edge.source;
  }, from);
  return { from, to };
}
