/** The settings of every connection. Each says why it differs from what SQLite does by itself. */
import type Database from 'better-sqlite3';

const BEFORE_VERIFYING = [
  // A stranger's schema must not call functions that have side effects.
  'trusted_schema = OFF',
  'cell_size_check = ON',
  // With memory mapping, a file that somebody truncates would end the process.
  'mmap_size = 0',
  'query_only = ON',
] as const;

const AFTER_VERIFYING = [
  // WAL commits "succeed" into a file that was moved away; DELETE refuses. EXTRA loses nothing acknowledged.
  'journal_mode = DELETE',
  'synchronous = EXTRA',
  // EXCLUSIVE would switch off the detection of a moved file.
  'locking_mode = NORMAL',
  'foreign_keys = ON',
  'fullfsync = ON',
  'checkpoint_fullfsync = ON',
  'secure_delete = FAST',
  // No plain text in temporary files.
  'temp_store = MEMORY',
  'recursive_triggers = OFF',
  // People come back to what they look at: four times as much as better-sqlite3 keeps by itself.
  'cache_size = -64000',
] as const;

/** To be called before any other statement on a connection to a file that is not yet trusted. */
export function distrust(db: Database.Database): void {
  for (const setting of BEFORE_VERIFYING) db.pragma(setting);
}

/** Settings for work on a verified file; the connection may write afterwards if it was opened so. */
export function settle(db: Database.Database): void {
  for (const setting of AFTER_VERIFYING) db.pragma(setting);
  db.pragma('query_only = OFF');
}
