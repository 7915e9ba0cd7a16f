/** A process that is killed while it brings a project up to date leaves the old version or the new one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { testFolder } from '../service/sample.ts';
import { migrate, SCHEMA_VERSION } from './migrations/index.ts';
import { openFile } from './open.ts';

const KILLS = 16;
const ENTITIES = 4_000;
/** Milliseconds until the last kill; the first comes at once, most come early. */
const LATEST = 400;

/** Says that it begins, and opens the file that its argument names. */
const OPENER = `
const { openFile } = await import(${JSON.stringify(new URL('./open.ts', import.meta.url).href)});
process.stdout.write('now');
setImmediate(() => openFile(process.argv[1]));
`;

const versionOf = (path: string) => readFileSync(path).readUInt32BE(60);

function oldFile(path: string): void {
  const db = new Database(path);
  migrate(db, 1);
  const insert = db.prepare(
    `INSERT INTO entity (uid, type, name, aliases, description) VALUES (?, 't', 'A', '[]', ?)`,
  );
  db.transaction(() => {
    for (let at = 0; at < ENTITIES; at += 1) insert.run(`e${at}`, 'Of some length. '.repeat(20));
  })();
  db.close();
}

test(`${KILLS} kills during an upgrade`, async () => {
  const folder = testFolder();
  const [first, path] = [join(folder, 'first.edgewise'), join(folder, 'old.edgewise')];
  oldFile(first);
  const found = new Set<number>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    rmSync(`${path}.bak`, { force: true });
    copyFileSync(first, path);
    const child = spawn(process.execPath, ['--input-type=module', '-e', OPENER, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    await once(child.stdout, 'data');
    await setTimeout(LATEST * (kill / KILLS) ** 2);
    child.kill('SIGKILL');
    await gone;
    const version = versionOf(path);
    found.add(version);
    expect([1, SCHEMA_VERSION]).toContain(version);
    if (version === SCHEMA_VERSION) expect(existsSync(`${path}.bak`)).toBe(true);
    const { db, schemaVersion } = openFile(path);
    expect(schemaVersion).toBe(SCHEMA_VERSION);
    expect(db.prepare('SELECT count(*) FROM entity').pluck().get()).toBe(ENTITIES);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
    expect(versionOf(`${path}.bak`)).toBe(1);
  }
  expect([...found].toSorted()).toEqual([1, SCHEMA_VERSION]);
}, 120_000);
