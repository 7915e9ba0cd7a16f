/** The `tension` table: pairs of relations on which sources differ. */
import type { Tension } from '../model/records.ts';
import type { ReadableDb, WritableDb } from './database.ts';

type TensionRow = { id: string; first: string; second: string; note: string };

const SELECT = `SELECT x.uid AS id, a.uid AS first, b.uid AS second, x.note
  FROM tension x JOIN relation a ON a.id = x.first JOIN relation b ON b.id = x.second`;

/** Every tension, by id. */
export function listTensions(db: ReadableDb): Tension[] {
  return db.prepare<[], TensionRow>(`${SELECT} ORDER BY x.uid`).all().map(rowToTension);
}

export function findTension(db: ReadableDb, id: string): Tension | null {
  const row = db.prepare<[string], TensionRow>(`${SELECT} WHERE x.uid = ?`).get(id);
  return row === undefined ? null : rowToTension(row);
}

/** The tensions that a relation is part of. */
export function tensionsOf(db: ReadableDb, relation: string): Tension[] {
  const sql = `${SELECT} WHERE x.id IN (
      SELECT t.id FROM relation r JOIN tension t ON t.first = r.id WHERE r.uid = @relation
      UNION SELECT t.id FROM relation r JOIN tension t ON t.second = r.id WHERE r.uid = @relation)
    ORDER BY x.id`;
  return db.prepare<{ relation: string }, TensionRow>(sql).all({ relation }).map(rowToTension);
}

/** Inserts or replaces tensions, whose relations must be there. */
export function putTensions(db: WritableDb, tensions: readonly Tension[]): void {
  const statement = db.prepare<TensionRow>(`
    INSERT INTO tension (uid, first, second, note)
    VALUES (@id, (SELECT id FROM relation WHERE uid = @first), (SELECT id FROM relation WHERE uid = @second), @note)
    ON CONFLICT (uid) DO UPDATE SET first = excluded.first, second = excluded.second, note = excluded.note`);
  for (const { id, relations, note } of tensions) {
    statement.run({ id, first: relations[0], second: relations[1], note });
  }
}

export function deleteTension(db: WritableDb, id: string): void {
  db.prepare<[string]>(`DELETE FROM tension WHERE uid = ?`).run(id);
}

function rowToTension({ id, first, second, note }: TensionRow): Tension {
  return { id, relations: [first, second], note };
}
