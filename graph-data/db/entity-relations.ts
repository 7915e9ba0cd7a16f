/** The relations of one entity, counted by type and direction and read page by page: a hub has tens of thousands. */
import type { RelationPage } from '../model/views.ts';
import { idList, type ReadableDb } from './database.ts';

/** How many relations of a type go out from an entity, or come in. A loop goes out. */
export type RelationCount = { type: string; direction: 'out' | 'in'; total: number };

/** Which relations, in the order of their other ends; `said` are those that the entity is the speaker of. */
export type PageQuery = {
  entity: number;
  direction: RelationPage['direction'];
  /** Null for every type. */
  type: string | null;
  offset: number;
  limit: number;
};

/** Relations of an entity by type and direction, most frequent first. */
export function countRelations(db: ReadableDb, entity: number): RelationCount[] {
  const sql = `SELECT type, 'out' AS direction, count(*) AS total FROM relation WHERE source = @entity GROUP BY type
    UNION ALL SELECT type, 'in', count(*) FROM relation WHERE target = @entity AND source <> @entity GROUP BY type
    ORDER BY total DESC, type, direction DESC`;
  return db.prepare<{ entity: number }, RelationCount>(sql).all({ entity });
}

export function countSaidBy(db: ReadableDb, entity: number): number {
  const sql = `SELECT count(*) FROM relation WHERE speaker = ?`;
  return db.prepare<[number], number>(sql).pluck().get(entity) ?? 0;
}

// In the order of the indexes, so that a page is read without what comes after it; `+` keeps to these indexes.
const PAGES = {
  out: `SELECT id FROM relation WHERE source = @entity AND (@type IS NULL OR +type = @type)
    ORDER BY target, type, id LIMIT @limit OFFSET @offset`,
  in: `SELECT id FROM relation WHERE target = @entity AND source <> @entity AND (@type IS NULL OR +type = @type)
    ORDER BY source, type, id LIMIT @limit OFFSET @offset`,
  said: `SELECT id FROM relation WHERE speaker = @entity AND (@type IS NULL OR +type = @type)
    ORDER BY id LIMIT @limit OFFSET @offset`,
} as const satisfies Record<RelationPage['direction'], string>;

/** Internal keys of one page. */
export function relationPage(db: ReadableDb, { direction, ...query }: PageQuery): number[] {
  return db.prepare<Omit<PageQuery, 'direction'>, number>(PAGES[direction]).pluck().all(query);
}

const OF_TYPES = {
  out: `SELECT id FROM relation WHERE source = @entity AND +type IN (SELECT value FROM json_each(@types))
    ORDER BY target, type, id`,
  in: `SELECT id FROM relation WHERE target = @entity AND source <> @entity
    AND +type IN (SELECT value FROM json_each(@types)) ORDER BY source, type, id`,
} as const satisfies Record<RelationCount['direction'], string>;

/** Internal keys of all relations of some types in one direction: rare types, for which an entity is read through once. */
export function relationsOfTypes(
  db: ReadableDb,
  entity: number,
  direction: RelationCount['direction'],
  types: readonly string[],
): number[] {
  if (types.length === 0) return [];
  const sql = OF_TYPES[direction];
  return db
    .prepare<{ entity: number; types: string }, number>(sql)
    .pluck()
    .all({ entity, types: idList(types) });
}
