/** What lies around an entity, and adding it. */
import type { ReadableDb } from '../db/database.ts';
import { edgesTouching } from '../db/edges.ts';
import { findNode, type KeyedNode, keysById, nodesByKey } from '../db/entities.ts';
import { absentNeighbours, commonNeighbours, countAround, keysWithin } from '../db/neighbours.ts';
import type { Expansion, Subgraph } from '../model/views.ts';
import type { Input, Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { toNode } from './shapes.ts';

/** Neighbours by relation type and direction. @throws ServiceError NOT_FOUND */
export function getExpansion(db: ReadableDb, input: Input<'getExpansion'>): Expansion[] {
  const present = keysById(db, input.present).map(({ key }) => key);
  return countAround(db, knownNode(db, input.entity).key, present);
}

/** What is absent around an entity, and what ties it to what is then present. @throws ServiceError NOT_FOUND */
export function expand(db: ReadableDb, input: Input<'expand'>): Subgraph {
  const { types, limit, hops = 1 } = input;
  const entity = knownNode(db, input.entity);
  const here = [...keysById(db, input.present), entity];
  const present = here.map(({ key }) => key);
  const near = absentNeighbours(db, { entity: entity.key, present, types, limit });
  const nodes = hops === 1 ? near : [...near, ...further(db, near, present, { hops, limit })];
  const edges = edgesTouching(db, nodes, [...here, ...nodes]);
  return { nodes: nodes.map(toNode), edges };
}

/** What is reached over neighbours that were absent, and was absent itself. */
function further(
  db: ReadableDb,
  near: readonly KeyedNode[],
  present: readonly number[],
  reach: { hops: number; limit: number },
): KeyedNode[] {
  const first = near.map(({ key }) => key);
  const keys = keysWithin(db, first, { known: new Set(present), ...reach });
  return nodesByKey(db, keys.slice(first.length));
}

/** What several entities have in common. @throws ServiceError NOT_FOUND */
export function getCommonNeighbours(
  db: ReadableDb,
  { entities, limit }: Input<'getCommonNeighbours'>,
): Output<'getCommonNeighbours'> {
  const chosen = [...new Set(entities)].map((id) => knownNode(db, id));
  const { total, nodes } = commonNeighbours(db, chosen, limit);
  return { total, nodes: nodes.map(toNode) };
}

/** The entity with this id. @throws ServiceError NOT_FOUND */
export function knownNode(db: ReadableDb, id: string): KeyedNode {
  return findNode(db, id) ?? unknownEntity(id);
}

/** @throws ServiceError NOT_FOUND */
export function unknownEntity(id: string): never {
  throw new ServiceError(
    'NOT_FOUND',
    `There is no entity “${id}” in this project; it may have been deleted.`,
  );
}
