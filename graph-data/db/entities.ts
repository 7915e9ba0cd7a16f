/** The `entity` table: the nodes. */
import type { Entity } from '../model/records.ts';
import type { GraphNode } from '../model/views.ts';
import { idList, type ReadableDb, type WritableDb } from './database.ts';

/** An entity as its row has it. */
export type EntityRow = Omit<Entity, 'aliases'> & { aliases: string };

/** A node with its key inside the database. */
export type KeyedNode = GraphNode & { key: number };

/** What an `EntityRow` is made of. */
export const ENTITY_COLUMNS = `uid AS id, type, name, aliases, description`;
const NODE = `e.uid AS id, e.type, e.name, e.degree`;

/** Every entity, by id. */
export function listEntities(db: ReadableDb): Entity[] {
  const rows = db.prepare<[], EntityRow>(`SELECT ${ENTITY_COLUMNS} FROM entity ORDER BY uid`).all();
  return rows.map(rowToEntity);
}

/** The next ones behind an id, by id. */
export function entitiesAfter(db: ReadableDb, id: string, limit: number): Entity[] {
  const sql = `SELECT ${ENTITY_COLUMNS} FROM entity WHERE uid > ? ORDER BY uid LIMIT ?`;
  return db.prepare<[string, number], EntityRow>(sql).all(id, limit).map(rowToEntity);
}

/** Types and names of the next ones behind an internal key. */
export function namesBehind(
  db: ReadableDb,
  key: number,
  limit: number,
): { key: number; type: string; name: string; aliases: string[] }[] {
  const sql = `SELECT id, type, name, aliases FROM entity WHERE id > ? ORDER BY id LIMIT ?`;
  const rows = db.prepare<[number, number], [number, string, string, string]>(sql).raw();
  const found = rows.all(key, limit) as [number, string, string, string][];
  return found.map(([id, type, name, aliases]) => ({
    key: id,
    type,
    name,
    aliases: aliases === '[]' ? [] : parseAliases(aliases),
  }));
}

export function findEntity(db: ReadableDb, id: string): Entity | null {
  const sql = `SELECT ${ENTITY_COLUMNS} FROM entity WHERE uid = ?`;
  const row = db.prepare<[string], EntityRow>(sql).get(id);
  return row === undefined ? null : rowToEntity(row);
}

/** The entity as a node, or null. */
export function findNode(db: ReadableDb, id: string): KeyedNode | null {
  const sql = `SELECT ${NODE}, e.id AS key FROM entity e WHERE e.uid = ?`;
  return db.prepare<[string], KeyedNode>(sql).get(id) ?? null;
}

/** The given entities in the order given; unknown ids and repeats are left out. */
export function nodesById(db: ReadableDb, ids: readonly string[]): KeyedNode[] {
  const sql = `SELECT ${NODE}, e.id AS key FROM json_each(?) j CROSS JOIN entity e ON e.uid = j.value
    GROUP BY e.id ORDER BY min(j.key)`;
  return db.prepare<[string], KeyedNode>(sql).all(idList(ids));
}

/** The given entities with their internal keys; unknown ids are left out. */
export function keysById(db: ReadableDb, ids: readonly string[]): Pick<KeyedNode, 'id' | 'key'>[] {
  const sql = `SELECT e.uid AS id, e.id AS key FROM json_each(?) j CROSS JOIN entity e ON e.uid = j.value`;
  return db.prepare<[string], Pick<KeyedNode, 'id' | 'key'>>(sql).all(idList(ids));
}

/** The entities with these internal keys, in the order given. */
export function nodesByKey(db: ReadableDb, keys: readonly number[]): KeyedNode[] {
  const sql = `SELECT ${NODE}, e.id AS key FROM json_each(?) j CROSS JOIN entity e ON e.id = j.value
    ORDER BY j.key`;
  return db.prepare<[string], KeyedNode>(sql).all(idList(keys));
}

/** Whole entities with these internal keys and their degrees, in the order given. */
export function entitiesByKey(
  db: ReadableDb,
  keys: readonly number[],
): (Entity & { degree: number })[] {
  const sql = `SELECT e.uid AS id, e.type, e.name, e.aliases, e.description, e.degree
    FROM json_each(?) j CROSS JOIN entity e ON e.id = j.value ORDER BY j.key`;
  const rows = db.prepare<[string], EntityRow & { degree: number }>(sql).all(idList(keys));
  return rows.map((row) => ({ ...row, aliases: parseAliases(row.aliases) }));
}

/** The most connected entities, most connected first. */
export function mostConnected(db: ReadableDb, limit: number): KeyedNode[] {
  const sql = `SELECT ${NODE}, e.id AS key FROM entity e ORDER BY e.degree DESC, e.id LIMIT ?`;
  return db.prepare<[number], KeyedNode>(sql).all(limit);
}

/** Inserts or replaces entities. */
export function putEntities(db: WritableDb, entities: readonly Entity[]): void {
  const statement = db.prepare<EntityRow>(`
    INSERT INTO entity (uid, type, name, aliases, description)
    VALUES (@id, @type, @name, @aliases, @description)
    ON CONFLICT (uid) DO UPDATE SET type = excluded.type, name = excluded.name,
      aliases = excluded.aliases, description = excluded.description`);
  for (const entity of entities)
    statement.run({ ...entity, aliases: JSON.stringify(entity.aliases) });
}

export function deleteEntity(db: WritableDb, id: string): void {
  db.prepare<[string]>(`DELETE FROM entity WHERE uid = ?`).run(id);
}

/** The entity of a row. */
export function rowToEntity(row: EntityRow): Entity {
  return { ...row, aliases: parseAliases(row.aliases) };
}

/** Aliases as stored; whatever in them is not text is left out, since a file may come from anywhere. */
export function parseAliases(stored: string): string[] {
  const aliases: unknown = JSON.parse(stored);
  return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
}
