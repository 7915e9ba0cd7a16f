import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { schemaOf } from '../schema.ts';
import { migrate } from './index.ts';

const HASH = 'a'.repeat(64);
let db: Database.Database;

beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, 2);
  db.exec(
    `INSERT INTO document (uid, title, text, sha256) VALUES ('d', 'D', 'They did.', '${HASH}')`,
  );
  migrate(db, 3);
});

test('an upgraded file keeps what it has, and has the schema of a new one', () => {
  const fresh = new Database(':memory:');
  migrate(fresh, 3);
  expect(schemaOf(db)).toBe(schemaOf(fresh));
  expect(db.prepare('SELECT uid FROM document').pluck().all()).toEqual(['d']);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('an original has a document and bytes, neither of which can go before it', () => {
  const insert = `INSERT INTO original (uid, document, name, media_type, size, sha256)
    VALUES ('o', 1, 'a.pdf', 'application/pdf', 1, '${HASH}')`;
  expect(() => db.exec(insert)).toThrow('FOREIGN KEY');
  db.exec(`INSERT INTO original_bytes (sha256, bytes) VALUES ('${HASH}', x'00')`);
  db.exec(insert);
  expect(() => db.exec('DELETE FROM original_bytes')).toThrow('FOREIGN KEY');
  expect(() => db.exec('DELETE FROM document')).toThrow('FOREIGN KEY');
});

test.each([
  [`('t', 'entity', 'x', 'red', NULL, '')`],
  [`('t', 'edge', 'x', NULL, NULL, '')`],
  [`('t', 'entity', '', NULL, NULL, '')`],
])('a type that cannot be is refused: %s', (values) => {
  const insert = `INSERT INTO type (uid, of, name, colour, icon, description) VALUES ${values}`;
  expect(() => db.exec(insert)).toThrow('CHECK');
});

test('a type has one row, for entities and for relations each', () => {
  const insert = (uid: string, of: string) =>
    db.prepare(`INSERT INTO type (uid, of, name, description) VALUES (?, ?, 'x', '')`).run(uid, of);
  insert('a', 'entity');
  insert('b', 'relation');
  expect(() => insert('c', 'entity')).toThrow('UNIQUE');
});

test('the content of a view is an object', () => {
  const insert = (content: string) =>
    db
      .prepare(`INSERT INTO view (uid, name, note, place, content) VALUES ('v', 'V', '', 0, ?)`)
      .run(content);
  for (const bad of ['', '[]', '{']) expect(() => insert(bad)).toThrow('CHECK');
  expect(insert('{}').changes).toBe(1);
});
