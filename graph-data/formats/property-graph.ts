/**
 * A project as the graph formats of other programs have it: nodes and edges with flat attributes, of which the
 * first citation's are for people to read and `citations` holds them all for machines.
 */
import type { Interchange } from '../model/interchange.ts';
import type { Citation, Document, Entity, Relation } from '../model/records.ts';

/** What all formats write; lists come in the order of the interchange format. */
export type Content = Omit<Interchange, 'format' | 'version'>;

export type GraphNode = { id: string; attributes: Record<string, string> };
export type GraphEdge = {
  id: string;
  source: string;
  target: string;
  attributes: Record<string, string | boolean>;
  citations: Citation[];
};

/** The attributes of nodes and edges, in the order they are written. */
export const NODE_ATTRIBUTES = ['label', 'type', 'aliases', 'description'] as const;
export const EDGE_ATTRIBUTES = [
  'label',
  'type',
  'speaker',
  'modality',
  'negated',
  'occurred',
  'quote',
  'stance',
  'document',
  'publisher',
  'url',
] as const;

/** Entities as nodes. */
export function toNodes(entities: readonly Entity[]): GraphNode[] {
  return entities.map(toNode);
}

/** Relations as edges; sorted by id, so that equal projects give equal files. */
export function toEdges(content: Content): GraphEdge[] {
  const cited = Map.groupBy(sorted(content.citations), ({ relation }) => relation);
  const documents = new Map(content.documents.map((document) => [document.id, document]));
  return sorted(content.relations).map((relation) => {
    const citations = cited.get(relation.id) ?? [];
    return toEdge(relation, citations, documents);
  });
}

export function sorted<T extends { id: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function toNode({ id, type, name, aliases, description }: Entity): GraphNode {
  return { id, attributes: { label: name, type, aliases: JSON.stringify(aliases), description } };
}

function toEdge(
  relation: Relation,
  citations: Citation[],
  documents: ReadonlyMap<string, Document>,
): GraphEdge {
  const { id, source, target, label, type, speaker, modality, negated, occurred } = relation;
  const [first] = citations;
  const document = first === undefined ? undefined : documents.get(first.document);
  const attributes = withoutNull({
    label,
    type,
    speaker,
    modality,
    negated,
    occurred,
    quote: first?.quote,
    stance: first?.stance,
    document: document?.title,
    publisher: document?.publisher,
    url: document?.url,
  });
  return { id, source, target, attributes, citations };
}

function withoutNull(
  attributes: Record<string, string | boolean | null | undefined>,
): Record<string, string | boolean> {
  const kept: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) kept[name] = value;
  }
  return kept;
}
