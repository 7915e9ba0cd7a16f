/** The `sources` column of relations: what is counted from, and where the count is kept. */
import type { ReadableDb, WritableDb } from './database.ts';

/** A passage that a relation rests on. Offsets in code points, null where it has no place. */
export type SourcePassage = {
  document: number;
  publisher: string | null;
  start: number | null;
  end: number | null;
  quote: string;
};

/** The passages of a relation, by its internal key. */
export function sourcePassages(db: ReadableDb, relation: number): SourcePassage[] {
  const sql = `SELECT c.document, d.publisher, c.start_offset AS start, c.end_offset AS "end", c.quote
    FROM citation c JOIN document d ON d.id = c.document WHERE c.relation = ?
    ORDER BY c.document, c.start_offset, c.id`;
  return db.prepare<[number], SourcePassage>(sql).all(relation);
}

/** Text of a passage with up to `around` code points on either side. */
export function textAround(
  db: ReadableDb,
  document: number,
  start: number,
  end: number,
  around: number,
): string {
  const from = Math.max(0, start - around);
  const sql = `SELECT substr(text, ?, ?) FROM document WHERE id = ?`;
  const text = db.prepare<number[], string>(sql).pluck();
  return text.get(from + 1, end + around - from, document) ?? '';
}

/** Internal keys of the relations that cite a document, given by its id. */
export function relationsCiting(db: ReadableDb, document: string): number[] {
  const sql = `SELECT DISTINCT c.relation FROM document d JOIN citation c ON c.document = d.id WHERE d.uid = ?`;
  return db.prepare<[string], number>(sql).pluck().all(document);
}

/** Internal key of the relation that rests on a citation, given by its id: a list of one or none. */
export function relationOfCitation(db: ReadableDb, citation: string): number[] {
  const sql = `SELECT relation FROM citation WHERE uid = ?`;
  return db.prepare<[string], number>(sql).pluck().all(citation);
}

/** Internal keys of every relation with citations. */
export function citedRelations(db: ReadableDb): number[] {
  return db.prepare<[], number>(`SELECT DISTINCT relation FROM citation`).pluck().all();
}

/** Stores a relation's count of independent sources. */
export function setSources(db: WritableDb, relation: number, sources: number): void {
  const sql = `UPDATE relation SET sources = ? WHERE id = ? AND sources <> ?`;
  db.prepare<[number, number, number]>(sql).run(sources, relation, sources);
}
