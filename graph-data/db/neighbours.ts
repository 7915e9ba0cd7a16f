/** Questions about who is next to whom. Internal keys throughout; a loop makes nobody a neighbour. */
import type { Expansion } from '../model/views.ts';
import { idList, type ReadableDb } from './database.ts';
import type { KeyedNode } from './entities.ts';

const AROUND = `WITH present AS MATERIALIZED (
    SELECT DISTINCT e.id FROM json_each(@present) j CROSS JOIN entity e ON e.uid = j.value),
  around AS (
    SELECT target AS other, type, 'out' AS direction FROM relation WHERE source = @entity AND target <> @entity
    UNION
    SELECT source AS other, type, 'in' AS direction FROM relation WHERE target = @entity AND source <> @entity)`;

/** Neighbours by relation type and direction, and how many of them are not among `present` (ids). */
export function countAround(
  db: ReadableDb,
  entity: number,
  present: readonly string[],
): Expansion[] {
  const sql = `${AROUND} SELECT type, direction, count(*) AS total, sum(other NOT IN present) AS absent
    FROM around GROUP BY type, direction ORDER BY total DESC, type, direction DESC`;
  return db
    .prepare<{ entity: number; present: string }, Expansion>(sql)
    .all({ entity, present: idList(present) });
}

/** What `absentNeighbours` looks for: ids of what is present; an empty `types` means all. */
export type AbsentQuery = {
  entity: number;
  present: readonly string[];
  types: readonly string[];
  limit: number;
};

/** Neighbours that are not present, most connected first. */
export function absentNeighbours(db: ReadableDb, query: AbsentQuery): KeyedNode[] {
  const sql = `${AROUND} SELECT DISTINCT e.uid AS id, e.type, e.name, e.degree, e.id AS key
    FROM around JOIN entity e ON e.id = around.other
    WHERE around.other NOT IN present
      AND (@types = '[]' OR around.type IN (SELECT value FROM json_each(@types)))
    ORDER BY e.degree DESC, e.id LIMIT @limit`;
  return db
    .prepare<{ entity: number; present: string; types: string; limit: number }, KeyedNode>(sql)
    .all({
      entity: query.entity,
      limit: query.limit,
      present: idList(query.present),
      types: JSON.stringify(query.types),
    });
}

/** A statement's worth of neighbours: prepared once, asked for one entity after another. */
export function neighbourReader(db: ReadableDb): (entity: number) => number[] {
  const statement = db
    .prepare<{ entity: number }, number>(
      `SELECT target FROM relation WHERE source = @entity AND target <> @entity
       UNION SELECT source FROM relation WHERE target = @entity AND source <> @entity ORDER BY 1`,
    )
    .pluck();
  return (entity) => statement.all({ entity });
}

/** Every pair of linked entities among the given ones, once each. */
export function linksAmong(db: ReadableDb, keys: readonly number[]): [number, number][] {
  const sql = `WITH chosen AS MATERIALIZED (SELECT value AS id FROM json_each(?))
    SELECT DISTINCT r.source, r.target FROM chosen CROSS JOIN relation r ON r.source = chosen.id
    WHERE +r.target IN chosen AND r.target <> r.source`;
  return db.prepare<[string], [number, number]>(sql).raw().all(idList(keys)) as [number, number][];
}
