/** Questions about who is next to whom. Internal keys throughout; a loop makes nobody a neighbour. */
import type { Expansion } from '../model/views.ts';
import { idList, type ReadableDb } from './database.ts';
import type { KeyedNode } from './entities.ts';

const AROUND = `WITH present AS MATERIALIZED (SELECT value AS id FROM json_each(@present)),
  around AS (
    SELECT target AS other, type, 'out' AS direction FROM relation WHERE source = @entity AND target <> @entity
    UNION
    SELECT source AS other, type, 'in' AS direction FROM relation WHERE target = @entity AND source <> @entity)`;

/** Neighbours by relation type and direction, and how many of them are not among `present`. */
export function countAround(
  db: ReadableDb,
  entity: number,
  present: readonly number[],
): Expansion[] {
  const sql = `${AROUND} SELECT type, direction, count(*) AS total, sum(other NOT IN present) AS absent
    FROM around GROUP BY type, direction ORDER BY total DESC, type, direction DESC`;
  return db
    .prepare<{ entity: number; present: string }, Expansion>(sql)
    .all({ entity, present: idList(present) });
}

const ABSENT_NODES = (around: string) => `SELECT e.uid AS id, e.type, e.name, e.degree, e.id AS key
  FROM (${around}) a CROSS JOIN entity e ON e.id = a.other
  WHERE a.other <> @entity AND a.other NOT IN (SELECT value FROM json_each(@present))
  ORDER BY e.degree DESC, e.id LIMIT @limit`;

const ABSENT = ABSENT_NODES(`SELECT target AS other FROM relation WHERE source = @entity
  UNION SELECT source FROM relation WHERE target = @entity`);

const ABSENT_OF_TYPES = ABSENT_NODES(`SELECT target AS other FROM relation
    WHERE source = @entity AND +type IN (SELECT value FROM json_each(@types))
  UNION SELECT source FROM relation
    WHERE target = @entity AND +type IN (SELECT value FROM json_each(@types))`);

/** What `absentNeighbours` looks for: not what is present; an empty `types` means all. */
export type AbsentQuery = {
  entity: number;
  present: readonly number[];
  types: readonly string[];
  limit: number;
};

/** Neighbours that are not present, most connected first. */
export function absentNeighbours(db: ReadableDb, query: AbsentQuery): KeyedNode[] {
  const { entity, limit } = query;
  const present = idList(query.present);
  const given = { entity, limit, present };
  if (query.types.length === 0) return db.prepare<object, KeyedNode>(ABSENT).all(given);
  return db
    .prepare<object, KeyedNode>(ABSENT_OF_TYPES)
    .all({ ...given, types: JSON.stringify(query.types) });
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

/**
 * Keys of entities within two hops and more, those of the first hop being `near`; each in the order of whom it is
 * reached from. Reads no further than to `limit` keys.
 */
export function keysWithin(
  db: ReadableDb,
  near: readonly number[],
  query: { known: ReadonlySet<number>; hops: number; limit: number },
): number[] {
  const read = neighbourReader(db);
  const found = new Set(near);
  let edge = near;
  for (let hop = 1; hop < query.hops && found.size < query.limit; hop++) {
    const next: number[] = [];
    for (const from of edge) {
      if (found.size >= query.limit) break;
      for (const key of read(from)) {
        if (found.has(key) || query.known.has(key)) continue;
        found.add(key);
        next.push(key);
      }
    }
    edge = next;
  }
  return [...found].slice(0, query.limit);
}

/**
 * Entities related to every one of the given ones, themselves left out, most connected first.
 * @param entities in any order; read from the least connected, since there can be no more than its neighbours
 */
export function commonNeighbours(
  db: ReadableDb,
  entities: readonly Pick<KeyedNode, 'key' | 'degree'>[],
  limit: number,
): { total: number; nodes: KeyedNode[] } {
  const read = neighbourReader(db);
  const [least, ...others] = entities.toSorted((a, b) => a.degree - b.degree);
  const own = new Set(entities.map(({ key }) => key));
  let common = least === undefined ? [] : read(least.key).filter((key) => !own.has(key));
  for (const { key } of others) {
    if (common.length === 0) break;
    const near = new Set(read(key));
    common = common.filter((each) => near.has(each));
  }
  const sql = `SELECT e.uid AS id, e.type, e.name, e.degree, e.id AS key
    FROM json_each(@keys) j CROSS JOIN entity e ON e.id = j.value ORDER BY e.degree DESC, e.id LIMIT @limit`;
  const nodes = db
    .prepare<{ keys: string; limit: number }, KeyedNode>(sql)
    .all({ keys: idList(common), limit });
  return { total: common.length, nodes };
}

/** Every pair of linked entities among the given ones, once each. */
export function linksAmong(db: ReadableDb, keys: readonly number[]): [number, number][] {
  const sql = `WITH chosen AS MATERIALIZED (SELECT value AS id FROM json_each(?))
    SELECT DISTINCT r.source, r.target FROM chosen CROSS JOIN relation r ON r.source = chosen.id
    WHERE +r.target IN chosen AND r.target <> r.source`;
  return db.prepare<[string], [number, number]>(sql).raw().all(idList(keys)) as [number, number][];
}
