/** What the table modules are given: a connection, branded by what it may do. */
import type Database from 'better-sqlite3';

declare const access: unique symbol;

/** A verified connection for reading. */
export type ReadableDb = Database.Database & { readonly [access]: 'read' | 'write' };

/** A verified connection that may also write, inside `inTransaction` only. */
export type WritableDb = Database.Database & { readonly [access]: 'write' };

/**
 * Runs `work` in one immediate transaction: all of it is stored, or nothing.
 * @throws whatever `work` throws, after rolling back; SqliteError where the file cannot be written.
 */
export function inTransaction<T>(db: WritableDb, work: () => T): T {
  return db.transaction(work).immediate();
}

/**
 * Runs `work` over one state of the file: whatever it reads fits together, and the file is locked once instead of for
 * every statement.
 */
export function inOneRead<T>(db: ReadableDb, work: () => T): T {
  if (db.inTransaction) return work();
  db.prepare('BEGIN').run();
  try {
    return work();
  } finally {
    // Where SQLite itself has given up, nothing is open any more.
    if (db.inTransaction) db.prepare('COMMIT').run();
  }
}

/** Ids as the one parameter of a `json_each(?)`. */
export function idList(ids: readonly (string | number)[]): string {
  return JSON.stringify(ids);
}

/** Lets `work` make a temporary table, which is never in the file, on a connection that only reads. */
export function withTemporary(db: ReadableDb, work: () => void): void {
  const guarded = db.pragma('query_only', { simple: true }) === 1;
  if (guarded) db.pragma('query_only = OFF');
  try {
    work();
  } finally {
    if (guarded) db.pragma('query_only = ON');
  }
}
