/** The migrations in order; the schema version of a file is how many of them it has been through. */
import type Database from 'better-sqlite3';
import { APPLICATION_ID } from '../format.ts';
import { initialSchema } from './0001-initial.ts';
import { evidenceSchema } from './0002-evidence.ts';
import { ownMaterialSchema } from './0003-own-material.ts';
import { distinctionSchema } from './0004-distinctions.ts';

/** Never edited after release: a change of schema is a new entry, with its own file and test. */
const MIGRATIONS: readonly string[] = [
  initialSchema,
  evidenceSchema,
  ownMaterialSchema,
  distinctionSchema,
];

/** The schema version this program writes, stored as SQLite's `user_version`. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings an empty or older database to schema version `to`, wholly or not at all. */
export function migrate(db: Database.Database, to: number = SCHEMA_VERSION): void {
  db.transaction(() => {
    const from = Number(db.pragma('user_version', { simple: true }));
    for (const sql of MIGRATIONS.slice(from, to)) db.exec(sql);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${to}`);
  }).immediate();
}
