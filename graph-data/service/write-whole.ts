/** Writes a file whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ServiceError } from '../rpc/errors.ts';

/**
 * Replaces the file at `path` with `content`, by way of a temporary file in the same folder.
 * @throws ServiceError INIT_FAILED where it cannot be written; what was there stays as it was
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = temporaryFor(path);
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
    throw notWritten(path, cause);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * The same with what comes piece by piece.
 * @throws ServiceError INIT_FAILED where it cannot be written, and whatever the pieces throw
 */
export async function writeWholePieces(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const temporary = temporaryFor(path);
  const writing = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw notWritten(path, cause);
    }
  };
  const file = writing(() => openSync(temporary, 'w'));
  try {
    try {
      for await (const piece of pieces) writing(() => writeFileSync(file, piece));
      writing(() => fsyncSync(file));
    } finally {
      closeSync(file);
    }
    writing(() => renameSync(temporary, path));
  } finally {
    rmSync(temporary, { force: true });
  }
}

function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
}

function notWritten(path: string, cause: unknown): ServiceError {
  const what =
    'cannot be written; check that its folder exists, that you may write to it and that the disk has room';
  return new ServiceError('INIT_FAILED', `“${basename(path)}” ${what}.`, { cause });
}
