/** Reads a project that was left in the middle of a change and may not be written: on a copy, where it is put right. */
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Whether a change was left unfinished beside the file. */
export function isUnfinished(path: string): boolean {
  return existsSync(`${path}-journal`);
}

/**
 * Takes the unfinished change back in a private copy, and gives that in memory: nothing is left on the disk, and the
 * file and its journal stay for whoever may write them. To be called while this process has no connection to the file.
 * @param prove looks at the copy before anything else in it runs; throws what it finds
 */
export function recovered(path: string, prove: (db: Database.Database) => void): Database.Database {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-recover-'));
  try {
    const copy = join(folder, 'copy');
    for (const end of ['', '-journal']) {
      copyFileSync(`${path}${end}`, `${copy}${end}`);
      chmodSync(`${copy}${end}`, 0o600);
    }
    const db = new Database(copy, { fileMustExist: true });
    try {
      prove(db);
      return new Database(db.serialize());
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
