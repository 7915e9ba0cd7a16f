/** SQLite's own mark of what other connections have committed. */
import type { ReadableDb } from './database.ts';

/** A number that changes whenever another connection, of any program, commits to the file. */
export function readDataVersion(db: ReadableDb): number {
  return Number(db.pragma('data_version', { simple: true }));
}
