/** What of the canvas is seen, changed: hiding by hand and filters; pure producers. */
import { NO_FILTERS, visibleElements } from '../../graph-data/model/visible-graph.ts';
import type { Producer } from './app.ts';
import { withFlags, without } from './records.ts';
import type { CanvasState, FilterName, Filters, SelectionState } from './state.ts';

/** Hides entities and relations by hand. */
export function hide(subjects: SelectionState): Producer<CanvasState> {
  return (canvas) => {
    const present = subjects.entities.filter((id) => Object.hasOwn(canvas.nodes, id));
    const hidden = withFlags(canvas.hidden, present);
    const hiddenRelations = withFlags(
      canvas.hiddenRelations,
      subjects.relations.filter((id) => Object.hasOwn(canvas.edges, id)),
    );
    if (hidden === canvas.hidden && hiddenRelations === canvas.hiddenRelations) return canvas;
    return { ...canvas, hidden, hiddenRelations };
  };
}

/** Brings back everything hidden by hand. */
export function showHidden(): Producer<CanvasState> {
  return (canvas) =>
    hiddenCount(canvas) === 0 ? canvas : { ...canvas, hidden: {}, hiddenRelations: {} };
}

/** Switches one value of a facet off, or on again. */
export function toggleFilter(facet: FilterName, value: string): Producer<CanvasState> {
  return (canvas) => {
    const off = canvas.filters[facet];
    const next = off.includes(value) ? off.filter((other) => other !== value) : [...off, value];
    return { ...canvas, filters: { ...canvas.filters, [facet]: next } };
  };
}

/** Replaces the values of a facet that are switched off. */
export function setFilter(facet: FilterName, off: readonly string[]): Producer<CanvasState> {
  return (canvas) => ({ ...canvas, filters: { ...canvas.filters, [facet]: [...new Set(off)] } });
}

/** Switches everything on, whatever its date. */
export function clearFilters(): Producer<CanvasState> {
  return (canvas) => (isFiltered(canvas) ? { ...canvas, filters: NO_FILTERS, time: null } : canvas);
}

/** Whether anything is filtered out, by a facet or by its dates. */
export function isFiltered({ filters, time }: Pick<CanvasState, 'filters' | 'time'>): boolean {
  return hasFilters(filters) || time !== null;
}

/** Whether any value of any facet is switched off. */
export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((off) => off.length > 0);
}

/** How many entities and relations are hidden by hand. */
export function hiddenCount(canvas: CanvasState): number {
  return Object.keys(canvas.hidden).length + Object.keys(canvas.hiddenRelations).length;
}

/**
 * Makes entities and relations visible whatever hid them: by hand, by the type of an entity, or by
 * the filters on relations, which are then cleared; in the last resort a comparison ends.
 */
export function reveal(subjects: SelectionState): Producer<CanvasState> {
  return (canvas) => {
    const entities = subjects.entities.filter((id) => Object.hasOwn(canvas.nodes, id));
    const relations = subjects.relations.filter((id) => Object.hasOwn(canvas.edges, id));
    if (allSeen(canvas, entities, relations)) return canvas;
    const types = new Set(entities.map((id) => canvas.nodes[id]?.type));
    const entityTypes = canvas.filters.entityTypes.filter((type) => !types.has(type));
    const shown: CanvasState = {
      ...canvas,
      hidden: without(canvas.hidden, entities),
      hiddenRelations: without(canvas.hiddenRelations, relations),
      filters: { ...canvas.filters, entityTypes },
    };
    const unfiltered = { ...shown, filters: NO_FILTERS, time: null };
    const whole = { ...unfiltered, comparison: null };
    return [shown, unfiltered].find((now) => allSeen(now, entities, relations)) ?? whole;
  };
}

function allSeen(
  canvas: CanvasState,
  entities: readonly string[],
  relations: readonly string[],
): boolean {
  const { nodes, edges } = visibleElements(canvas);
  const seen = new Set(nodes.map((node) => node.id));
  const drawn = new Set(edges.map((edge) => edge.id));
  return entities.every((id) => seen.has(id)) && relations.every((id) => drawn.has(id));
}
