/** The `document` table: source texts, immutable once stored. */
import type { Document } from '../model/records.ts';
import type { DocumentMeta } from '../model/views.ts';
import { idList, type ReadableDb, type WritableDb } from './database.ts';

/** What a document is made of. */
export const DOCUMENT_COLUMNS = `uid AS id, title, publisher, author, published, url, text, sha256`;

const META = `SELECT d.uid AS id, d.title, d.publisher, d.author, d.published, d.url, d.sha256,
  count(c.id) AS citations, count(DISTINCT c.relation) AS relations`;

/** Every document, by id. */
export function listDocuments(db: ReadableDb): Document[] {
  return db.prepare<[], Document>(`SELECT ${DOCUMENT_COLUMNS} FROM document ORDER BY uid`).all();
}

/** The next ones behind an id, by id. */
export function documentsAfter(db: ReadableDb, id: string, limit: number): Document[] {
  const sql = `SELECT ${DOCUMENT_COLUMNS} FROM document WHERE uid > ? ORDER BY uid LIMIT ?`;
  return db.prepare<[string, number], Document>(sql).all(id, limit);
}

export function findDocument(db: ReadableDb, id: string): Document | null {
  const sql = `SELECT ${DOCUMENT_COLUMNS} FROM document WHERE uid = ?`;
  return db.prepare<[string], Document>(sql).get(id) ?? null;
}

/** The document whose text has this SHA-256, or null; the oldest of several. */
export function findDocumentByText(
  db: ReadableDb,
  sha256: string,
): Pick<Document, 'id' | 'title'> | null {
  const sql = `SELECT uid AS id, title FROM document WHERE sha256 = ? ORDER BY id LIMIT 1`;
  return db.prepare<[string], Pick<Document, 'id' | 'title'>>(sql).get(sha256) ?? null;
}

/** Every document without its text, with what rests on it, in the order they were stored. */
export function listDocumentMetas(db: ReadableDb): DocumentMeta[] {
  const sql = `${META} FROM document d LEFT JOIN citation c ON c.document = d.id GROUP BY d.id ORDER BY d.id`;
  return db.prepare<[], DocumentMeta>(sql).all();
}

/** What a document is called, and who published it. */
export type DocumentName = Pick<Document, 'id' | 'title' | 'publisher'>;

/** The names of all documents, in the order they were stored. */
export function documentNames(db: ReadableDb): DocumentName[] {
  const sql = `SELECT uid AS id, title, publisher FROM document ORDER BY id`;
  return db.prepare<[], DocumentName>(sql).all();
}

/** The documents that an entity's relations rest on, counted within those relations, most cited first. */
export function documentsOfEntity(db: ReadableDb, entity: number): DocumentMeta[] {
  const sql = `WITH own AS (
      SELECT id FROM relation WHERE source = @entity UNION SELECT id FROM relation WHERE target = @entity)
    ${META} FROM own JOIN citation c ON c.relation = own.id JOIN document d ON d.id = c.document
    GROUP BY d.id ORDER BY citations DESC, d.id`;
  return db.prepare<{ entity: number }, DocumentMeta>(sql).all({ entity });
}

/** The documents with these internal keys, in the order given. */
export function documentsByKey(db: ReadableDb, keys: readonly number[]): Document[] {
  const sql = `SELECT d.uid AS id, d.title, d.publisher, d.author, d.published, d.url, d.text, d.sha256
    FROM json_each(?) j CROSS JOIN document d ON d.id = j.value ORDER BY j.key`;
  return db.prepare<[string], Document>(sql).all(idList(keys));
}

/** Inserts documents, or replaces what may change of those that are there. */
export function putDocuments(db: WritableDb, documents: readonly Document[]): void {
  const statement = db.prepare<Document>(`
    INSERT INTO document (uid, title, publisher, author, published, url, text, sha256)
    VALUES (@id, @title, @publisher, @author, @published, @url, @text, @sha256)
    ON CONFLICT (uid) DO UPDATE SET title = excluded.title, publisher = excluded.publisher,
      author = excluded.author, published = excluded.published, url = excluded.url,
      text = excluded.text, sha256 = excluded.sha256`);
  for (const document of documents) statement.run(document);
}

export function deleteDocument(db: WritableDb, id: string): void {
  db.prepare<[string]>(`DELETE FROM document WHERE uid = ?`).run(id);
}
