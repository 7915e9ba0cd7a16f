import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { provideBundledProject } from './bundled-project.ts';
import { createLog } from './log-file.ts';
import { createRecentList } from './recent-list.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'edgewise-own-'));

test('the bundled project is copied once; what a person changed in it stays', () => {
  const bundled = join(folder(), 'Example.edgewise');
  writeFileSync(bundled, 'as it came');
  const own = join(folder(), 'new');
  const copy = provideBundledProject(bundled, own);
  expect(readFileSync(copy, 'utf8')).toBe('as it came');
  expect(readdirSync(own)).toEqual(['Example.edgewise']);
  writeFileSync(copy, 'changed');
  expect(provideBundledProject(bundled, own)).toBe(copy);
  expect(readFileSync(copy, 'utf8')).toBe('changed');
});

test('the log begins anew before it grows large, and keeps the one before', () => {
  const logs = join(folder(), 'logs');
  const log = createLog(logs);
  log('first');
  log('x'.repeat(1024 * 1024));
  log('next');
  expect(readFileSync(join(logs, 'edgewise.log'), 'utf8')).toMatch(/^\S+Z next\n$/);
  expect(readFileSync(join(logs, 'edgewise.log.old'), 'utf8')).toContain(' first\n');
});

test('a log that cannot be written stops nothing', () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  expect(() => createLog(file)('line')).not.toThrow();
  expect(statSync(file).size).toBe(0);
});

test('the recent list survives a start, and its system’s list follows it', () => {
  const file = join(folder(), 'recent.json');
  const system: string[] = [];
  const app = {
    addRecentDocument: (path: string) => void system.push(path),
    clearRecentDocuments: () => void system.splice(0),
  };
  let changes = 0;
  const open = () =>
    createRecentList(
      app,
      file,
      () => {
        changes += 1;
      },
      () => {},
    );
  const list = open();
  list.add('/a');
  list.add('/b');
  expect(open().paths()).toEqual(['/b', '/a']);
  expect(system).toEqual(['/a', '/b']);
  list.remove('/a');
  expect(open().paths()).toEqual(['/b']);
  list.clear();
  expect([open().paths(), system, changes]).toEqual([[], [], 4]);
});

test('a recent list that cannot be kept is said in the log, and goes on', () => {
  const said: string[] = [];
  const app = { addRecentDocument: () => {}, clearRecentDocuments: () => {} };
  const file = join(folder(), 'none', 'recent.json');
  const list = createRecentList(
    app,
    file,
    () => {},
    (line) => said.push(line),
  );
  list.add('/a');
  expect(list.paths()).toEqual(['/a']);
  expect(said).toHaveLength(1);
  expect(existsSync(file)).toBe(false);
});
