/** Elements as Cytoscape takes them. */
import type { ElementDefinition } from 'cytoscape';
import type { Point } from '../store/state.ts';
import { subjectOf } from './element-ids.ts';
import type { ElementSpec } from './elements.ts';

/**
 * What to add to a graph. Cytoscape keeps the data it is given, so each element gets its own.
 * @param placeOf where an entity is; not asked for edges
 */
export function definitions(
  specs: readonly ElementSpec[],
  placeOf: (entity: string) => Point = () => ({ x: 0, y: 0 }),
): ElementDefinition[] {
  return specs.map(({ group, data }) => {
    if (group === 'edges') return { group, data: { ...data } };
    return { group, data: { ...data }, position: placeOf(subjectOf(data.id)?.id ?? '') };
  });
}
