/** Who tells a relation: a document, a publisher or a speaker, or which of two of them. */
import type { GraphEdge } from './views.ts';

/** A source of relations: a document (its id), a publisher (its name) or a speaker (its entity's id). */
export type SourceRef = {
  kind: 'document' | 'publisher' | 'speaker';
  value: string;
  label: string;
};

/** Which of two compared sources tells a relation, or of an entity. Order is the order of a legend. */
export const SIDES = ['a', 'b', 'both'] as const;
export type Side = (typeof SIDES)[number];

type Told = Pick<GraphEdge, 'documents' | 'publishers' | 'speaker'>;

/** Whether a source tells a relation. */
export function tells(source: SourceRef, edge: Told): boolean {
  switch (source.kind) {
    case 'document':
      return edge.documents.includes(source.value);
    case 'publisher':
      return edge.publishers.includes(source.value);
    case 'speaker':
      return (edge.speaker ?? '') === source.value;
  }
}

/** The side of a relation; null where neither source tells it. Without `b` all that `a` tells is on its side. */
export function sideOf(edge: Told, of: { a: SourceRef; b: SourceRef | null }): Side | null {
  const [a, b] = [tells(of.a, edge), of.b !== null && tells(of.b, edge)];
  if (a && b) return 'both';
  if (a) return 'a';
  return b ? 'b' : null;
}
