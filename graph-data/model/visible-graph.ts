/** What of a graph is seen: hiding by hand, filters, dates and sources, for canvas, figures and saved views alike. */
import { isInTime, type TimeFilter } from './time-filter.ts';
import { type SourceRef, sideOf } from './told-by.ts';
import type { GraphEdge, GraphNode, Subgraph } from './views.ts';

/** Values that are switched off, by facet. Nothing listed: everything shows. */
export type Filters = {
  entityTypes: readonly string[];
  relationTypes: readonly string[];
  documents: readonly string[];
  /** Ids of speakers; the empty string is the documents' own voice. */
  speakers: readonly string[];
  modalities: readonly string[];
  stances: readonly string[];
  /** The empty string is a relation without a citation. */
  verdicts: readonly string[];
  reviews: readonly string[];
  /** Names of publishers; the empty string for relations whose documents name none. */
  publishers: readonly string[];
};

/** Nothing is switched off. */
export const NO_FILTERS = {
  entityTypes: [],
  relationTypes: [],
  documents: [],
  speakers: [],
  modalities: [],
  stances: [],
  verdicts: [],
  reviews: [],
  publishers: [],
} satisfies Filters;

/** A graph by id, and all that may keep parts of it from being seen. */
export type Screened = {
  nodes: Readonly<Record<string, GraphNode>>;
  edges: Readonly<Record<string, GraphEdge>>;
  /** Entities and relations hidden by hand. */
  hidden: Readonly<Record<string, true>>;
  hiddenRelations: Readonly<Record<string, true>>;
  filters: Filters;
  comparison: { a: SourceRef; b: SourceRef | null } | null;
  time: TimeFilter | null;
};

/**
 * What is seen. A relation with several documents, stances or publishers goes when all of them are off. An entity
 * whose every relation the filters took away goes with them, because nothing is left to say of it;
 * one that had no relation to begin with stays.
 */
export function visibleElements(canvas: Screened): Subgraph {
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

/** Publishers by which a relation is filtered: the empty string where its documents name none. */
export function publishersOf(edge: GraphEdge): readonly string[] {
  return edge.publishers.length === 0 && edge.documents.length > 0 ? [''] : edge.publishers;
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
