/** The `distinction` table: pairs of entities that a person has said are two. */
import { inOrder } from '../model/pair.ts';
import type { Distinction } from '../model/records.ts';
import type { NamedDistinction } from '../model/tables.ts';
import { idList, type ReadableDb, type WritableDb } from './database.ts';

type Row = { id: string; first: string; second: string };

const FROM = `FROM distinction x JOIN entity a ON a.id = x.first JOIN entity b ON b.id = x.second`;
const SELECT = `SELECT x.uid AS id, a.uid AS first, b.uid AS second ${FROM}`;

/** Every distinction, by id. */
export function listDistinctions(db: ReadableDb): Distinction[] {
  return db.prepare<[], Row>(`${SELECT} ORDER BY x.uid`).all().map(rowToDistinction);
}

/** The latest distinctions with names, the last one first. */
export function nameDistinctions(db: ReadableDb, limit: number): NamedDistinction[] {
  const sql = `SELECT x.uid AS id, a.uid AS first, b.uid AS second, a.name AS one, b.name AS other ${FROM}
    ORDER BY x.id DESC LIMIT ?`;
  const rows = db.prepare<[number], Row & { one: string; other: string }>(sql).all(limit);
  return rows.map((row) => {
    const { id, entities } = rowToDistinction(row);
    return {
      id,
      entities,
      names: entities[0] === row.first ? [row.one, row.other] : [row.other, row.one],
    };
  });
}

export function findDistinction(db: ReadableDb, id: string): Distinction | null {
  const row = db.prepare<[string], Row>(`${SELECT} WHERE x.uid = ?`).get(id);
  return row === undefined ? null : rowToDistinction(row);
}

/** The distinction of two entities, however it is called. */
export function findDistinctionOf(
  db: ReadableDb,
  [a, b]: Distinction['entities'],
): Distinction | null {
  return distinctionsOf(db, [a]).find(({ entities }) => entities.includes(b)) ?? null;
}

/** Pairs told apart, by internal keys, the lower one first. */
export function distinctKeys(db: ReadableDb): [number, number][] {
  const rows = db.prepare<[], { first: number; second: number }>(
    `SELECT first, second FROM distinction ORDER BY id`,
  );
  return rows.all().map(({ first, second }) => [first, second]);
}

/** The distinctions that one of the entities is part of, by id. */
export function distinctionsOf(db: ReadableDb, entities: readonly string[]): Distinction[] {
  const own = `(SELECT e.id FROM json_each(@ids) j CROSS JOIN entity e ON e.uid = j.value)`;
  const sql = `${SELECT} WHERE x.id IN (SELECT id FROM distinction WHERE first IN ${own}
      UNION SELECT id FROM distinction WHERE second IN ${own}) ORDER BY x.uid`;
  return db
    .prepare<{ ids: string }, Row>(sql)
    .all({ ids: idList(entities) })
    .map(rowToDistinction);
}

/** Inserts or replaces distinctions, whose entities must be there. */
export function putDistinctions(db: WritableDb, distinctions: readonly Distinction[]): void {
  const statement = db.prepare<Row>(`
    INSERT INTO distinction (uid, first, second)
    SELECT @id, min(id), max(id) FROM entity WHERE uid IN (@first, @second)
    ON CONFLICT (uid) DO UPDATE SET first = excluded.first, second = excluded.second`);
  for (const { id, entities } of distinctions) {
    statement.run({ id, first: entities[0], second: entities[1] });
  }
}

export function deleteDistinction(db: WritableDb, id: string): void {
  db.prepare<[string]>(`DELETE FROM distinction WHERE uid = ?`).run(id);
}

// Rows are in the order of the table's own keys, records in that of their ids.
function rowToDistinction({ id, first, second }: Row): Distinction {
  return { id, entities: inOrder(first, second) };
}
