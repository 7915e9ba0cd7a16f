/** Opens a project file: nothing in it is believed before its schema is proven. */
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { ServiceError } from '../rpc/errors.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { inspectFile, shown } from './header.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { isUnfinished, recovered } from './recover.ts';
import { expectedSchema, schemaOf } from './schema.ts';
import { distrust, settle } from './settings.ts';
import { sweepTemporaries } from './temporaries.ts';
import { upgrade } from './upgrade.ts';

const BUSY_TIMEOUT_MS = 2_000;

/** About a tenth of a second on a slow machine. */
const WHOLE_CHECK_BYTES = 16 * 1024 * 1024;

/** Reading every page of a file up to this size takes a moment; of a larger one it takes a while. */
const CHECKED_FIRST_BYTES = 64 * 1024 * 1024;

/** An open project file. `writable` is null where the file or its folder cannot be written. */
export type OpenFile = {
  path: string;
  db: ReadableDb;
  writable: WritableDb | null;
  schemaVersion: number;
  /** Whether its rows are still to be checked, by `checkContent`, before anything is written to it. */
  unchecked: boolean;
};

/**
 * Opens and verifies a project: kind and header, exact schema, SQLite's own checks, foreign keys.
 * @param file absolute path
 * @param later whether the rows of a large file may be checked later
 * @throws ServiceError NOT_FOUND, CONFLICT (in use) or INIT_FAILED, in a sentence that names the file
 */
export function openFile(file: string, later = false): OpenFile {
  const path = inspectFile(file);
  const readonly = !canWrite(path);
  let unchecked = false;
  let db: Database.Database | null = null;
  try {
    sweepTemporaries(path);
    if (readonly && isUnfinished(path)) {
      db = recovered(path, (copy) => verify(copy, path));
      distrust(db);
    } else {
      if (readonly) verifyCopy(path);
      db = new Database(path, { fileMustExist: true, readonly, timeout: BUSY_TIMEOUT_MS });
      verifySchema(db, path);
      unchecked = later && !readonly && versionOf(db) === SCHEMA_VERSION && isLarge(path);
      if (!unchecked) verifyContent(db, path);
    }
    settle(db);
    if (db.memory) db.pragma('query_only = ON');
    if (versionOf(db) < SCHEMA_VERSION) db = upgrade(db, path, readonly);
  } catch (cause) {
    db?.close();
    throw cause instanceof ServiceError ? cause : explain(path, cause);
  }
  return {
    path,
    db: db as ReadableDb,
    writable: readonly ? null : (db as WritableDb),
    schemaVersion: SCHEMA_VERSION,
    unchecked,
  };
}

/**
 * Checks every row of a project that is open, over a connection of its own; from another thread, since it takes a
 * second for every 100 MB.
 * @param path real path of the file
 * @throws ServiceError INIT_FAILED where the file is damaged
 */
export function checkContent(path: string): void {
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    distrust(db);
    // Each page is read once.
    db.pragma('cache_size = -4096');
    verifyContent(db, path);
  } catch (cause) {
    throw cause instanceof ServiceError ? cause : explain(path, cause);
  } finally {
    db?.close();
  }
}

function isLarge(path: string): boolean {
  return statSync(path).size > CHECKED_FIRST_BYTES;
}

/** The header of a file may hold the version that an upgrade never came to; SQLite has taken that back. */
function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function verify(db: Database.Database, path: string): void {
  verifySchema(db, path);
  verifyContent(db, path);
}

function verifySchema(db: Database.Database, path: string): void {
  distrust(db);
  const version = versionOf(db);
  if (version > SCHEMA_VERSION || schemaOf(db) !== expectedSchema(version)) {
    throw new ServiceError(
      'INIT_FAILED',
      `“${shown(path)}” is damaged or was changed by another program: its tables are not those of an Edgewise project; open a backup of it.`,
    );
  }
}

function verifyContent(db: Database.Database, path: string): void {
  const verdict = db.pragma(thoroughness(path), { simple: true });
  if (verdict !== 'ok') throw damaged(path, String(verdict));
  const dangling = db.pragma('foreign_key_check', { simple: true });
  if (dangling !== undefined) throw damaged(path, `a row of “${dangling}” points nowhere`);
}

/** The quick check passes over the contents of indexes; the whole one is affordable for most projects. */
function thoroughness(path: string): 'integrity_check(1)' | 'quick_check(1)' {
  return statSync(path).size <= WHOLE_CHECK_BYTES ? 'integrity_check(1)' : 'quick_check(1)';
}

// On a read-only connection SQLite skips the CHECK constraints, so a private copy is verified instead. The
// copy is made before there is a connection: closing another descriptor of the file would drop its locks.
function verifyCopy(path: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-verify-'));
  try {
    const copy = join(folder, 'copy');
    copyFileSync(path, copy);
    chmodSync(copy, 0o600);
    const db = new Database(copy, { fileMustExist: true });
    try {
      verify(db, path);
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function damaged(path: string, detail: string, cause?: unknown): ServiceError {
  const firstLine = detail.replaceAll(/\s+/g, ' ').slice(0, 200);
  return new ServiceError(
    'INIT_FAILED',
    `“${shown(path)}” is damaged (${firstLine}); open a backup of it.`,
    { cause },
  );
}

function explain(path: string, cause: unknown): ServiceError {
  const code = cause instanceof Database.SqliteError ? cause.code : '';
  if (code.startsWith('SQLITE_BUSY')) {
    return new ServiceError(
      'CONFLICT',
      `“${shown(path)}” is being written by another program; close it there and try again.`,
      { cause },
    );
  }
  if (code === 'SQLITE_READONLY_ROLLBACK') {
    return new ServiceError(
      'INIT_FAILED',
      `“${shown(path)}” has an unfinished change and is read-only; copy it with its -journal file to a folder you can write to and open it there.`,
      { cause },
    );
  }
  return damaged(path, cause instanceof Error ? cause.message : String(cause), cause);
}
