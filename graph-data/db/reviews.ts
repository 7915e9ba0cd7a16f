/** The `review` table: what people found when they checked citations. */
import type { Review } from '../model/records.ts';
import { idList, type ReadableDb, type WritableDb } from './database.ts';

const SELECT = `SELECT v.uid AS id, c.uid AS citation, v.finding, v.note, v.reviewer, v.reviewed
  FROM review v JOIN citation c ON c.id = v.citation`;

/**
 * The latest finding of the citation `c`, as an SQL expression. Reviews of one instant: the greater id is later.
 */
export const LATEST_FINDING = `(SELECT finding FROM review WHERE citation = c.id
  ORDER BY reviewed DESC, uid DESC LIMIT 1)`;

export function findReview(db: ReadableDb, id: string): Review | null {
  return db.prepare<[string], Review>(`${SELECT} WHERE v.uid = ?`).get(id) ?? null;
}

/** Every review of the given citations, latest first. */
export function reviewsOfCitations(db: ReadableDb, citations: readonly string[]): Review[] {
  const sql = `${SELECT} WHERE c.uid IN (SELECT value FROM json_each(?))
    ORDER BY v.reviewed DESC, v.uid DESC`;
  return db.prepare<[string], Review>(sql).all(idList(citations));
}

/** Inserts or replaces reviews, whose citations must be there. */
export function putReviews(db: WritableDb, reviews: readonly Review[]): void {
  const statement = db.prepare<Review>(`
    INSERT INTO review (uid, citation, finding, note, reviewer, reviewed)
    VALUES (@id, (SELECT id FROM citation WHERE uid = @citation), @finding, @note, @reviewer, @reviewed)
    ON CONFLICT (uid) DO UPDATE SET citation = excluded.citation, finding = excluded.finding,
      note = excluded.note, reviewer = excluded.reviewer, reviewed = excluded.reviewed`);
  for (const review of reviews) statement.run(review);
}

export function deleteReview(db: WritableDb, id: string): void {
  db.prepare<[string]>(`DELETE FROM review WHERE uid = ?`).run(id);
}
