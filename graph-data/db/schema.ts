/** Proves that a file holds exactly the schema that the migrations make, before anything in it runs. */
import Database from 'better-sqlite3';
import { migrate } from './migrations/index.ts';

type SchemaRow = { type: string; name: string; tbl_name: string; sql: string | null };

const READ_SCHEMA = `SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name LIMIT 1000`;

/** The schema of a version, as made by the migrations in memory. */
export function expectedSchema(version: number): string {
  const db = new Database(':memory:');
  try {
    migrate(db, version);
    return schemaOf(db);
  } finally {
    db.close();
  }
}

/** Everything a database declares, as comparable text. */
export function schemaOf(db: Database.Database): string {
  return JSON.stringify(db.prepare<[], SchemaRow>(READ_SCHEMA).raw().all());
}
