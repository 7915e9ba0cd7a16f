/** What lies around an entity, and adding it. */
import type { ReadableDb } from '../db/database.ts';
import { findNode, type KeyedNode } from '../db/entities.ts';
import { absentNeighbours, countAround } from '../db/neighbours.ts';
import { relationsTouching } from '../db/relations.ts';
import type { Expansion, Subgraph } from '../model/views.ts';
import type { Input } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { toEdge, toNode } from './shapes.ts';

/** Neighbours by relation type and direction. @throws ServiceError NOT_FOUND */
export function getExpansion(db: ReadableDb, input: Input<'getExpansion'>): Expansion[] {
  return countAround(db, knownNode(db, input.entity).key, input.present);
}

/** The absent neighbours and what ties them to what is then present. @throws ServiceError NOT_FOUND */
export function expand(db: ReadableDb, input: Input<'expand'>): Subgraph {
  const { present, types, limit } = input;
  const { key } = knownNode(db, input.entity);
  const nodes = absentNeighbours(db, { entity: key, present, types, limit });
  const added = nodes.map(({ id }) => id);
  const edges = relationsTouching(db, added, [...present, input.entity, ...added]);
  return { nodes: nodes.map(toNode), edges: edges.map(toEdge) };
}

/** The entity with this id. @throws ServiceError NOT_FOUND */
export function knownNode(db: ReadableDb, id: string): KeyedNode {
  const node = findNode(db, id);
  if (node === null) {
    throw new ServiceError(
      'NOT_FOUND',
      `There is no entity “${id}” in this project; it may have been deleted.`,
    );
  }
  return node;
}
