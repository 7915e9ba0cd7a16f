/** From what the tables answer to what the contract promises: nothing more, nothing less. */
import type { KeyedNode } from '../db/entities.ts';
import type { GraphEdge, GraphNode, RelationSummary } from '../model/views.ts';

/** A node without its internal key. */
export function toNode({ id, type, name, degree }: KeyedNode): GraphNode {
  return { id, type, name, degree };
}

/** An edge without the names that a list shows. */
export function toEdge(summary: RelationSummary): GraphEdge {
  const { sourceName: _source, targetName: _target, speakerName: _speaker, ...edge } = summary;
  return edge;
}
