/** A folder in the layout of an unpacked Electron for Linux, whose binary holds nothing but its fuses. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What marks the fuses in a binary; published by Electron. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
/** The fuses as Electron 45 leaves its build, in their order: one character each. */
export const FACTORY_FUSES = '101100001';

/** A binary: some padding, the sentinel, the version and length of the wire, and the fuses. */
export function fakeBinary(fuses = FACTORY_FUSES): Buffer {
  return Buffer.concat([
    Buffer.alloc(4_096, 'x'),
    Buffer.from(SENTINEL),
    Buffer.from([WIRE_VERSION, fuses.length]),
    Buffer.from(fuses),
    Buffer.alloc(4_096, 'y'),
  ]);
}

/** Makes the folder; its path. */
export function standInElectron(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-stand-in-'));
  writeFileSync(join(folder, 'electron'), fakeBinary(), { mode: 0o755 });
  writeFileSync(join(folder, 'LICENSE'), 'Electron’s licence');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'Chromium’s licences');
  mkdirSync(join(folder, 'resources'));
  mkdirSync(join(folder, 'locales'));
  for (const language of ['en-US', 'en-GB', 'de']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  }
  return folder;
}
