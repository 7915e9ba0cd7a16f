/** Whole tables, for work on two projects at once. Documents come without their texts, which may be many. */
import type { Document, Original, Review } from '../model/records.ts';
import type { ReadableDb } from './database.ts';

/** A document without its text. */
export type DocumentHead = Omit<Document, 'text'>;

/** Every document, by id, without its text. */
export function listDocumentHeads(db: ReadableDb): DocumentHead[] {
  const sql = `SELECT uid AS id, title, publisher, author, published, url, sha256 FROM document ORDER BY uid`;
  return db.prepare<[], DocumentHead>(sql).all();
}

/** Every review, by id. */
export function listReviews(db: ReadableDb): Review[] {
  const sql = `SELECT v.uid AS id, c.uid AS citation, v.finding, v.note, v.reviewer, v.reviewed
    FROM review v JOIN citation c ON c.id = v.citation ORDER BY v.uid`;
  return db.prepare<[], Review>(sql).all();
}

/** Every original, by id, without its bytes. */
export function listOriginals(db: ReadableDb): Original[] {
  const sql = `SELECT o.uid AS id, d.uid AS document, o.name, o.media_type AS mediaType, o.size, o.sha256
    FROM original o JOIN document d ON d.id = o.document ORDER BY o.uid`;
  return db.prepare<[], Original>(sql).all();
}
