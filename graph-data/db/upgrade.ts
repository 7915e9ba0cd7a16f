/** Brings a project of an older version up to date: a copy first, then one transaction. */
import { existsSync, renameSync } from 'node:fs';
import Database from 'better-sqlite3';
import { migrate } from './migrations/index.ts';
import { settle } from './settings.ts';
import { removeTemporary, temporaryFor } from './temporaries.ts';

/**
 * Migrates an open, verified database. A file that cannot be written is migrated in memory and stays as it is.
 * @returns the connection to go on with
 */
export function upgrade(db: Database.Database, path: string, readonly: boolean): Database.Database {
  if (readonly) return upgradeInMemory(db);
  keepBackup(db, path);
  migrate(db);
  return db;
}

function upgradeInMemory(db: Database.Database): Database.Database {
  const copy = new Database(db.serialize());
  db.close();
  settle(copy);
  migrate(copy);
  copy.pragma('query_only = ON');
  return copy;
}

// A backup is whole before it has its name, and never takes the place of an earlier one.
function keepBackup(db: Database.Database, path: string): void {
  const temporary = temporaryFor(path);
  removeTemporary(temporary);
  try {
    db.prepare(`VACUUM INTO ?`).run(temporary);
    renameSync(temporary, freeName(path));
  } finally {
    removeTemporary(temporary);
  }
}

function freeName(path: string): string {
  let name = `${path}.bak`;
  for (let count = 2; existsSync(name); count++) name = `${path}.${count}.bak`;
  return name;
}
