/** Copies an open project page by page, and takes out of a copy whatever was deleted from it. */
import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ServiceError } from '../rpc/errors.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { settle } from './settings.ts';

/** Pages a step: other calls get their turn in between. */
const PAGES = 256;

/** How a copy is watched and ended. */
export type CopyOptions = {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
};

/**
 * Copies the project as it is committed now, also where its file was moved or deleted meanwhile.
 * @param target path of a file that is not there yet
 * @throws ServiceError CANCELLED; SqliteError where the target cannot be written
 */
export async function copyPages(
  db: ReadableDb,
  target: string,
  { signal, onProgress }: CopyOptions,
): Promise<void> {
  throwIfAborted(signal);
  await db.backup(target, {
    progress({ totalPages, remainingPages }) {
      throwIfAborted(signal);
      onProgress?.({ done: totalPages - remainingPages, total: totalPages });
      return PAGES;
    },
  });
  throwIfAborted(signal);
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ServiceError('CANCELLED', 'The copy was cancelled.');
}

/** Works on a copy that nobody else knows of yet; it is closed afterwards. */
export function withCopy<T>(path: string, work: (db: WritableDb) => T): T {
  const db = new Database(path, { fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('mmap_size = 0');
    settle(db);
    return work(db as WritableDb);
  } finally {
    db.close();
  }
}

// An index keeps the words of deleted rows until it is built anew.
const FORGET = [
  `DELETE FROM original_bytes WHERE sha256 NOT IN (SELECT sha256 FROM original)`,
  `INSERT INTO entity_text (entity_text) VALUES ('rebuild')`,
  `INSERT INTO relation_text (relation_text) VALUES ('rebuild')`,
  `INSERT INTO citation_text (citation_text) VALUES ('rebuild')`,
  `INSERT INTO document_text (document_text) VALUES ('rebuild')`,
] as const;

/**
 * Writes what a copy still holds to a second one: neither rows nor words nor bytes of what was deleted.
 * @param target path of a file that is not there yet
 */
export function writeWithoutTraces(db: WritableDb, target: string): void {
  for (const sql of FORGET) db.exec(sql);
  db.prepare<[string]>('VACUUM INTO ?').run(target);
}

/** @throws Error where SQLite finds a copy damaged */
export function proveCopy(path: string): void {
  const verdict = withCopy(path, (db) => db.pragma('quick_check(1)', { simple: true }));
  if (verdict !== 'ok') throw new Error(`The copy is damaged: ${String(verdict)}`);
}

/** Gives a whole file its name, at one stroke and for good. */
export function settleInPlace(temporary: string, path: string): void {
  flush(temporary);
  renameSync(temporary, path);
  flush(dirname(path));
}

function flush(path: string): void {
  // Windows cannot open folders; there a rename is flushed with the file system's own journal.
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
