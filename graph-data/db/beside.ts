/** A second connection to an open project, for one long write that readers of the first must not see half done. */
import Database from 'better-sqlite3';
import type { WritableDb } from './database.ts';
import { settle } from './settings.ts';

const BUSY_TIMEOUT_MS = 2_000;

/** Kibibytes of changed pages kept in memory: beyond them SQLite would lock readers out before the commit. */
const CACHE_KIB = 262_144;

/** An open write transaction: its connection, and the two ways it ends. Both close the connection. */
export type Beside = { db: WritableDb; commit(): void; abandon(): void };

/**
 * Begins a write transaction beside the project's own connection.
 * @param path real path of a file that this process has open and verified
 * @throws SqliteError where the file is busy, was moved or cannot be written
 */
export function beginBeside(path: string): Beside {
  const connection = new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    connection.pragma('trusted_schema = OFF');
    connection.pragma('mmap_size = 0');
    settle(connection);
    connection.pragma(`cache_size = -${CACHE_KIB}`);
    connection.exec('BEGIN IMMEDIATE');
  } catch (cause) {
    connection.close();
    throw cause;
  }
  return {
    db: connection as WritableDb,
    commit() {
      connection.exec('COMMIT');
      connection.close();
    },
    abandon() {
      if (!connection.open) return;
      if (connection.inTransaction) connection.exec('ROLLBACK');
      connection.close();
    },
  };
}
