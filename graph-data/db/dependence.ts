/** What every relation rests on, in columns. */
import type { ReadableDb } from './database.ts';

/** A relation with its ends and one document it cites; `document` is null where it cites none. */
export type Support = {
  relation: string;
  source: string;
  target: string;
  document: string | null;
};

/** Every pair of relation and document, and every uncited relation, by relation. */
export function listSupport(db: ReadableDb): Support[] {
  const sql = `SELECT DISTINCT r.uid AS relation, s.uid AS source, t.uid AS target, d.uid AS document
    FROM relation r JOIN entity s ON s.id = r.source JOIN entity t ON t.id = r.target
      LEFT JOIN citation c ON c.relation = r.id LEFT JOIN document d ON d.id = c.document
    ORDER BY r.id`;
  return db.prepare<[], Support>(sql).all();
}
