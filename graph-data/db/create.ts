/** Writes a new project file: the whole of it under a temporary name, then in place at one stroke. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { ServiceError } from '../rpc/errors.ts';
import { settleInPlace } from './copy.ts';
import type { WritableDb } from './database.ts';
import { shown } from './header.ts';
import { migrate } from './migrations/index.ts';
import { settle } from './settings.ts';
import { removeTemporary, sweepTemporaries, temporaryFor } from './temporaries.ts';

/**
 * Creates or replaces the project at `path`. `fill` runs in one transaction; nothing is left behind if it throws.
 * @param path absolute path of the file
 * @throws ServiceError INIT_FAILED where the folder cannot be written, and whatever `fill` throws
 */
export function createFile(path: string, fill: (db: WritableDb) => void): void {
  const folder = folderOf(path);
  sweepTemporaries(join(folder, basename(path)));
  const temporary = temporaryFor(join(folder, basename(path)));
  try {
    write(temporary, path, fill);
    settleInPlace(temporary, path);
  } finally {
    removeTemporary(temporary);
  }
}

function write(temporary: string, path: string, fill: (db: WritableDb) => void): void {
  let db: Database.Database;
  try {
    db = new Database(temporary);
  } catch (cause) {
    throw new ServiceError(
      'INIT_FAILED',
      `“${shown(path)}” cannot be written; check that you may write to its folder and that the disk has room.`,
      { cause },
    );
  }
  try {
    migrate(db);
    settle(db);
    db.transaction(() => fill(db as WritableDb)).immediate();
  } finally {
    db.close();
  }
}

function folderOf(path: string): string {
  try {
    return realpathSync.native(dirname(path));
  } catch (cause) {
    throw new ServiceError(
      'INIT_FAILED',
      `“${shown(path)}” cannot be written: its folder “${dirname(path)}” does not exist; create it first.`,
      { cause },
    );
  }
}
