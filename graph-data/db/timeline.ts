/** Dates of relations, as written. */
import type { ReadableDb } from './database.ts';

/** `published`: the dates of the documents cited, as a JSON list. */
export type RelationDates = { id: string; occurred: string | null; published: string };

/** Every relation with its dates. */
export function relationDates(db: ReadableDb): RelationDates[] {
  const sql = `SELECT r.uid AS id, r.occurred,
      (SELECT json_group_array(DISTINCT d.published) FROM citation c JOIN document d ON d.id = c.document
        WHERE c.relation = r.id AND d.published IS NOT NULL) AS published
    FROM relation r ORDER BY r.id`;
  return db.prepare<[], RelationDates>(sql).all();
}

export function countRelations(db: ReadableDb): number {
  return db.prepare<[], number>(`SELECT count(*) FROM relation`).pluck().get() ?? 0;
}
