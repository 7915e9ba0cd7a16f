/** Dates of relations, as written. */
import { idList, type ReadableDb } from './database.ts';

/** `published`: the dates of the documents cited, as a JSON list. */
export type RelationDates = { id: string; occurred: string | null; published: string };

const DATES = `SELECT r.uid AS id, r.occurred,
    (SELECT json_group_array(DISTINCT d.published) FROM citation c JOIN document d ON d.id = c.document
      WHERE c.relation = r.id AND d.published IS NOT NULL) AS published`;

/** Every relation with its dates. */
export function relationDates(db: ReadableDb): RelationDates[] {
  return db.prepare<[], RelationDates>(`${DATES} FROM relation r ORDER BY r.id`).all();
}

/** Every relation whose two ends are both among the given entities (ids), with its dates. */
export function relationDatesAmong(db: ReadableDb, entities: readonly string[]): RelationDates[] {
  const sql = `WITH chosen AS MATERIALIZED (
      SELECT DISTINCT e.id FROM json_each(?) j CROSS JOIN entity e ON e.uid = j.value)
    ${DATES} FROM chosen CROSS JOIN relation r ON r.source = chosen.id
    WHERE +r.target IN chosen ORDER BY r.id`;
  return db.prepare<[string], RelationDates>(sql).all(idList(entities));
}

/** Rows that are read at a time: whoever commits waits for the end of a statement, and that should not be seconds. */
const STRIDE = 50_000;

/** How many relations bear each date, as written; null: none. */
export function countOccurred(
  db: ReadableDb,
  stride = STRIDE,
): { date: string | null; relations: number }[] {
  const counts = new Map<string | null, number>();
  const next = db.prepare<
    [number, number],
    { date: string | null; relations: number; last: number }
  >(
    `SELECT occurred AS date, count(*) AS relations, max(id) AS last
      FROM (SELECT id, occurred FROM relation WHERE id > ? ORDER BY id LIMIT ?) GROUP BY occurred`,
  );
  for (let after = 0, rows = next.all(after, stride); rows.length > 0; ) {
    for (const { date, relations, last } of rows) {
      counts.set(date, (counts.get(date) ?? 0) + relations);
      after = Math.max(after, last);
    }
    rows = next.all(after, stride);
  }
  return [...counts].map(([date, relations]) => ({ date, relations }));
}

/** Documents with a date, as written, by key. */
export function publishedDates(db: ReadableDb): { key: number; published: string }[] {
  const sql = `SELECT id AS key, published FROM document WHERE published IS NOT NULL`;
  return db.prepare<[], { key: number; published: string }>(sql).all();
}

/** Every relation with a document that it cites, as keys; those of one relation one after the other. */
export function* citedPairs(
  db: ReadableDb,
  stride = STRIDE,
): Generator<[relation: number, document: number]> {
  const next = db
    .prepare<[number, number, number], [number, number]>(
      `SELECT relation, document FROM citation WHERE (relation, document) > (?, ?)
        ORDER BY relation, document LIMIT ?`,
    )
    .raw();
  let pairs = next.all(0, 0, stride);
  for (let last = pairs.at(-1); last !== undefined; last = pairs.at(-1)) {
    yield* pairs;
    pairs = next.all(...last, stride);
  }
}

export function countRelations(db: ReadableDb): number {
  return db.prepare<[], number>(`SELECT count(*) FROM relation`).pluck().get() ?? 0;
}
