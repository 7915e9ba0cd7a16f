/** The `citation` table: verbatim passages that relations rest on. */
import type { Citation } from '../model/records.ts';
import type { CitedPassage } from '../model/views.ts';
import { idList, type ReadableDb, type WritableDb } from './database.ts';

const COLUMNS = `c.uid AS id, r.uid AS relation, d.uid AS document, c.start_offset AS start,
  c.end_offset AS "end", c.quote, c.prefix, c.suffix, c.stance, c.verdict`;

const JOINS = `JOIN relation r ON r.id = c.relation JOIN document d ON d.id = c.document`;

const PASSAGE = `SELECT ${COLUMNS}, d.title AS documentTitle, d.publisher, d.author, d.published, d.url`;

/** Every citation, by id. */
export function listCitations(db: ReadableDb): Citation[] {
  const sql = `SELECT ${COLUMNS} FROM citation c ${JOINS} ORDER BY c.uid`;
  return db.prepare<[], Citation>(sql).all();
}

export function findCitation(db: ReadableDb, id: string): Citation | null {
  const sql = `SELECT ${COLUMNS} FROM citation c ${JOINS} WHERE c.uid = ?`;
  return db.prepare<[string], Citation>(sql).get(id) ?? null;
}

/** The citations of one document in reading order. */
export function citationsOfDocument(db: ReadableDb, document: string): Citation[] {
  const sql = `SELECT ${COLUMNS} FROM citation c ${JOINS} WHERE d.uid = ?
    ORDER BY c.start_offset, c.end_offset, c.id`;
  return db.prepare<[string], Citation>(sql).all(document);
}

/** What a relation rests on: supporting passages first, then as the documents and their texts go. */
export function passagesOfRelation(db: ReadableDb, relation: string): CitedPassage[] {
  const sql = `${PASSAGE} FROM citation c ${JOINS} WHERE r.uid = ?
    ORDER BY CASE c.stance WHEN 'supports' THEN 0 WHEN 'disputes' THEN 1 ELSE 2 END,
      c.document, c.start_offset, c.id`;
  return db.prepare<[string], CitedPassage>(sql).all(relation);
}

/** The citations with these internal keys, in the order given. */
export function passagesByKey(db: ReadableDb, keys: readonly number[]): CitedPassage[] {
  const sql = `${PASSAGE} FROM json_each(?) j CROSS JOIN citation c ON c.id = j.value ${JOINS} ORDER BY j.key`;
  return db.prepare<[string], CitedPassage>(sql).all(idList(keys));
}

/** Inserts or replaces citations. The schema refuses one that is not verbatim. */
export function putCitations(db: WritableDb, citations: readonly Citation[]): void {
  const statement = db.prepare<Citation>(`
    INSERT INTO citation (uid, relation, document, start_offset, end_offset, quote, prefix, suffix, stance, verdict)
    VALUES (@id, (SELECT id FROM relation WHERE uid = @relation), (SELECT id FROM document WHERE uid = @document),
      @start, @end, @quote, @prefix, @suffix, @stance, @verdict)
    ON CONFLICT (uid) DO UPDATE SET relation = excluded.relation, document = excluded.document,
      start_offset = excluded.start_offset, end_offset = excluded.end_offset, quote = excluded.quote,
      prefix = excluded.prefix, suffix = excluded.suffix, stance = excluded.stance, verdict = excluded.verdict`);
  for (const citation of citations) statement.run(citation);
}

export function deleteCitation(db: WritableDb, id: string): void {
  db.prepare<[string]>(`DELETE FROM citation WHERE uid = ?`).run(id);
}
