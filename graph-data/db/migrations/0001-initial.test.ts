import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { APPLICATION_ID } from '../format.ts';
import { migrate } from './index.ts';

let db: Database.Database;

beforeEach(() => {
  db = new Database(':memory:');
  migrate(db, 1);
  db.exec(`
    INSERT INTO document (uid, title, text, sha256) VALUES ('d', 'D', 'a😀 They did. They did.', '${'0'.repeat(64)}');
    INSERT INTO entity (uid, type, name, aliases, description) VALUES ('a', 't', 'A', '[]', ''), ('b', 't', 'B', '[]', '');
    INSERT INTO relation (uid, source, target, type, label, modality, negated) VALUES ('r', 1, 2, 't', 'l', 'stated', 0);`);
});

function cite(start: number, quote: string, prefix = '', suffix = ''): void {
  db.prepare(
    `INSERT INTO citation (uid, relation, document, start_offset, end_offset, quote, prefix, suffix, stance, verdict)
     VALUES (?, 1, 1, ?, ?, ?, ?, ?, 'supports', 'exact')`,
  ).run(`c${start}`, start, start + Array.from(quote).length, quote, prefix, suffix);
}

test('it stamps the file as a project of version 1', () => {
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(db.pragma('user_version', { simple: true })).toBe(1);
});

test('a citation must equal its document’s text at its offsets, counted in code points', () => {
  cite(3, 'They did.', 'a😀 ', ' They');
  cite(13, 'They did.', ' ', '');
  expect(() => cite(4, 'They did.')).toThrow('citation is not verbatim');
  expect(() => cite(0, 'a😁')).toThrow('citation is not verbatim');
  expect(() => cite(0, 'a', 'x')).toThrow('citation is not verbatim');
  expect(() => cite(12, ' They did.', '', 'more')).toThrow('citation is not verbatim');
});

test('a stored citation cannot be moved off its words', () => {
  cite(3, 'They did.');
  expect(() => db.exec(`UPDATE citation SET start_offset = 4, end_offset = 13`)).toThrow(
    'not verbatim',
  );
  expect(() => db.exec(`UPDATE citation SET end_offset = 13`)).toThrow();
});

test('a document’s text cannot be changed, its title can', () => {
  expect(() => db.exec(`UPDATE document SET text = 'other'`)).toThrow('document text is immutable');
  expect(() => db.exec(`UPDATE document SET sha256 = '${'1'.repeat(64)}'`)).toThrow('immutable');
  db.exec(`UPDATE document SET title = 'Other'`);
});

test('what others rest on cannot be deleted', () => {
  cite(3, 'They did.');
  for (const table of ['entity', 'relation', 'document']) {
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('FOREIGN KEY constraint failed');
  }
});

test('degrees follow the relations, a loop counting once', () => {
  const degrees = () => db.prepare('SELECT degree FROM entity ORDER BY id').pluck().all();
  expect(degrees()).toEqual([1, 1]);
  db.exec(`UPDATE relation SET target = 1`);
  expect(degrees()).toEqual([1, 0]);
  db.exec(`DELETE FROM relation`);
  expect(degrees()).toEqual([0, 0]);
});

test('the full-text indexes follow their tables', () => {
  cite(3, 'They did.');
  db.exec(`UPDATE entity SET name = 'Ärger' WHERE id = 1; UPDATE relation SET label = 'knows';`);
  const found = (table: string, word: string) =>
    db.prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ?`).pluck().all(word);
  expect(found('entity_text', 'arger')).toEqual([1]);
  expect(found('entity_text', 'A')).toEqual([]);
  expect(found('relation_text', 'knows')).toEqual([1]);
  db.exec(`DELETE FROM citation`);
  expect(found('citation_text', 'they')).toEqual([]);
});
