/** Values that a field can be completed with: what the project has already. */

import { ENTITY_TYPES } from '../../../graph-data/model/vocabulary.ts';
import { useAppState } from '../../store/context.tsx';
import { memoise } from '../../store/memoise.ts';
import type { AppState } from '../../store/state.ts';

const entityTypes = memoise((facets: AppState['facets']): readonly string[] => [
  ...new Set([...(facets?.entityTypes.map(({ value }) => value) ?? []), ...ENTITY_TYPES]),
]);

const relationTypes = memoise(
  (facets: AppState['facets']): readonly string[] =>
    facets?.relationTypes.map(({ value }) => value) ?? [],
);

const labels = memoise((edges: AppState['canvas']['edges']): readonly string[] => [
  ...new Set(Object.values(edges).map(({ label }) => label)),
]);

/** Types of entities or of relations, the most frequent first. */
export function useTypes(of: 'entity' | 'relation'): readonly string[] {
  return useAppState(({ facets }) =>
    of === 'entity' ? entityTypes(facets) : relationTypes(facets),
  );
}

/** Labels of the relations on the canvas. */
export function useLabels(): readonly string[] {
  return useAppState(({ canvas }) => labels(canvas.edges));
}
