import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { schemaOf } from '../schema.ts';
import { migrate } from './index.ts';

let db: Database.Database;

beforeEach(() => {
  db = new Database(':memory:');
  migrate(db, 1);
  db.exec(`
    INSERT INTO document (uid, title, publisher, text, sha256) VALUES
      ('d', 'D', 'P', 'They did. They did.', '${'0'.repeat(64)}'), ('e', 'E', 'P', 'They did.', '${'1'.repeat(64)}');
    INSERT INTO entity (uid, type, name, aliases, description) VALUES ('a', 't', 'A', '[]', ''), ('b', 't', 'B', '[]', '');
    INSERT INTO relation (uid, source, target, type, label, modality, negated) VALUES ('r', 1, 2, 't', 'l', 'stated', 0);
    INSERT INTO citation (uid, relation, document, start_offset, end_offset, quote, prefix, suffix, stance, verdict)
      VALUES ('c', 1, 1, 10, 19, 'They did.', 'did. ', '', 'supports', 'exact'), ('x', 1, 2, 0, 9, 'They did.', '', '', 'disputes', 'exact');`);
  migrate(db, 2);
});

const cite = (start: number | null, quote: string, verdict: string) =>
  db
    .prepare(
      `INSERT INTO citation (uid, relation, document, start_offset, end_offset, quote, prefix, suffix, stance, verdict)
       VALUES ('new', 1, 1, ?, ?, ?, '', '', 'supports', ?)`,
    )
    .run(start, start === null ? null : start + quote.length, quote, verdict);

test('an old file keeps its citations, their keys and their places in the search', () => {
  const rows = db.prepare('SELECT id, uid, start_offset, quote, stance FROM citation').all();
  expect(rows).toEqual([
    { id: 1, uid: 'c', start_offset: 10, quote: 'They did.', stance: 'supports' },
    { id: 2, uid: 'x', start_offset: 0, quote: 'They did.', stance: 'disputes' },
  ]);
  const found = `SELECT rowid FROM citation_text WHERE citation_text MATCH 'they'`;
  expect(db.prepare(found).pluck().all()).toEqual([1, 2]);
  db.exec(`DELETE FROM citation WHERE id = 2`);
  expect(db.prepare(found).pluck().all()).toEqual([1]);
});

test('sources are counted by publisher, and nothing is taken for checked', () => {
  expect(db.prepare('SELECT sources FROM relation').pluck().get()).toBe(1);
  expect(db.prepare('SELECT count(*) FROM document_check').pluck().get()).toBe(0);
});

test('an upgraded file and a new one have the same schema', () => {
  const fresh = new Database(':memory:');
  migrate(fresh, 2);
  expect(schemaOf(db)).toBe(schemaOf(fresh));
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('offsets still point at the quote, or there are none', () => {
  expect(() => cite(1, 'They did.', 'exact')).toThrow('citation is not verbatim');
  expect(() => cite(0, 'They did.', 'approximate')).toThrow('CHECK');
  cite(null, 'They did it.', 'not found');
  expect(() =>
    db.exec(`UPDATE citation SET start_offset = 1, end_offset = 10 WHERE id = 1`),
  ).toThrow('not verbatim');
  expect(() => db.exec(`UPDATE citation SET start_offset = NULL WHERE id = 1`)).toThrow('CHECK');
});

test('a review needs its citation and a finding of the list', () => {
  const review = (finding: string, when: string) =>
    db.exec(
      `INSERT INTO review (uid, citation, finding, note, reviewer, reviewed) VALUES ('v', 1, '${finding}', '', 'Me', '${when}')`,
    );
  expect(() => review('fine', '2026-01-01T00:00:00.000Z')).toThrow('CHECK');
  expect(() => review('supported', 'yesterday')).toThrow('CHECK');
  review('supported', '2026-01-01T00:00:00.000Z');
  expect(() => db.exec('DELETE FROM citation WHERE id = 1')).toThrow('FOREIGN KEY');
});
