/** Opening project files: believed only once they are proven, refused in one sentence, and never changed by that. */
import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ServiceError } from '../rpc/errors.ts';
import {
  createAlteredFiles,
  failureOf,
  hashOf,
  withBytes,
  withSql,
} from '../service/testing/altered-files.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { openFile } from './open.ts';

const { folder, good, altered } = createAlteredFiles();

test('an open project has the settings that keep it safe', () => {
  const { db } = openFile(good);
  const setting = (name: string) => db.pragma(name, { simple: true });
  expect({
    trusted_schema: setting('trusted_schema'),
    cell_size_check: setting('cell_size_check'),
    mmap_size: setting('mmap_size'),
    query_only: setting('query_only'),
    journal_mode: setting('journal_mode'),
    synchronous: setting('synchronous'),
    locking_mode: setting('locking_mode'),
    foreign_keys: setting('foreign_keys'),
    secure_delete: setting('secure_delete'),
    temp_store: setting('temp_store'),
    recursive_triggers: setting('recursive_triggers'),
  }).toEqual({
    trusted_schema: 0,
    cell_size_check: 1,
    mmap_size: 0,
    query_only: 0,
    journal_mode: 'delete',
    synchronous: 3,
    locking_mode: 'normal',
    foreign_keys: 1,
    secure_delete: 2,
    temp_store: 2,
    recursive_triggers: 0,
  });
  const options = db.prepare<[], string>('PRAGMA compile_options').pluck().all();
  expect(options).toEqual(expect.arrayContaining(['DQS=0', 'OMIT_SHARED_CACHE', 'THREADSAFE=2']));
  db.close();
});

test.each<[string, () => string, string]>([
  [
    'a missing file',
    () => join(folder, 'none.edgewise'),
    'There is no file “none.edgewise”; check the name, or whether it was moved or deleted.',
  ],
  ['a folder', () => folder, 'is a folder; choose a file ending in .edgewise.'],
  [
    'a device',
    () => '/dev/zero',
    '“zero” is not a regular file; choose a file ending in .edgewise.',
  ],
  [
    'an empty file',
    () => altered('empty', (path) => truncateSync(path, 0)),
    '“empty.edgewise” is empty; choose another file or a backup of it.',
  ],
  [
    '99 bytes',
    () => altered('short', (path) => truncateSync(path, 99)),
    '“short.edgewise” is not an Edgewise project; choose a file ending in .edgewise.',
  ],
  [
    'a text',
    () => altered('text', (path) => writeFileSync(path, 'x'.repeat(5000))),
    '“text.edgewise” is not an Edgewise project; choose a file ending in .edgewise.',
  ],
  [
    '20 GB of nothing',
    () =>
      altered('sparse', (path) => {
        truncateSync(path, 0);
        truncateSync(path, 20 * 2 ** 30);
      }),
    'larger than 16 GB',
  ],
  [
    'a foreign database',
    () => altered('foreign', withBytes(68, 0, 0, 0, 1)),
    '“foreign.edgewise” is an SQLite database of another program, not an Edgewise project; import it instead.',
  ],
  [
    'a newer project',
    () => altered('newer', withBytes(60, 0, 0, 0, 99)),
    `“newer.edgewise” was saved by a newer version of Edgewise (format 99, this one reads up to ${SCHEMA_VERSION}); update Edgewise to open it.`,
  ],
  [
    'a truncated file',
    () => altered('cut', (path) => truncateSync(path, 8192)),
    '“cut.edgewise” is cut off: 8192 of',
  ],
  [
    'a file in WAL mode',
    () => altered('wal', withBytes(18, 2, 2)),
    'was switched to write-ahead logging by another program',
  ],
  ['memory', () => ':memory:', 'is not the full path of a file'],
  ['no name', () => '', 'is not the full path of a file'],
  ['a URI', () => 'file:/tmp/x?mode=memory', 'is not the full path of a file'],
  ['a NUL', () => `${folder}/a\u0000b`, 'is not the full path of a file'],
])('%s is refused in one sentence', (_what, path, sentence) => {
  const { message } = failureOf(path());
  expect(message).toContain(sentence);
  expect(message).toMatch(/^[^\n]+\.$/);
});

test.each([
  ['a view for a table', `ALTER TABLE entity RENAME TO e2; CREATE VIEW entity AS SELECT * FROM e2`],
  [
    'an endless view',
    `DROP TABLE tension; CREATE VIEW tension AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n`,
  ],
  ['an extra table', `CREATE TABLE extra (a)`],
  ['an extra trigger', `CREATE TRIGGER spy AFTER INSERT ON entity BEGIN DELETE FROM citation; END`],
  ['a missing trigger', `DROP TRIGGER citation_insert_verbatim`],
  ['an expression index', `CREATE INDEX slow ON entity (hex(zeroblob(1000)))`],
  ['an extra full-text table', `CREATE VIRTUAL TABLE more USING fts5 (x)`],
  ['an R-tree', `CREATE VIRTUAL TABLE tree USING rtree (id, a, b)`],
  ['statistics', `ANALYZE`],
  [
    'a generated column',
    `ALTER TABLE project ADD COLUMN g INTEGER GENERATED ALWAYS AS (revision * 2)`,
  ],
  [
    'a changed check',
    `UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (id = 1)', 'CHECK (id = 2)') WHERE name = 'project'`,
  ],
  [
    'two thousand tables',
    `BEGIN; ${Array.from({ length: 2000 }, (_, i) => `CREATE TABLE t${i} (a);`).join('')} COMMIT`,
  ],
])('%s is refused before anything in the file runs', (what, sql) => {
  const path = altered(what.replaceAll(' ', '-'), withSql(sql));
  const before = hashOf(path);
  const start = performance.now();
  expect(failureOf(path).message).toContain('its tables are not those of an Edgewise project');
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(hashOf(path)).toBe(before);
});

test.each([
  ['a dangling reference', `PRAGMA foreign_keys = OFF; DELETE FROM entity WHERE uid = 'ann'`],
  [
    'a blob for a text',
    `PRAGMA ignore_check_constraints = ON; UPDATE entity SET uid = '' WHERE uid = 'ann'`,
  ],
  [
    'a key beyond 2^53',
    `PRAGMA ignore_check_constraints = ON; INSERT INTO entity (id, uid, type, name, aliases, description) VALUES (9007199254740993, 'x', 'x', 'x', '[]', '')`,
  ],
  [
    'a NUL in a name',
    `PRAGMA ignore_check_constraints = ON; UPDATE entity SET name = 'a' || char(0) WHERE uid = 'ann'`,
  ],
  [
    'a script for an address',
    `PRAGMA ignore_check_constraints = ON; UPDATE document SET url = 'javascript:alert(1)'`,
  ],
])('%s in a row is damage', (what, sql) => {
  const path = altered(what.replaceAll(/\W/g, '-'), withSql(sql));
  expect(failureOf(path).message).toMatch(/is damaged \(.+\); open a backup of it\.$/);
});

test.each(['a space', '100%', 'a#b?c', '😀 emoji', 'ملف', 'x'.repeat(200), 'quote\'"'])(
  'opens %j',
  (name) => {
    const path = altered(name);
    expect(openFile(path).db.close().open).toBe(false);
  },
);

test('a link is opened at its real path', () => {
  const link = join(folder, 'link.edgewise');
  symlinkSync(good, link);
  const { path, db } = openFile(link);
  db.close();
  expect(path).toBe(good);
});

test('a file that another program is writing says so', () => {
  const path = altered('busy');
  const other = new Database(path);
  other.exec('BEGIN EXCLUSIVE');
  expect(failureOf(path)).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('is being written by another program'),
  });
  other.close();
});

test('a file with changed bytes is opened or refused, never worse', () => {
  const original = readFileSync(good);
  const path = join(folder, 'mutated.edgewise');
  let refused = 0;
  const mutation = fc.record({
    writes: fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 20,
    }),
    length: fc.option(fc.nat(original.length), { freq: 5 }),
  });
  fc.assert(
    fc.property(mutation, ({ writes, length }) => {
      const bytes = Buffer.from(original);
      for (const [at, byte] of writes) bytes[at] = byte;
      writeFileSync(path, length === null ? bytes : bytes.subarray(0, length));
      const before = hashOf(path);
      try {
        const { db } = openFile(path);
        db.prepare('SELECT uid FROM entity').all();
        db.close();
      } catch (error) {
        expect(error).toBeInstanceOf(ServiceError);
        refused += 1;
      }
      expect(hashOf(path)).toBe(before);
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(20);
});
