/** From what the tables answer to what the contract promises: nothing more, nothing less. */
import type { KeyedNode } from '../db/entities.ts';
import type { GraphNode } from '../model/views.ts';

/** A node without its internal key. */
export function toNode({ id, type, name, degree }: KeyedNode): GraphNode {
  return { id, type, name, degree };
}
