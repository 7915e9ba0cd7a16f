/** SQLite's own mark of what other connections have committed. */
import type { ReadableDb } from './database.ts';

/** A number that changes whenever another connection, of any program, commits to the file. */
export function readDataVersion(db: ReadableDb): number {
  return Number(db.pragma('data_version', { simple: true }));
}

/** What changes with every commit to the project, by this connection or by another. */
export function readCommitMark(db: ReadableDb): string {
  const sql = `SELECT revision || ' ' || (SELECT data_version FROM pragma_data_version) FROM project`;
  return db.prepare<[], string>(sql).pluck().get() ?? '';
}
