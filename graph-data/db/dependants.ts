/** What would be orphaned if a record went. */
import type { RecordKind } from '../model/change-set.ts';
import type { ReadableDb } from './database.ts';

/** The record's own name, and how many of what rest on it. */
export type Dependants = { name: string; counts: { what: string; count: number }[] };

type Row = { name: string; what: string; count: number };

const QUERIES = {
  entity: `SELECT e.name, 'relation' AS what, count(*) AS count FROM entity e JOIN relation r
      ON r.id IN (SELECT id FROM relation WHERE source = e.id UNION SELECT id FROM relation WHERE target = e.id
        UNION SELECT id FROM relation WHERE speaker = e.id)
    WHERE e.uid = @id GROUP BY e.id
    UNION ALL SELECT e.name, 'distinction', count(*) FROM entity e JOIN distinction x
      ON x.id IN (SELECT id FROM distinction WHERE first = e.id UNION SELECT id FROM distinction WHERE second = e.id)
    WHERE e.uid = @id GROUP BY e.id`,
  document: `SELECT d.title AS name, 'citation' AS what, count(*) AS count
      FROM document d JOIN citation c ON c.document = d.id WHERE d.uid = @id GROUP BY d.id
    UNION ALL SELECT d.title, 'original file', count(*)
      FROM document d JOIN original o ON o.document = d.id WHERE d.uid = @id GROUP BY d.id`,
  citation: `SELECT substr(c.quote, 1, 80) AS name, 'review' AS what, count(*) AS count
    FROM citation c JOIN review v ON v.citation = c.id WHERE c.uid = @id GROUP BY c.id`,
  relation: `SELECT r.label AS name, 'citation' AS what, count(*) AS count
      FROM relation r JOIN citation c ON c.relation = r.id WHERE r.uid = @id GROUP BY r.id
    UNION ALL SELECT r.label, 'tension', count(*) FROM relation r JOIN tension t
      ON t.id IN (SELECT id FROM tension WHERE first = r.id UNION SELECT id FROM tension WHERE second = r.id)
      WHERE r.uid = @id GROUP BY r.id`,
} as const;

function isReferredTo(kind: RecordKind): kind is keyof typeof QUERIES {
  return kind in QUERIES;
}

/** What rests on a record, or null where nothing does. */
export function countDependants(db: ReadableDb, kind: RecordKind, id: string): Dependants | null {
  if (!isReferredTo(kind)) return null;
  const rows = db.prepare<{ id: string }, Row>(QUERIES[kind]).all({ id });
  const [first] = rows;
  if (first === undefined) return null;
  return { name: first.name, counts: rows.map(({ what, count }) => ({ what, count })) };
}
