/** The `type` table: how this project draws and explains its types. */
import type { TypeStyle } from '../model/records.ts';
import type { ReadableDb, WritableDb } from './database.ts';

const SELECT = `SELECT uid AS id, of, name, colour, icon, description FROM type`;

/** Every type with looks of its own, entities' first, by name. */
export function listTypes(db: ReadableDb): TypeStyle[] {
  return db.prepare<[], TypeStyle>(`${SELECT} ORDER BY of, name`).all();
}

export function findType(db: ReadableDb, id: string): TypeStyle | null {
  return db.prepare<[string], TypeStyle>(`${SELECT} WHERE uid = ?`).get(id) ?? null;
}

/** The type's own looks by what it is a type of and its name, or null. */
export function findTypeNamed(db: ReadableDb, of: TypeStyle['of'], name: string): TypeStyle | null {
  const sql = `${SELECT} WHERE of = ? AND name = ?`;
  return db.prepare<[string, string], TypeStyle>(sql).get(of, name) ?? null;
}

/** How many records there are of each type, most first. */
export function countTypes(db: ReadableDb, of: TypeStyle['of']): { name: string; count: number }[] {
  const sql = `SELECT type AS name, count(*) AS count FROM ${of} GROUP BY type ORDER BY count DESC, type`;
  return db.prepare<[], { name: string; count: number }>(sql).all();
}

/** Inserts or replaces types; a name may have one only. */
export function putTypes(db: WritableDb, types: readonly TypeStyle[]): void {
  const statement = db.prepare<TypeStyle>(`
    INSERT INTO type (uid, of, name, colour, icon, description)
    VALUES (@id, @of, @name, @colour, @icon, @description)
    ON CONFLICT (uid) DO UPDATE SET of = excluded.of, name = excluded.name, colour = excluded.colour,
      icon = excluded.icon, description = excluded.description`);
  for (const type of types) statement.run(type);
}

export function deleteType(db: WritableDb, id: string): void {
  db.prepare<[string]>(`DELETE FROM type WHERE uid = ?`).run(id);
}
