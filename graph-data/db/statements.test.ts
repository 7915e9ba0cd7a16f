import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ReadableDb } from './database.ts';
import { plannedOnce, withKeptStatements } from './statements.ts';

function kept(): ReadableDb {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1), (2)');
  return withKeptStatements(db as Database.Database as ReadableDb);
}

test('the same text is the same statement, and answers what is there now', () => {
  const db = kept();
  const count = () => db.prepare<[], number>('SELECT count(*) FROM t').pluck();
  expect(count().get()).toBe(2);
  db.exec('INSERT INTO t VALUES (3)');
  expect(count().get()).toBe(3);
  expect(count()).toBe(count());
});

test('a statement outlives a change of the schema', () => {
  const db = kept();
  const sum = () => db.prepare<[], { x: number }>('SELECT * FROM t WHERE x = 1').get();
  expect(sum()).toEqual({ x: 1 });
  db.exec('ALTER TABLE t ADD COLUMN y');
  expect(sum()).toEqual({ x: 1, y: null });
});

test('no more are kept than a service asks', () => {
  const db = kept();
  const first = db.prepare('SELECT 0');
  for (let at = 1; at <= 400; at++) db.prepare(`SELECT ${at}`).get();
  expect(db.prepare('SELECT 0')).not.toBe(first);
  expect(db.prepare('SELECT 400')).toBe(db.prepare('SELECT 400'));
});

test('everything else is the connection’s own', () => {
  const db = kept();
  expect(db.open).toBe(true);
  expect(db.pragma('user_version', { simple: true })).toBe(0);
  expect(() => db.prepare('SELECT missing')).toThrow('no such column');
  db.close();
  expect(db.open).toBe(false);
});

test('no value of a parameter is a reason to plan again', () => {
  expect(plannedOnce('SELECT 1 FROM a JOIN b ON b.id = a.b WHERE a.id = ? AND b.n <> @n')).toBe(
    'SELECT 1 FROM a JOIN b ON b.id = a.b WHERE a.id = +? AND b.n <> +@n',
  );
  expect(plannedOnce('SELECT x FROM t WHERE x >= ? AND x<@to LIMIT ?')).toBe(
    'SELECT x FROM t WHERE x >= +? AND x< +@to LIMIT ?',
  );
  expect(plannedOnce(`SELECT '@' FROM t WHERE t MATCH ?`)).toBe(
    `SELECT '@' FROM t WHERE t MATCH ?`,
  );
});

test('values stay what they are, and indexes in use', () => {
  const db = kept();
  db.exec('CREATE TABLE word (uid TEXT UNIQUE, n INTEGER) STRICT');
  db.prepare('INSERT INTO word VALUES (@uid, @n)').run({ uid: '007', n: 7 });
  db.prepare('UPDATE word SET uid = @uid WHERE n = @n').run({ uid: '010', n: '7' });
  const sql = 'SELECT uid FROM word WHERE uid = ?';
  const byUid = db.prepare<[string], string>(sql).pluck();
  expect(byUid.get('010')).toBe('010');
  expect(byUid.get('10')).toBeUndefined();
  const plan = db.prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN ${sql} `).get('010');
  expect(plan?.detail).toContain('USING COVERING INDEX');
});
