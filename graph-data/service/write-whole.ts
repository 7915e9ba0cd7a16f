/** Writes a file whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ServiceError } from '../rpc/errors.ts';

/**
 * Replaces the file at `path` with `content`, by way of a temporary file in the same folder.
 * @throws ServiceError INIT_FAILED where it cannot be written; what was there stays as it was
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
  try {
    const file = openSync(temporary, 'w');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (cause) {
    const what =
      'cannot be written; check that its folder exists, that you may write to it and that the disk has room';
    throw new ServiceError('INIT_FAILED', `“${basename(path)}” ${what}.`, { cause });
  } finally {
    rmSync(temporary, { force: true });
  }
}
