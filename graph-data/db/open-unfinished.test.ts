/** Opening files that may not be written, and files that somebody left in the middle of a change. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createAlteredFiles,
  failureOf,
  hashOf,
  withSql,
} from '../service/testing/altered-files.ts';
import { openFile } from './open.ts';

const { folder, good, altered } = createAlteredFiles();

/** What opening a file comes to for somebody who may not write it. */
function openUnprivileged(path: string, question?: string): string {
  const program = `import { openFile } from '${import.meta.dirname}/open.ts';
    let outcome;
    try {
      const { writable, db } = openFile(${JSON.stringify(path)});
      outcome = writable === null ? 'read-only' : 'writable';
      ${
        question === undefined
          ? `db.exec("UPDATE project SET revision = 7")`
          : `outcome += ' ' + db.prepare(${JSON.stringify(question)}).pluck().get()`
      };
    } catch (error) { outcome = [outcome, error.code, error.message].join(' '); }
    console.log(outcome);`;
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const args = ['--input-type=module', '-e', program];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', ...nobody });
  return run.stdout.trim() + run.stderr;
}

/** Copies a file to where it cannot be written. */
function readOnlyCopy(path: string, name: string): string {
  const place = join(folder, name);
  mkdirSync(place);
  const copy = join(place, 'a.edgewise');
  copyFileSync(path, copy);
  chmodSync(folder, 0o755);
  chmodSync(copy, 0o444);
  chmodSync(place, 0o555);
  return copy;
}

/** Ends a process in the middle of a change of the file, whose journal then lies beside it. */
function leaveUnfinished(path: string, rows: number, change: string): void {
  const program = `const Database = require('better-sqlite3');
    const db = new Database(${JSON.stringify(path)});
    db.pragma('cache_size = 1');
    db.exec('BEGIN');
    for (let i = 0; i < ${rows}; i++) db.exec("INSERT INTO entity (uid, type, name, aliases, description) VALUES ('n" + i + "', 't', 'n', '[]', '" + 'x'.repeat(900) + "')");
    db.exec(${JSON.stringify(change)});
    process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['-e', program], { cwd: import.meta.dirname });
}

test('a file that cannot be written opens read-only and stays as it is', () => {
  const path = readOnlyCopy(good, 'read-only');
  const before = hashOf(path);
  expect(openUnprivileged(path)).toMatch(/^read-only SQLITE_READONLY /);
  expect(hashOf(path)).toBe(before);
  expect(existsSync(`${path}-journal`)).toBe(false);
});

test('rows that break a rule are damage in a read-only file too', () => {
  const sql = `PRAGMA ignore_check_constraints = ON; UPDATE relation SET negated = 5`;
  const path = readOnlyCopy(altered('negated', withSql(sql)), 'read-only-damaged');
  expect(openUnprivileged(path)).toContain('INIT_FAILED “a.edgewise” is damaged (CHECK constraint');
});

test('an unfinished change is rolled back on opening', () => {
  const path = altered('hot');
  leaveUnfinished(path, 200, 'UPDATE project SET revision = 9');
  expect(existsSync(`${path}-journal`)).toBe(true);
  const { db } = openFile(path);
  expect(
    db.prepare('SELECT revision, (SELECT count(*) FROM entity) AS entities FROM project').get(),
  ).toEqual({ revision: 0, entities: 4 });
  db.close();
});

test('an unfinished change that may not be written is taken back where nobody sees it', () => {
  const hot = altered('hot-read-only');
  leaveUnfinished(hot, 200, 'UPDATE project SET revision = 9');
  const path = readOnlyCopy(hot, 'hot-place');
  chmodSync(join(folder, 'hot-place'), 0o755);
  copyFileSync(`${hot}-journal`, `${path}-journal`);
  chmodSync(`${path}-journal`, 0o444);
  chmodSync(join(folder, 'hot-place'), 0o555);
  const before = [hashOf(path), hashOf(`${path}-journal`)];
  expect(openUnprivileged(path)).toMatch(/^read-only SQLITE_READONLY /);
  expect(openUnprivileged(path, 'SELECT count(*) FROM entity')).toBe('read-only 4');
  expect([hashOf(path), hashOf(`${path}-journal`)]).toEqual(before);
});

test('a file whose journal went missing is judged, never believed', () => {
  const path = altered('torn');
  leaveUnfinished(path, 300, 'DELETE FROM citation');
  rmSync(`${path}-journal`);
  expect(failureOf(path)).toMatchObject({
    code: 'INIT_FAILED',
    message: expect.stringMatching(/“torn.edgewise” is (damaged|cut off)/),
  });
});
