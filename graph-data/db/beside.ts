/** More connections to an open project: for one long write that readers must not see half done, and for long reads. */
import Database from 'better-sqlite3';
import type { ReadableDb, WritableDb } from './database.ts';
import { settle } from './settings.ts';
import { withKeptStatements } from './statements.ts';

const BUSY_TIMEOUT_MS = 2_000;

/** At the end a reader may still be at work; whoever has written so much waits for it. */
const COMMIT_TIMEOUT_MS = 30_000;

/** Kibibytes of pages kept in memory. With more than that changed, SQLite locks readers out before the commit. */
const CACHE_KIB = 32_768;

/** An open write transaction: its connection, and the two ways it ends. Both close the connection. */
export type Beside = { db: WritableDb; commit(): void; abandon(): void };

/**
 * Bounds of what is written: kibibytes of pages kept in memory, and pages that the file may come to have. `keysGiven`:
 * whoever writes deletes nothing and refers only to keys that it has given out or read itself, so that SQLite need not
 * look each of them up again.
 */
export type Bounds = {
  cacheKib?: number | undefined;
  maxPages?: number | undefined;
  keysGiven?: boolean | undefined;
};

/**
 * Begins a write transaction beside the project's own connection.
 * @param path real path of a file that this process has open and verified
 * @throws SqliteError where the file is busy, was moved or cannot be written
 */
export function beginBeside(path: string, bounds: Bounds = {}): Beside {
  const connection = new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    connection.pragma('trusted_schema = OFF');
    connection.pragma('mmap_size = 0');
    settle(connection);
    if (bounds.keysGiven === true) connection.pragma('foreign_keys = OFF');
    connection.pragma(`cache_size = -${bounds.cacheKib ?? CACHE_KIB}`);
    if (bounds.maxPages !== undefined) connection.pragma(`max_page_count = ${bounds.maxPages}`);
    connection.exec('BEGIN IMMEDIATE');
    connection.pragma(`busy_timeout = ${COMMIT_TIMEOUT_MS}`);
  } catch (cause) {
    connection.close();
    throw cause;
  }
  return {
    db: withKeptStatements(connection as WritableDb),
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

/** A large change that does not fit into memory locks readers out until it is stored; whoever reads at length can wait. */
const READING_TIMEOUT_MS = 30_000;

/** Kibibytes of pages kept for long reads, which seldom come to a page twice. */
const READING_CACHE_KIB = 8_192;

/**
 * Opens a connection that only reads.
 * @param path real path of a file that this process has open, its schema verified
 * @param cacheKib kibibytes of pages kept
 * @throws SqliteError where the file cannot be read
 */
export function openForReading(path: string, cacheKib: number = READING_CACHE_KIB): ReadableDb {
  const connection = new Database(path, {
    fileMustExist: true,
    readonly: true,
    timeout: READING_TIMEOUT_MS,
  });
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('mmap_size = 0');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('query_only = ON');
  connection.pragma(`cache_size = -${cacheKib}`);
  return connection as ReadableDb;
}
