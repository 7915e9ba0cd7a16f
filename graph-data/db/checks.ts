/** The `document_check` table: which text of each document its citations were last checked against. */
import { idList, type ReadableDb, type WritableDb } from './database.ts';

/** A document and what is known of its last check; null where it was never checked. */
export type CheckedDocument = {
  key: number;
  id: string;
  checkedHash: string | null;
  checker: number | null;
};

/** The next document behind an internal key, with its last check; null at the end. */
export function checkAfter(db: ReadableDb, key: number): CheckedDocument | null {
  const sql = `SELECT d.id AS key, d.uid AS id, k.sha256 AS checkedHash, k.checker
    FROM document d LEFT JOIN document_check k ON k.document = d.id WHERE d.id > ? ORDER BY d.id LIMIT 1`;
  return db.prepare<[number], CheckedDocument>(sql).get(key) ?? null;
}

/** How many citations a document has. */
export function countCitations(db: ReadableDb, key: number): number {
  const sql = `SELECT count(*) FROM citation WHERE document = ?`;
  return db.prepare<[number], number>(sql).pluck().get(key) ?? 0;
}

/** Notes that a document's citations were checked against the text with this SHA-256. */
export function noteCheck(db: WritableDb, key: number, sha256: string, checker: number): void {
  const sql = `INSERT INTO document_check (document, sha256, checker) VALUES (?, ?, ?)
    ON CONFLICT (document) DO UPDATE SET sha256 = excluded.sha256, checker = excluded.checker`;
  db.prepare<[number, string, number]>(sql).run(key, sha256, checker);
}

/** Notes the same for documents whose text is known to be the one that their record says. */
export function noteStored(db: WritableDb, documents: readonly string[], checker: number): void {
  const sql = `INSERT INTO document_check (document, sha256, checker)
    SELECT id, sha256, ? FROM document WHERE uid IN (SELECT value FROM json_each(?))
    ON CONFLICT (document) DO UPDATE SET sha256 = excluded.sha256, checker = excluded.checker`;
  db.prepare<[number, string]>(sql).run(checker, idList(documents));
}
