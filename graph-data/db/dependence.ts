/** What every relation rests on, in columns. */
import { idList, type ReadableDb } from './database.ts';

/** A relation with its ends and one document it cites; `document` is null where it cites none. */
export type Support = {
  relation: string;
  source: string;
  target: string;
  document: string | null;
};

const SUPPORT = `SELECT DISTINCT r.uid AS relation, s.uid AS source, t.uid AS target, d.uid AS document`;
const ENDS = `JOIN entity s ON s.id = r.source JOIN entity t ON t.id = r.target
  LEFT JOIN citation c ON c.relation = r.id LEFT JOIN document d ON d.id = c.document`;

/** Every pair of relation and document, and every uncited relation, by relation. */
export function listSupport(db: ReadableDb): Support[] {
  return db.prepare<[], Support>(`${SUPPORT} FROM relation r ${ENDS} ORDER BY r.id`).all();
}

/** The same of relations whose two ends are both among the given entities (ids). */
export function listSupportAmong(db: ReadableDb, entities: readonly string[]): Support[] {
  const sql = `WITH chosen AS MATERIALIZED (
      SELECT DISTINCT e.id FROM json_each(?) j CROSS JOIN entity e ON e.uid = j.value)
    ${SUPPORT} FROM chosen CROSS JOIN relation r ON r.source = chosen.id ${ENDS}
    WHERE +r.target IN chosen ORDER BY r.id`;
  return db.prepare<[string], Support>(sql).all(idList(entities));
}
