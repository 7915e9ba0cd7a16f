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

/** How many relations bear each date, as written; null: none. */
export function countOccurred(db: ReadableDb): { date: string | null; relations: number }[] {
  const sql = `SELECT occurred AS date, count(*) AS relations FROM relation GROUP BY occurred`;
  return db.prepare<[], { date: string | null; relations: number }>(sql).all();
}

/** Documents with a date, as written, by key. */
export function publishedDates(db: ReadableDb): { key: number; published: string }[] {
  const sql = `SELECT id AS key, published FROM document WHERE published IS NOT NULL`;
  return db.prepare<[], { key: number; published: string }>(sql).all();
}

/** Every citation as the keys of its relation and its document, those of one relation one after the other. */
export function citedPairs(db: ReadableDb): IterableIterator<[relation: number, document: number]> {
  const sql = `SELECT relation, document FROM citation ORDER BY relation, document`;
  return db.prepare<[], [number, number]>(sql).raw().iterate();
}

export function countRelations(db: ReadableDb): number {
  return db.prepare<[], number>(`SELECT count(*) FROM relation`).pluck().get() ?? 0;
}
