/** From what the tables answer to what the contract promises: nothing more, nothing less. */
import type { KeyedNode } from '../db/entities.ts';
import type { GraphEdge, GraphNode, RelationSummary } from '../model/views.ts';

/** A node without its internal key. */
export function toNode({ id, type, name, degree }: KeyedNode): GraphNode {
  return { id, type, name, degree };
}

/** An edge without the names that a list shows. Written out, which is quicker than to leave three of them out. */
export function toEdge(summary: RelationSummary): GraphEdge {
  return {
    id: summary.id,
    source: summary.source,
    target: summary.target,
    type: summary.type,
    label: summary.label,
    speaker: summary.speaker,
    modality: summary.modality,
    negated: summary.negated,
    occurred: summary.occurred,
    documents: summary.documents,
    citations: summary.citations,
    verdict: summary.verdict,
    disputed: summary.disputed,
    publishers: summary.publishers,
    sources: summary.sources,
    stances: summary.stances,
    review: summary.review,
  };
}
