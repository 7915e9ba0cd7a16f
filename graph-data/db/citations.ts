/** The `citation` table: verbatim passages that relations rest on. */
import type { Citation } from '../model/records.ts';
import type { CitedPassage } from '../model/views.ts';
import type { Stance, Verdict } from '../model/vocabulary.ts';
import { idList, type ReadableDb, type WritableDb } from './database.ts';
import { LATEST_FINDING } from './reviews.ts';

/** A citation with its source and latest finding, before anything is read out of the document. */
export type PassageRow = Omit<CitedPassage, 'place' | 'difference' | 'context' | 'warnings'>;

/** What a citation is made of. */
export const CITATION_COLUMNS = `c.uid AS id, r.uid AS relation, d.uid AS document, c.start_offset AS start,
  c.end_offset AS "end", c.quote, c.prefix, c.suffix, c.stance, c.verdict`;

/** What `CITATION_COLUMNS` are read from, beside `citation c`. */
export const CITATION_ENDS = `JOIN relation r ON r.id = c.relation JOIN document d ON d.id = c.document`;

const PASSAGE = `SELECT ${CITATION_COLUMNS}, d.title AS documentTitle, d.publisher, d.author, d.published, d.url,
  ${LATEST_FINDING} AS finding`;

/** Every citation, by id. */
export function listCitations(db: ReadableDb): Citation[] {
  const sql = `SELECT ${CITATION_COLUMNS} FROM citation c ${CITATION_ENDS} ORDER BY c.uid`;
  return db.prepare<[], Citation>(sql).all();
}

/** How many there are; of millions this takes a moment. */
export function countAllCitations(db: ReadableDb): number {
  return db.prepare<[], number>(`SELECT count(*) FROM citation`).pluck().get() ?? 0;
}

/** The next ones behind an id, by id. */
export function citationsAfter(db: ReadableDb, id: string, limit: number): Citation[] {
  const sql = `SELECT ${CITATION_COLUMNS} FROM citation c ${CITATION_ENDS} WHERE c.uid > ? ORDER BY c.uid LIMIT ?`;
  return db.prepare<[string, number], Citation>(sql).all(id, limit);
}

export function findCitation(db: ReadableDb, id: string): Citation | null {
  const sql = `SELECT ${CITATION_COLUMNS} FROM citation c ${CITATION_ENDS} WHERE c.uid = ?`;
  return db.prepare<[string], Citation>(sql).get(id) ?? null;
}

/** The citations of one document in reading order. */
export function citationsOfDocument(db: ReadableDb, document: string): Citation[] {
  const sql = `SELECT ${CITATION_COLUMNS} FROM citation c ${CITATION_ENDS} WHERE d.uid = ?
    ORDER BY c.start_offset, c.end_offset, c.id`;
  return db.prepare<[string], Citation>(sql).all(document);
}

const PLACED = `ORDER BY c.document, c.start_offset`;

/** What a relation rests on, best first: supporting, exact, not found wanting; then as the texts go. */
export function passagesOfRelation(db: ReadableDb, relation: string): PassageRow[] {
  const sql = `${PASSAGE} FROM relation r CROSS JOIN citation c ON c.relation = r.id
    CROSS JOIN document d ON d.id = c.document WHERE r.uid = ? ${PLACED}`;
  return db.prepare<[string], PassageRow>(sql).all(relation).sort(bestFirst);
}

/** The same for several relations, by their ids. */
export function passagesOfRelations(
  db: ReadableDb,
  relations: readonly string[],
): Map<string, PassageRow[]> {
  const sql = `${PASSAGE} FROM json_each(?) j CROSS JOIN relation r ON r.uid = j.value
    CROSS JOIN citation c ON c.relation = r.id CROSS JOIN document d ON d.id = c.document ${PLACED}`;
  const rows = db.prepare<[string], PassageRow>(sql).all(idList(relations)).sort(bestFirst);
  return Map.groupBy(rows, ({ relation }) => relation);
}

const BEST_STANCES: readonly Stance[] = ['supports', 'disputes', 'context'];
const BEST_VERDICTS: readonly Verdict[] = ['exact', 'normalised', 'approximate'];

// Here rather than in SQL, whose sorting costs as much as reading the one row that there mostly is.
function bestFirst(a: PassageRow, b: PassageRow): number {
  return (
    BEST_STANCES.indexOf(a.stance) - BEST_STANCES.indexOf(b.stance) ||
    verdictRank(a.verdict) - verdictRank(b.verdict) ||
    Number(isWanting(a.finding)) - Number(isWanting(b.finding))
  );
}

function verdictRank(verdict: Verdict): number {
  const rank = BEST_VERDICTS.indexOf(verdict);
  return rank === -1 ? BEST_VERDICTS.length : rank;
}

function isWanting(finding: PassageRow['finding']): boolean {
  return finding !== null && finding !== 'supported';
}

/** Inserts or replaces citations. The schema refuses offsets at other words than the quote's. */
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

/** Stores what a check found, by id; offsets stay as they are. */
export function setVerdict(db: WritableDb, id: string, verdict: Verdict): void {
  db.prepare<[string, string]>(`UPDATE citation SET verdict = ? WHERE uid = ?`).run(verdict, id);
}

export function deleteCitation(db: WritableDb, id: string): void {
  db.prepare<[string]>(`DELETE FROM citation WHERE uid = ?`).run(id);
}
