import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { schemaOf } from '../schema.ts';
import { migrate } from './index.ts';

let db: Database.Database;

beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, 3);
  const insert = db.prepare(
    `INSERT INTO entity (uid, type, name, aliases, description) VALUES (?, 'person', ?, '[]', '')`,
  );
  for (const id of ['a', 'b']) insert.run(id, `Name ${id}`);
  migrate(db, 4);
});

const tellApart = (id: string, first: number, second: number) =>
  db
    .prepare('INSERT INTO distinction (uid, first, second) VALUES (?, ?, ?)')
    .run(id, first, second);

test('an upgraded file keeps what it has, and has the schema of a new one', () => {
  const fresh = new Database(':memory:');
  migrate(fresh, 4);
  expect(schemaOf(db)).toBe(schemaOf(fresh));
  expect(db.prepare('SELECT uid FROM entity ORDER BY id').pluck().all()).toEqual(['a', 'b']);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('a pair is told apart once, and is of two that are there and stay there', () => {
  expect(() => tellApart('x', 1, 1)).toThrow('CHECK');
  expect(() => tellApart('x', 2, 1)).toThrow('CHECK');
  expect(() => tellApart('x', 1, 3)).toThrow('FOREIGN KEY');
  tellApart('x', 1, 2);
  expect(() => tellApart('y', 1, 2)).toThrow('UNIQUE');
  expect(() => db.exec('DELETE FROM entity WHERE id = 2')).toThrow('FOREIGN KEY');
});
