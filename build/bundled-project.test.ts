/** What `npm start` prepares: made once, made anew when its sources change, never overwritten. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureBundledProject } from './bundled-project.ts';
import { hashFiles } from './content-hash.ts';
import { findElectron } from './find-electron.ts';
import { dataFolder } from './paths.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgewise-build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('compiles the bundled project once and then leaves it alone', () => {
  const project = ensureBundledProject(folder);
  const before = statSync(project);
  expect(before.size).toBeGreaterThan(100_000);
  writeFileSync(project, 'what a person made of it');
  expect(ensureBundledProject(folder)).toBe(project);
  expect(statSync(project).size).toBe(24);
});

it('hashes names and contents, but no tests', () => {
  writeFileSync(join(folder, 'a.ts'), 'one');
  const hash = hashFiles(folder, ['*.ts']);
  writeFileSync(join(folder, 'a.test.ts'), 'test');
  expect(hashFiles(folder, ['*.ts'])).toBe(hash);
  writeFileSync(join(folder, 'a.ts'), 'two');
  expect(hashFiles(folder, ['*.ts'])).not.toBe(hash);
  rmSync(join(folder, 'a.ts'));
  writeFileSync(join(folder, 'b.ts'), 'one');
  expect(hashFiles(folder, ['*.ts'])).not.toBe(hash);
});

it('takes the Electron that is named, and none that is not there', () => {
  const binary = join(folder, 'electron');
  expect(findElectron({ ELECTRON_BIN: binary })).toBeNull();
  writeFileSync(binary, '');
  expect(findElectron({ ELECTRON_BIN: binary })).toBe(binary);
});

it('keeps data where the system keeps it', () => {
  expect(dataFolder({})).toMatch(/edgewise$/i);
  if (process.platform === 'linux') {
    expect(dataFolder({ XDG_DATA_HOME: folder })).toBe(join(folder, 'edgewise'));
  }
});
