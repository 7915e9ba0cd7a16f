/** The `original` table: files that documents were read from, and their bytes by hash. */
import type { Original } from '../model/records.ts';
import type { ReadableDb, WritableDb } from './database.ts';

const SELECT = `SELECT o.uid AS id, d.uid AS document, o.name, o.media_type AS mediaType, o.size, o.sha256
  FROM original o JOIN document d ON d.id = o.document`;

export function findOriginal(db: ReadableDb, id: string): Original | null {
  return db.prepare<[string], Original>(`${SELECT} WHERE o.uid = ?`).get(id) ?? null;
}

/** The files that a document was read from. */
export function originalsOf(db: ReadableDb, document: string): Original[] {
  return db.prepare<[string], Original>(`${SELECT} WHERE d.uid = ? ORDER BY o.id`).all(document);
}

/** Inserts or replaces originals, whose documents and bytes must be there. */
export function putOriginals(db: WritableDb, originals: readonly Original[]): void {
  const statement = db.prepare<Original>(`
    INSERT INTO original (uid, document, name, media_type, size, sha256)
    VALUES (@id, (SELECT id FROM document WHERE uid = @document), @name, @mediaType, @size, @sha256)
    ON CONFLICT (uid) DO UPDATE SET document = excluded.document, name = excluded.name,
      media_type = excluded.media_type, size = excluded.size, sha256 = excluded.sha256`);
  for (const original of originals) statement.run(original);
}

export function deleteOriginal(db: WritableDb, id: string): void {
  db.prepare<[string]>(`DELETE FROM original WHERE uid = ?`).run(id);
}

/** Keeps bytes by their SHA-256; does nothing where they are kept already. */
export function keepBytes(db: WritableDb, sha256: string, bytes: Uint8Array): void {
  const sql = `INSERT INTO original_bytes (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING`;
  db.prepare<[string, Uint8Array]>(sql).run(sha256, bytes);
}

/** The bytes with this SHA-256, or null. */
export function findBytes(db: ReadableDb, sha256: string): Uint8Array | null {
  const sql = `SELECT bytes FROM original_bytes WHERE sha256 = ?`;
  return db.prepare<[string], { bytes: Uint8Array }>(sql).get(sha256)?.bytes ?? null;
}

/** Whether bytes with this SHA-256 are kept. */
export function hasBytes(db: ReadableDb, sha256: string): boolean {
  const sql = `SELECT 1 FROM original_bytes WHERE sha256 = ?`;
  return db.prepare<[string]>(sql).get(sha256) !== undefined;
}
