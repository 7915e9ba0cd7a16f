import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from 'vitest';
import { fuseConfig } from './fuses.ts';
import { FACTORY_FUSES, fakeBinary } from './testing/stand-in-electron.ts';

function binaryWith(fuses: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'edgewise-fuses-')), 'electron');
  writeFileSync(file, fakeBinary(fuses));
  return file;
}

/** The wire as characters, in the order of the fuses. */
async function wireOf(file: string): Promise<string> {
  const { version, ...fuses } = await getCurrentFuseWire(file);
  expect(version).toBe('1');
  return Object.values(fuses)
    .map((state) => String.fromCharCode(Number(state)))
    .join(' ');
}

test('the fuses of a binary read back as decided, and nothing else in it has changed', async () => {
  const file = binaryWith(FACTORY_FUSES);
  const before = readFileSync(file, 'latin1');
  await flipFuses(file, fuseConfig(false));
  expect(await wireOf(file)).toBe('0 1 0 0 1 1 0 0 1');
  expect(readFileSync(file, 'latin1')).toBe(before.replace(FACTORY_FUSES, '010011001'));
});

test('a fuse that nobody has decided on stops the build and leaves the binary alone', async () => {
  const file = binaryWith(`${FACTORY_FUSES}1`);
  await expect(flipFuses(file, fuseConfig(false))).rejects.toThrow('strictlyRequireAllFuses');
  expect(await wireOf(file)).toBe([...FACTORY_FUSES, '1'].join(' '));
});
