/** What a figure shows, taken from the state: never from the screen. */
import type { EdgeScheme } from '../../graph-data/figure/colouring.ts';
import type { FigureContent } from '../../graph-data/figure/compose.ts';
import type { EntityScheme } from '../../graph-data/figure/entity-looks.ts';
import type { CitedRelation } from '../../graph-data/figure/references.ts';
import type { RelationDetail, Subgraph } from '../../graph-data/model/views.ts';
import { selectVisibleElements } from '../store/selectors.ts';
import type { AppState } from '../store/state.ts';
import type { Scope } from './figure-settings.ts';

/** The entities and relations of a scope; a selected relation brings its two entities. */
export function elementsOf(state: AppState, scope: Scope): Subgraph {
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

/** The content to compose; `cited` as far as it has been fetched, `scheme` and `looks` as on the canvas. */
export function contentOf(
  elements: Subgraph,
  positions: AppState['canvas']['positions'],
  cited: readonly CitedRelation[],
  scheme: EdgeScheme | null,
  looks: EntityScheme | null,
): FigureContent {
  return { ...elements, positions, cited, scheme, looks };
}
