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

export function countRelations(db: ReadableDb): number {
  return db.prepare<[], number>(`SELECT count(*) FROM relation`).pluck().get() ?? 0;
}
