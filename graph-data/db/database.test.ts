/** Several reads of one state of a file. */
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openSample } from '../service/sample.ts';
import { inOneRead } from './database.ts';
import { readRevision } from './project.ts';

function opened() {
  const { project, path } = openSample();
  const other = new Database(path, { timeout: 0 });
  onTestFinished(() => {
    other.close();
  });
  return { db: project.db, commit: () => other.exec('UPDATE project SET revision = revision + 1') };
}

test('what is read together is of one state, and nobody is kept from writing afterwards', () => {
  const { db, commit } = opened();
  const before = readRevision(db);
  const seen = inOneRead(db, () => {
    const first = readRevision(db);
    expect(commit).toThrow('locked');
    return [first, inOneRead(db, () => readRevision(db))];
  });
  expect(seen).toEqual([before, before]);
  commit();
  expect(readRevision(db)).toBe(before + 1);
});

test('what fails leaves nothing open', () => {
  const { db, commit } = opened();
  const fail = () =>
    inOneRead(db, () => {
      readRevision(db);
      throw new RangeError('No.');
    });
  expect(fail).toThrow('No.');
  expect(db.inTransaction).toBe(false);
  commit();
});
