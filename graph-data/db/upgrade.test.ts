import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { testFolder } from '../service/sample.ts';
import { migrate, SCHEMA_VERSION } from './migrations/index.ts';
import { openFile } from './open.ts';
import { upgrade } from './upgrade.ts';

/** A project as version 1 wrote it. */
function oldFile(): string {
  const path = join(testFolder(), 'old.edgewise');
  const db = new Database(path);
  migrate(db, 1);
  db.exec(
    `INSERT INTO entity (uid, type, name, aliases, description) VALUES ('a', 't', 'A', '[]', '')`,
  );
  db.close();
  return path;
}

const versionOf = (path: string) => readFileSync(path).readUInt32BE(60);

test('an old file is upgraded after a copy of it was made', () => {
  const path = oldFile();
  const { db, schemaVersion } = openFile(path);
  expect(schemaVersion).toBe(SCHEMA_VERSION);
  expect(db.prepare('SELECT uid FROM entity').pluck().all()).toEqual(['a']);
  db.close();
  expect(versionOf(path)).toBe(SCHEMA_VERSION);
  expect(versionOf(`${path}.bak`)).toBe(1);
  const second = openFile(path);
  second.db.close();
  expect(readdirSync(join(path, '..')).sort()).toEqual(['old.edgewise', 'old.edgewise.bak']);
});

test('an earlier backup is never overwritten', () => {
  const path = oldFile();
  writeFileSync(`${path}.bak`, 'mine');
  openFile(path).db.close();
  expect(readFileSync(`${path}.bak`, 'utf8')).toBe('mine');
  expect(versionOf(`${path}.2.bak`)).toBe(1);
});

test('where no copy can be made, nothing is upgraded', () => {
  const path = oldFile();
  const db = new Database(path);
  const gone = join(path, '..', 'none', 'old.edgewise');
  expect(() => upgrade(db, gone, false)).toThrow();
  db.close();
  expect(versionOf(path)).toBe(1);
});

test('what may not be written is upgraded in memory only', () => {
  const path = oldFile();
  const before = readFileSync(path);
  const db = upgrade(new Database(path, { readonly: true }), path, true);
  expect(db.prepare('SELECT count(*) FROM review').pluck().get()).toBe(0);
  expect(() => db.exec(`DELETE FROM entity`)).toThrow('readonly');
  db.close();
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(existsSync(`${path}.bak`)).toBe(false);
});

test('what a killed process left behind is swept, what a running one writes is not', () => {
  const path = oldFile();
  const [stale, live] = [`.old.edgewise.${2 ** 22 + 1}.tmp`, '.old.edgewise.1.tmp'];
  for (const name of [stale, live]) copyFileSync(path, join(path, '..', name));
  openFile(path).db.close();
  expect(existsSync(join(path, '..', stale))).toBe(false);
  expect(existsSync(join(path, '..', live))).toBe(true);
});
