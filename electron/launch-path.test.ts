import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFromArguments } from './launch-path.ts';

function folderWithProject(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'edgewise-launch-')));
  writeFileSync(join(folder, 'a #%20é.edgewise'), 'x');
  return folder;
}

test('finds a project among switches, relative to the folder of the second start', () => {
  const folder = folderWithProject();
  const found = projectFromArguments(['--enable-x', '-y', 'a #%20é.edgewise'], folder);
  expect(found).toBe(join(folder, 'a #%20é.edgewise'));
});

test('passes over folders, links, missing files, other endings and addresses', () => {
  const folder = folderWithProject();
  mkdirSync(join(folder, 'folder.edgewise'));
  symlinkSync(join(folder, 'a #%20é.edgewise'), join(folder, 'link.edgewise'));
  const strange = [
    'folder.edgewise',
    'link.edgewise',
    'none.edgewise',
    'a.txt',
    'x\u0000.edgewise',
  ];
  expect(projectFromArguments(strange, folder)).toBeNull();
  expect(projectFromArguments(['https://example.org/a.edgewise'], folder)).toBeNull();
});
