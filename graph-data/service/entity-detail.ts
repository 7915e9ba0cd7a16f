/** Everything about one entity, as much as one looks at: of many relations a first page, and others when asked for. */
import type { ReadableDb } from '../db/database.ts';
import { documentsOfEntity } from '../db/documents.ts';
import { findEntity } from '../db/entities.ts';
import {
  countRelations,
  countSaidBy,
  type RelationCount,
  relationPage,
  relationsOfTypes,
} from '../db/entity-relations.ts';
import { summariesByKey } from '../db/relations.ts';
import type { EntityDetail, RelationSummary } from '../model/views.ts';
import type { Input, Output } from '../rpc/contract.ts';
import { knownNode, unknownEntity } from './expand.ts';

/** Relations on a first page, and bounds of those of one type and direction. */
const PAGE = 120;
const OF_A_GROUP = { least: 5, most: 25 } as const;

/** An entity with its relations in groups. @throws ServiceError NOT_FOUND */
export function getEntity(db: ReadableDb, { id, limit }: Input<'getEntity'>): EntityDetail {
  const { key, degree } = knownNode(db, id);
  const entity = findEntity(db, id) ?? unknownEntity(id);
  const counts = countRelations(db, key);
  const share = Math.floor(PAGE / Math.max(1, counts.length));
  const each = limit ?? Math.max(OF_A_GROUP.least, Math.min(OF_A_GROUP.most, share));
  const query = { entity: key, type: null, direction: 'said', offset: 0, limit: each } as const;
  const said = summariesByKey(db, relationPage(db, query));
  return {
    entity,
    degree,
    groups: grouped(id, counts, summariesByKey(db, firstPages(db, key, counts, each))),
    said: { total: countSaidBy(db, key), relations: said },
  };
}

/** A page of an entity's relations. @throws ServiceError NOT_FOUND */
export function getEntityRelations(
  db: ReadableDb,
  { id, ...page }: Input<'getEntityRelations'>,
): Output<'getEntityRelations'> {
  return summariesByKey(db, relationPage(db, { entity: knownNode(db, id).key, ...page }));
}

/** The documents that an entity's relations rest on, most cited first. @throws ServiceError NOT_FOUND */
export function getEntityDocuments(
  db: ReadableDb,
  { id, limit }: Input<'getEntityDocuments'>,
): Output<'getEntityDocuments'> {
  const documents = documentsOfEntity(db, knownNode(db, id).key);
  return { total: documents.length, documents: documents.slice(0, limit) };
}

function firstPages(
  db: ReadableDb,
  entity: number,
  counts: readonly RelationCount[],
  limit: number,
): number[] {
  const rare = (direction: RelationCount['direction']) => {
    const own = counts.filter((count) => count.direction === direction && count.total <= limit);
    return relationsOfTypes(
      db,
      entity,
      direction,
      own.map(({ type }) => type),
    );
  };
  const frequent = counts.filter(({ total }) => total > limit);
  const pages = frequent.flatMap(({ type, direction }) =>
    relationPage(db, { entity, type, direction, offset: 0, limit }),
  );
  return [...pages, ...rare('out'), ...rare('in')];
}

// A loop is listed once, as going out.
function grouped(
  entity: string,
  counts: readonly RelationCount[],
  relations: readonly RelationSummary[],
): EntityDetail['groups'] {
  const name = (type: string, direction: string) => JSON.stringify([type, direction]);
  const members = Map.groupBy(relations, ({ type, source }) =>
    name(type, source === entity ? 'out' : 'in'),
  );
  return counts.map((count) => ({
    ...count,
    relations: members.get(name(count.type, count.direction)) ?? [],
  }));
}
