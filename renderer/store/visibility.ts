/** What of the canvas is seen: hiding by hand, filters, and the visible graph they leave. */

import { sideOf } from '../../graph-data/figure/colouring.ts';
import type { GraphEdge, GraphNode, Subgraph } from '../../graph-data/model/views.ts';
import type { Producer } from './app.ts';
import { isInTime } from './dates.ts';
import { NO_FILTERS } from './initial.ts';
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
 * What is seen. A relation with several documents, stances or publishers goes when all of them are off. An entity
 * whose every relation the filters took away goes with them, because nothing is left to say of it;
 * one that had no relation to begin with stays.
 */
export function visibleElements(
  canvas: Pick<
    CanvasState,
    'nodes' | 'edges' | 'hidden' | 'hiddenRelations' | 'filters' | 'comparison' | 'time'
  >,
): Subgraph {
  const { comparison, time } = canvas;
  const edges = Object.values(canvas.edges);
  const tests = [relationFilter(canvas.filters)];
  if (comparison !== null) tests.push((edge) => sideOf(edge, comparison) !== null);
  if (time !== null) tests.push((edge) => isInTime(edge.id, time));
  const passing = edges.filter((edge) => tests.every((test) => test(edge)));
  const types = new Set(canvas.filters.entityTypes);
  const orphaned = passing.length === edges.length ? new Set() : orphans(edges, passing);
  // Of an entity without relations no source tells anything.
  const told = comparison === null ? null : endsOf(passing);
  const shown = Object.values(canvas.nodes).filter(
    (node: GraphNode) =>
      !Object.hasOwn(canvas.hidden, node.id) &&
      !types.has(node.type) &&
      !orphaned.has(node.id) &&
      told?.has(node.id) !== false,
  );
  const ids = new Set(shown.map((node) => node.id));
  return {
    nodes: shown,
    edges: passing.filter(
      (edge) =>
        ids.has(edge.source) &&
        ids.has(edge.target) &&
        !Object.hasOwn(canvas.hiddenRelations, edge.id),
    ),
  };
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

function relationFilter(filters: Filters): (edge: GraphEdge) => boolean {
  const types = new Set(filters.relationTypes);
  const documents = new Set(filters.documents);
  const speakers = new Set(filters.speakers);
  const modalities = new Set<string>(filters.modalities);
  const publishers = new Set(filters.publishers);
  const stances = new Set<string>(filters.stances);
  const verdicts = new Set<string>(filters.verdicts);
  const reviews = new Set<string>(filters.reviews);
  return (edge) =>
    !types.has(edge.type) &&
    !speakers.has(edge.speaker ?? '') &&
    !modalities.has(edge.modality) &&
    !verdicts.has(edge.verdict ?? '') &&
    !reviews.has(edge.review) &&
    !allIn(edge.stances, stances) &&
    !allIn(publishersOf(edge), publishers) &&
    !allIn(edge.documents, documents);
}

/** Publishers by which a relation is filtered: the empty string where its documents name none. */
export function publishersOf(edge: GraphEdge): readonly string[] {
  return edge.publishers.length === 0 && edge.documents.length > 0 ? [''] : edge.publishers;
}

function allIn(values: readonly string[], off: ReadonlySet<string>): boolean {
  return values.length > 0 && values.every((value) => off.has(value));
}

function orphans(all: readonly GraphEdge[], passing: readonly GraphEdge[]): ReadonlySet<string> {
  const tied = endsOf(passing);
  return new Set([...endsOf(all)].filter((id) => !tied.has(id)));
}

function endsOf(edges: readonly GraphEdge[]): Set<string> {
  return new Set(edges.flatMap((edge) => [edge.source, edge.target]));
}
